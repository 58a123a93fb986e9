using Lingtan.Organizations;

namespace Lingtan.Inventories;

/// <summary>
/// GB/T 32150 reports the legal entity whole. By hand: the venture buys 100 MWh × 0.5306 t/MWh (national grid average 2023) = 53.06 t; the
/// parent burns what is reported as 10 t.
/// </summary>
public sealed class ProgrammesTests
{
    [Theory]
    [InlineData(ConsolidationApproach.EquityShare, 31.224)]
    [InlineData(ConsolidationApproach.FinancialControl, 31.224)]
    [InlineData(ConsolidationApproach.OperationalControl, 10)]
    public void The_total_does_not_depend_on_the_consolidation_approach(ConsolidationApproach approach, double counted)
    {
        // Equity 40 %; joint financial control counts the equity share; operated by the partner, so operational control counts nothing.
        var inventory = Venture(approach).Record("power", "2025", "100 MWh").Build();
        var programme = Assert.Single(Programmes.Of(inventory));
        Assert.Equal((decimal)counted, inventory.Totals.Tco2e);
        Assert.Equal(63.06m, programme.Total);
        Assert.Equal(10m, programme.ByEntity["parent"]);
        Assert.Equal(53.06m, programme.ByEntity["venture"]);
        Assert.Equal(63.06m - (decimal)counted, programme.Reconciliation.Single(line => line.Id == "consolidation-shares").Tco2e);
        Assert.Equal(programme.Total, programme.Reconciliation.SkipLast(1).Sum(line => line.Tco2e));
    }

    [Fact]
    public void Every_approach_gives_the_same_digits_where_a_share_changes_within_a_month()
    {
        var totals = Enum.GetValues<ConsolidationApproach>().Select(approach => Programmes.Of(new BookWriter()
            .Facility("plant", equity: 0.4m, operational: Control.No, financial: Control.Joint, to: "2025-05-10").With(book => book with { Consolidation = approach })
            .Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025-03-17/2025-05-20", "77.7777 MWh").Build())[0].Total).ToArray();
        // 17 March to 10 May are 55 of 65 days: 77.7777 × 0.5306 × 55/65.
        Assert.Equal(Math.Round(77.7777m * 0.5306m * 55 / 65, 15, MidpointRounding.ToEven), totals[0]);
        Assert.Single(totals.Distinct());
    }

    [Fact]
    public void Where_everything_counts_in_full_there_is_nothing_to_reconcile()
    {
        var inventory = new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", "2025", "100 MWh").Build();
        Assert.DoesNotContain(Programmes.Of(inventory)[0].Reconciliation, line => line.Id == "consolidation-shares");
    }

    [Fact]
    public void A_leased_site_belongs_to_the_entity_that_runs_it()
    {
        var programme = Programmes.Of(new BookWriter().Facility("parent").Facility("hall", "parent", equity: 0, financial: Control.No)
            .With(book => book with { Consolidation = ConsolidationApproach.EquityShare })
            .Source("power", "purchased-electricity", "purchased-electricity", 2, "hall").Record("power", "2025", "100 MWh").Build())[0];
        Assert.Equal(53.06m, Assert.Single(programme.ByEntity).Value);
        Assert.Equal("parent", programme.ByEntity.Keys.Single());
    }

    private static BookWriter Venture(ConsolidationApproach approach) => new BookWriter().Facility("parent").Facility("venture", "parent", equity: 0.4m, operational: Control.No, financial: Control.Joint)
        .With(book => book with { Consolidation = approach })
        .Source("furnace", "reported-emissions", "scope1-undivided", facility: "parent").Record("furnace", "2025", "10 tCO2e")
        .Source("power", "purchased-electricity", "purchased-electricity", 2, "venture");
}
