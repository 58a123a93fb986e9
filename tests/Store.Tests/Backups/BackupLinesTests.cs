using System.IO.Compression;
using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Backups;

/// <summary>Archives that unpack to far more than they are, handed in as backups.</summary>
public sealed class BackupLinesTests
{
    private const string Manifest = """{"format":"lingtan-backup","version":1,"tables":[{"name":"recording","rows":1,"sha256":""}]}""";

    [Fact]
    public void A_line_that_unpacks_without_end_is_refused_before_it_lies_in_memory()
    {
        var bomb = Archive(("manifest.json", Manifest, 0), ("recording.jsonl", "[", 1024L << 20));
        Assert.InRange(bomb.Length, 0, 16 << 20);
        Refused(bomb);
    }

    [Fact]
    public void A_manifest_that_unpacks_without_end_is_refused() => Refused(Archive(("manifest.json", Manifest, 1024L << 20)));

    [Fact]
    public void An_archive_of_many_entries_is_refused() =>
        Refused(Archive([("manifest.json", Manifest, 0), .. Enumerable.Range(0, 5000).Select(number => ("x" + number.ToString(System.Globalization.CultureInfo.InvariantCulture), "", 0L))]));

    [Fact]
    public void Lines_up_to_the_limit_are_read_and_longer_ones_are_not()
    {
        var line = new byte[BackupLines.Longest];
        using var sound = new BackupLines(new MemoryStream([.. line, (byte)'\n', .. line]));
        sound.CopyTo(Stream.Null);
        Assert.Equal((2L * BackupLines.Longest) + 1, sound.Position);
        using var longer = new BackupLines(new MemoryStream([(byte)'\n', .. line, 1]));
        Assert.Throws<InvalidDataException>(() => longer.CopyTo(Stream.Null));
    }

    private static void Refused(byte[] archive)
    {
        using var target = new FreshDatabase(DatabaseKind.Sqlite);
        var faults = new FaultList();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(BackupFile.Restore(target.Database, new MemoryStream(archive), faults));
        Assert.Equal(StoreFaults.BackupDamaged, Assert.Single(faults).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256L << 20);
        Assert.Equal(0, new AuditTrail(target.Database).Verify().Recordings);
    }

    private static byte[] Archive(params IEnumerable<(string Name, string Begin, long Spaces)> entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            foreach (var (name, begin, many) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(System.Text.Encoding.UTF8.GetBytes(begin));
                for (long written = 0; written < many; written += spaces.Length) entry.Write(spaces);
            }
        }

        return memory.ToArray();
    }
}
