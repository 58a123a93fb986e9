namespace Lingtan.Reporting;

public sealed class ActivityPartTests
{
    private static readonly Table Shown = ExampleReport.Of("iso14064", "pv-factory-2025").Table("table-activity");

    // By hand: the twelve heating values of examples/pv-factory-2025/activity.csv add up to 4664.77 GJ per 10^4 Nm3; 4664.77 / 12 = 388.730833.
    [Fact]
    public void A_measured_property_is_averaged_and_not_added_up()
    {
        var row = Assert.Single(Shown.Rows, one => one.Cells[1].Text.En.Said() == "net calorific value, mean");
        Assert.Equal(388.730833m, row.Cells[2].Text.En.OfType<FigureRun>().Single().Figure.Value);
    }

    // 5.7904 t, 517 207 kWh and 0.8856 t: verification report of Qingmin, table 4.2 (004).
    [Fact]
    public void Quantities_stand_as_recorded() => Assert.Equal(
        ["5.7904 t", "517,207 kWh", "0.8856 t"], ExampleReport.Of("iso14064", "qingmin-2025").Table("table-activity").Rows.Select(row => row.Said()[2]));
}
