namespace Lingtan.Reporting;

/// <summary>Expected values: Guangdong Kaijin, greenhouse gas inventory report 2023 (002), tables 3 and 4; the allocation over rows is the one of the example.</summary>
public sealed class GasPartTests
{
    private static readonly Report Kaijin = ExampleReport.Of("iso14064", "kaijin-2023");

    [Theory]
    [InlineData("CO2", "415,483.65", "99.988 %")]
    [InlineData("CH4", "20.29", "0.005 %")]
    [InlineData("N2O", "5.40", "0.001 %")]
    [InlineData("HFCs", "22.78", "0.005 %")]
    public void Gases_of_the_whole_inventory_are_as_printed(string gas, string tonnes, string share) =>
        Assert.Equal([tonnes, share], Kaijin.Table("table-gases").Row(gas).Said().TakeLast(2));

    [Theory]
    [InlineData("Carbon dioxide", "98.73")]
    [InlineData("Methane", "20.29")]
    [InlineData("Nitrous oxide", "5.40")]
    [InlineData("Hydrofluorocarbons", "7.32")]
    public void Gases_of_direct_emissions_are_as_printed(string gas, string tonnes) => Assert.Equal(tonnes, Kaijin.Table("table-gas-groups-1").Row(gas).Said()[1]);

    [Fact]
    public void Refrigerants_of_transport_are_as_printed() => Assert.Equal("15.45", Kaijin.Table("table-gas-groups-3").Row("Hydrofluorocarbons").Said()[1]);

    [Fact]
    public void The_table_says_that_sources_were_divided() =>
        Assert.Contains(Kaijin.Table("table-gases").Notes, note => note.En.Said().Contains("divided among the gas groups", StringComparison.Ordinal));

    [Fact]
    public void Direct_emissions_of_the_sample_factory_name_seven_groups_and_add_up()
    {
        var table = ExampleReport.Of("iso14064", "pv-factory-2025").Table("table-gas-groups-1");
        Assert.Equal(GasWords.Kyoto.Count, table.Rows.Count(row => GasWords.Kyoto.Any(family => row.Cells[0].Text.En.Said() == GasWords.Long(family).En)));
        var figures = table.Rows.Where(row => row.Kind == RowKind.Body).Select(row => row.Cells[1].Text.En).OfType<IReadOnlyList<Inline>>().SelectMany(runs => runs.OfType<FigureRun>()).Sum(run => run.Figure.Value);
        Assert.Equal(ExampleReport.Basis("pv-factory-2025").Inventory.Totals.Scope1, figures);
    }
}
