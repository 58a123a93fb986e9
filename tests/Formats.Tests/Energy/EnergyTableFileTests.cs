using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class EnergyTableFileTests
{
    private const string Header = "计量点,通道,发票号,首日,末日,数量,单位,说明\n";

    [Fact]
    public void One_table_is_read_from_its_own_file_however_a_spreadsheet_saved_it()
    {
        var text = Header + "gate,import,A-1,2025-02-21,2025-03-20,１２００．５,MWh,供电局\n";
        byte[][] saved =
        [
            Encoding.UTF8.GetBytes(text), [.. "\ufeff"u8, .. Encoding.UTF8.GetBytes(text)], CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(text),
            Encoding.UTF8.GetBytes(text.Replace(',', ';')), Encoding.UTF8.GetBytes(text.Replace("2025-02-21", "2025/2/21", StringComparison.Ordinal)),
        ];
        foreach (var bytes in saved)
        {
            var row = Over(bytes, "电费 3月.csv", "invoices", out var faults).Single();
            Assert.Empty(faults);
            Assert.Equal("gate|import|A-1", row.Key);
            Assert.Equal("gate import A-1 2025-02-21 2025-03-20 1200.5 MWh 供电局", string.Join(' ', row.Cells.Select(static cell => cell.Value)));
        }
    }

    [Fact]
    public void A_workbook_with_one_sheet_holds_the_table_whatever_the_sheet_is_called_and_of_several_the_one_named_after_it()
    {
        string[] header = ["meter", "number", "first_day", "last_day", "quantity", "unit"], row = ["gate", "A-9", "2025-03-01", "2025-03-31", "12", "MWh"];
        Assert.Equal("gate||A-9", Over(Workbook(("Sheet1", [header, row])), "a.xlsx", "invoices", out var faults).Single().Key);
        Assert.Empty(faults);
        Assert.Equal("gate||A-9", Over(Workbook(("notes", [["x"], ["y"]]), ("发票", [header, row])), "a.xlsx", "invoices", out faults).Single().Key);
        Assert.Empty(faults);
        Assert.Null(EnergyTableFile.Read(Workbook(("one", [header, row]), ("two", [header, row])), "a.xlsx", "invoices", faults));
        Assert.Equal(WorkbookFaults.SheetMissing, Assert.Single(faults).Code);
    }

    [Fact]
    public void The_whole_workbook_of_the_energy_side_gives_the_rows_of_the_table_asked_for()
    {
        var site = GivenSite.Site();
        var bytes = EnergyWorkbook.Write(site, new FaultList())!;
        foreach (var table in EnergyRows.Tables)
        {
            var rows = Over(bytes, "energy.xlsx", table, out var faults);
            Assert.Empty(faults);
            Assert.Equal(Text(EnergyRows.Of(site).Where(row => row.Table == table)), Text(rows));
        }
    }

    [Fact]
    public void Every_table_written_as_csv_is_read_again()
    {
        var site = GivenSite.Site();
        foreach (var table in EnergyRows.Tables)
        {
            var bytes = EnergyRows.Csv(site, table);
            Assert.True(bytes.AsSpan().StartsWith("\ufeff"u8));
            var rows = Over(bytes, table + ".csv", table, out var faults);
            Assert.Empty(faults);
            Assert.Equal(Text(EnergyRows.Of(site).Where(row => row.Table == table)), Text(rows));
        }
    }

    [Fact]
    public void Each_mistake_is_told_with_the_row_of_the_file_the_value_and_what_was_expected()
    {
        var text = Header + "gate,import,A-2,2025-04-21,2025-05-20,many,MWh,\nmissing,,A-3,2025-04-01,2025-04-30,5,kWh,\ngate,import,A-4,2025-05-01,2025-04-01,5,kWh,\ngate,import,A-5,2025-04-01\n";
        Over(Encoding.UTF8.GetBytes(text), "四月.csv", "invoices", out var faults);
        Assert.Equal(
            [("四月.csv", 2, "quantity", "many"), ("四月.csv", 3, "meter", "missing"), ("四月.csv", 4, "last_day", "2025-04-01"), ("四月.csv", 5, null, "")],
            faults.OrderBy(static fault => fault.Place).Select(static fault => (fault.Place.File, fault.Place.Row!.Value, fault.Place.Column, fault.Place.Row == 5 ? "" : fault.Value)));
        Assert.All(faults, static fault => Assert.NotEqual("", fault.Expected.En));
    }

    [Fact]
    public void Faults_that_are_there_without_the_file_are_not_told_and_what_the_file_breaks_elsewhere_is_told_by_key()
    {
        var site = GivenSite.Site();
        var stated = EnergyRows.Of(site).Select(static row => row is { Table: "sites", Key: "werk" } ? row with { Cells = [.. row.Cells.Select(static cell => cell.Key == "zone" ? KeyValuePair.Create("zone", "Europe/Nowhere") : cell)] } : row).ToList();
        Assert.Single(Over(Encoding.UTF8.GetBytes(Header + "gate,,A-7,2025-04-01,2025-04-30,5,kWh,\n"), "a.csv", "invoices", stated, out var faults));
        Assert.Empty(faults);

        // A register that becomes one of volume no longer fits the invoice that is stated for it in MWh.
        Over("meter,id,unit,direction,emission_source,highest_rate\ngate,import,Nm3,consumption,power,8000\n"u8.ToArray(), "r.csv", "registers", stated, out faults);
        Assert.Contains(faults, static fault => fault.Place is { File: "invoices", Row: null, Column: "gate|import|A-1" });
    }

    [Fact]
    public void The_same_thing_twice_in_a_file_is_a_fault_and_a_row_that_is_stated_is_changed()
    {
        var twice = Header + "gate,import,A-8,2025-04-01,2025-04-30,5,kWh,\ngate,import,A-8,2025-04-01,2025-04-30,6,kWh,\n";
        Over(Encoding.UTF8.GetBytes(twice), "a.csv", "invoices", out var faults);
        Assert.Equal((MeteringFaults.RowTwice, 3), (Assert.Single(faults).Code, faults.First().Place.Row!.Value));
        var changed = Over("facility,date,kind\nplant,2025年10月1日,working\n"u8.ToArray(), "h.csv", "holidays", out faults).Single();
        Assert.Empty(faults);
        Assert.Equal(("plant|2025-10-01", "working"), (changed.Key, changed.Cells[^1].Value));
    }

    [Theory]
    [InlineData("a.xls", "invoices")]
    [InlineData("a.pdf", "invoices")]
    [InlineData("a.csv", "invoices")]
    public void What_is_no_table_is_refused_as_a_whole(string name, string table)
    {
        var faults = new FaultList();
        Assert.Null(EnergyTableFile.Read([0xd0, 0xcf, 0x11, 0xe0, 0, 1], name, table, faults));
        Assert.Single(faults);
    }

    private static IReadOnlyList<BookRow> Over(byte[] bytes, string name, string table, out FaultList faults) => Over(bytes, name, table, [.. EnergyRows.Of(GivenSite.Site())], out faults);

    private static IReadOnlyList<BookRow> Over(byte[] bytes, string name, string table, IReadOnlyList<BookRow> stated, out FaultList faults)
    {
        faults = new FaultList();
        var file = EnergyTableFile.Read(bytes, name, table, faults);
        Assert.NotNull(file);
        return file.Over(stated, faults);
    }

    private static string Text(IEnumerable<BookRow> rows) => string.Join('\n', rows.Select(static row => row.Key + ": " + string.Join(", ", row.Cells.Select(static cell => cell.Key + "=" + cell.Value))));

    private static byte[] Workbook(params (string Name, string[][] Rows)[] sheets) => XlsxWriter.Write(
        [.. sheets.Select(static sheet => new XlsxSheet(sheet.Name, [.. sheet.Rows[0].Select(static _ => new XlsxColumn(10, XlsxStyle.Text))], [.. sheet.Rows.Select(static row => (IReadOnlyList<XlsxCell>)[.. row.Select(static cell => XlsxCell.Of(cell))])]))]);
}
