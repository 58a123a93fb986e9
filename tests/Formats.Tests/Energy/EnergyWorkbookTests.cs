using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class EnergyWorkbookTests
{
    [Fact]
    public void A_workbook_holds_what_the_folder_holds()
    {
        var site = GivenSite.Site();
        var faults = new FaultList();
        var again = EnergyWorkbook.Read(EnergyWorkbook.Write(site, faults)!, "energy.xlsx", faults)!;
        Assert.Empty(faults);
        Assert.Equal(GivenSite.Text(site), GivenSite.Text(again));
    }

    [Fact]
    public void The_template_has_a_sheet_for_every_table_and_reads_as_an_empty_site()
    {
        var faults = new FaultList();
        var bytes = EnergyWorkbook.Template();
        var sheets = XlsxReader.Read(bytes, "template.xlsx", faults)!.Select(s => s.Name).ToList();
        foreach (var table in EnergyRows.Tables) Assert.Contains(sheets, s => s.EndsWith(" " + table, StringComparison.Ordinal));
        Assert.Equal("", GivenSite.Text(EnergyWorkbook.Read(bytes, "template.xlsx", faults)!));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_a_fault()
    {
        var faults = new FaultList();
        Assert.Null(EnergyWorkbook.Read([1, 2, 3], "x.xlsx", faults));
        Assert.True(faults.Any);
    }
}
