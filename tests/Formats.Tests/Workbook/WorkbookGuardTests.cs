using System.IO.Compression;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Archives and XML made to take far more than they are, handed in as workbooks.</summary>
public sealed class WorkbookGuardTests
{
    private const string Cell = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>";

    [Fact]
    public void A_part_that_unpacks_to_a_thousand_times_its_size_is_refused_while_it_is_counted()
    {
        var bomb = Archive(("xl/workbook.xml", 1L << 30));
        Assert.InRange(bomb.Length, 0, 2 << 20);
        Refused(bomb, WorkbookFaults.TooLarge);
    }

    [Fact]
    public void Many_parts_that_are_modest_each_are_counted_together() =>
        Refused(Archive([.. Enumerable.Range(0, 70).Select(number => (FormattableString.Invariant($"xl/p{number}.xml"), 1L << 20))]), WorkbookFaults.TooLarge);

    [Fact]
    public void An_archive_of_very_many_entries_is_refused_before_its_directory_lies_in_memory()
    {
        var bomb = Archive([.. Enumerable.Range(0, 100_000).Select(number => (FormattableString.Invariant($"{number}"), 0L))]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(bomb, WorkbookFaults.TooLarge);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void An_archive_within_the_archive_stays_packed()
    {
        var inner = Archive(("a", 1L << 30));
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 20; i++)
            {
                using var part = archive.CreateEntry(FormattableString.Invariant($"xl/{i}.zip")).Open();
                part.Write(inner);
            }
        }

        Refused(memory.ToArray(), WorkbookFaults.NotAWorkbook);
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"http://127.0.0.1:1/\">]>")]
    [InlineData("<!DOCTYPE w SYSTEM \"http://127.0.0.1:1/w.dtd\" [<!ENTITY x \"y\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p; <!ENTITY x \"y\">]>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>")]
    public void Neither_entities_of_its_own_nor_those_of_elsewhere_are_read(string declaration) => Refused(HostileWorkbook.With(Cell, declaration), WorkbookFaults.NotAWorkbook);

    [Fact]
    public void A_document_is_opened_as_a_whole_only_where_it_is_modest()
    {
        Assert.True(WorkbookGuard.IsModest(HostileWorkbook.With(""), 1 << 20));
        Assert.False(WorkbookGuard.IsModest(HostileWorkbook.With(""), 100));
        Assert.False(WorkbookGuard.IsModest(Archive(("word/document.xml", 1L << 30)), 256 << 20));
        Assert.False(WorkbookGuard.IsModest("PK\x03\x04 and no more"u8.ToArray(), 256 << 20));
        Assert.False(WorkbookGuard.IsModest(Encoding.UTF8.GetBytes("not an archive"), 256 << 20));
    }

    private static void Refused(byte[] bytes, FaultCode code)
    {
        var faults = new FaultList();
        Assert.Null(WorkbookReader.Read(bytes, "x.xlsx", faults));
        Assert.Equal(code, Assert.Single(faults).Code);
    }

    private static byte[] Archive(params IReadOnlyList<(string Name, long Zeros)> parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            foreach (var (name, many) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                for (long written = 0; written < many; written += zeros.Length) part.Write(zeros);
            }
        }

        return memory.ToArray();
    }
}
