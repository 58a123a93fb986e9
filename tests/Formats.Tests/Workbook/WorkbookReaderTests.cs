using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class WorkbookReaderTests
{
    private static readonly byte[] Sound = WorkbookWriter.Write(Given.SoundBook(Given.InRepository("examples", "qingmin-2025")), [], new FaultList())!;

    [Fact]
    public void Headers_may_be_chinese_english_or_keys()
    {
        foreach (var (zh, en, key) in new[] { ("排放源", "Source", "source"), ("期间", "Period", "period"), ("获取方式", "Collection", "collection") })
            foreach (var text in new[] { zh, en, key, zh + " " + key, zh + "\n" + en, en.ToUpperInvariant(), "*" + zh })
                Assert.Equal(key, Header(text));
    }

    [Fact]
    public void Rows_are_those_of_the_sheet_also_after_empty_ones()
    {
        var sheet = new ReadSheet("activity", [Row(1, "source", "period", "quantity", "unit"), Row(7, "petrol", "2025-01", 1.5, "t"), Row(9, "petrol", "2025-02\n", 2, "t")], []);
        var table = SheetTable.Read(sheet, TableLayouts.Activity, new FaultList())!.ToCsv();
        Assert.Equal([7, 9], new[] { 2, 3 }.Select(table.Places.RowOf));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1234567.891, "1234567.891")]
    [InlineData(1e-9, "0.000000001")]
    [InlineData(0.30000000000000004, "0.3")]
    [InlineData(2025, "2025")]
    public void A_number_is_what_the_spreadsheet_shows(double number, string expected) =>
        Assert.Equal(expected, SheetCells.Text(Row(2, number), 0, new TableColumn("quantity", LocalText.Empty, LocalText.Empty, ColumnKind.Number), "s", new FaultList()));

    [Fact]
    public void A_percentage_keeps_its_meaning() =>
        Assert.Equal("98 %", SheetCells.Text(new ReadRow(2, [0.98], new HashSet<int> { 0 }), 0, new TableColumn("inputs", LocalText.Empty, LocalText.Empty), "s", new FaultList()));

    [Fact]
    public void Random_bytes_never_crash_the_reader() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var faults = new FaultList();
            Assert.Null(WorkbookReader.Read([.. "PK\x03\x04"u8, .. bytes], "x.xlsx", faults));
            Assert.NotEmpty(faults);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cut_or_flipped_workbook_never_crashes_the_reader() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (cut, flip, mask) =>
        {
            var bytes = (byte[])Sound.Clone();
            bytes[(flip & int.MaxValue) % bytes.Length] ^= mask;
            WorkbookReader.Read(cut % 3 == 0 ? bytes[..((cut & int.MaxValue) % bytes.Length)] : bytes, "x.xlsx", new FaultList());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cell_at_the_far_end_of_a_sheet_does_not_hold_the_reader_up()
    {
        var bytes = HostileWorkbook.With("""<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>""");
        var clock = Stopwatch.StartNew();
        var faults = new FaultList();
        WorkbookReader.Read(bytes, "x.xlsx", faults);
        Assert.Contains(faults, fault => fault.Code == WorkbookFaults.TooLarge);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void An_entity_bomb_is_refused()
    {
        var faults = new FaultList();
        Assert.Null(WorkbookReader.Read(HostileWorkbook.With("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"), "x.xlsx", faults));
        Assert.Equal(WorkbookFaults.NotAWorkbook, Assert.Single(faults).Code);
    }

    private static string Header(string text)
    {
        var faults = new FaultList();
        var sheet = new ReadSheet("activity", [Row(1, text)], []);
        return SheetHeader.Read(sheet, TableLayouts.Activity with { Columns = [.. TableLayouts.Activity.Columns.Select(column => column with { Required = false })] }, faults)![0].Key;
    }

    private static ReadRow Row(int number, params object?[] cells) => new(number, cells, null);
}
