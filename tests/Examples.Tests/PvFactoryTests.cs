using System.Globalization;
using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Examples;

/// <summary>The synthetic factory: every feature shows, and says that it is synthetic. Expected values are worked from the records by hand.</summary>
public sealed class PvFactoryTests
{
    private static readonly Inventory First = Example.Of("pv-factory-2023");
    private static readonly Inventory Second = Example.Of("pv-factory-2024");
    private static readonly Inventory Third = Example.Of("pv-factory-2025");

    public static TheoryData<int> Years => [2023, 2024, 2025];

    [Theory]
    [MemberData(nameof(Years))]
    public void It_says_that_it_is_synthetic(int year)
    {
        var inventory = Of(year);
        Assert.Contains("合成数据", inventory.Book.Organization.Name.Zh, StringComparison.Ordinal);
        Assert.Contains("synthetic", inventory.Book.Organization.Name.En, StringComparison.Ordinal);
        Assert.Contains("synthetic", inventory.Book.Purpose!.Statement.En, StringComparison.Ordinal);
        Assert.All(inventory.Book.OwnFactors, row => Assert.Contains("synthetic", row.Source, StringComparison.Ordinal));
        Assert.All(Evidence(inventory), text => Assert.Contains("SYNTHETIC", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void All_scopes_and_all_fifteen_categories_are_there(int year)
    {
        var inventory = Of(year);
        Assert.Equal(["1", "2", "3"], InventoryViews.ByScope(inventory).Keys);
        Assert.Equal(["1", "2", "3", "4", "5"], InventoryViews.ByIsoCategory(inventory).Keys.Take(5));
        Assert.Equal(Enumerable.Range(1, 15).Select(category => category.ToString(CultureInfo.InvariantCulture)), InventoryViews.ByScope3Category(inventory).Where(pair => pair.Value > 0).Select(pair => pair.Key));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void All_kinds_of_gases_are_there(int year)
    {
        var inventory = Of(year);
        var gases = InventoryViews.ByGas(inventory);
        Assert.Superset(new HashSet<string>(["CO2", "CH4", "N2O", "HFC-134a", "HFC-227ea", "R-410A", "NF3", "SF6", "PFC-14", "PFC-116", "CO2e"]), gases.Keys.ToHashSet());
        Assert.Contains("HCFC-22", InventoryViews.OutsideScopes(inventory).Keys);
        Assert.DoesNotContain("HCFC-22", gases.Keys);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void What_stands_beside_the_total_is_there_and_never_netted(int year)
    {
        var totals = Of(year).Totals;
        Assert.True(totals is { BiogenicCO2: > 0, Removals: > 0, Avoided: > 0 });
        Assert.Equal(totals.Tco2e, totals.Scope1 + totals.Scope2Location + totals.Scope3);
        Assert.NotEqual(totals.Scope2Location, totals.Scope2Market);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Etching_by_product_gases_follow_equations_5_to_8(int year)
    {
        // GB/T 32151.24-2024 (5)-(8) with IPCC 2006 Vol. 3 Table 6.5 (use 80 %, by-products 0.1 and 0.1) and Table 6.6 (destruction 90 %); GWP of AR6.
        var inventory = Of(year);
        var consumed = 0.9m * Consumed(inventory, "zj-c-c4f8-etching");
        var gas = consumed * 0.2m * (1 - (0.92m * 0.9m)) * 10200m;
        var tetrafluoromethane = consumed * 0.1m * (1 - (0.92m * 0.75m)) * 7380m;
        var hexafluoroethane = consumed * 0.1m * (1 - (0.92m * 0.9m)) * 12400m;
        Assert.Equal((gas + tetrafluoromethane + hexafluoroethane) / 1000, Example.Of(inventory, "zj-c-c4f8-etching"));
        Assert.Equal(0.9m * Consumed(inventory, "zj-nf3-cleaning") * 0.3m * (1 - (0.95m * 0.95m)) * 17400m / 1000, Example.Of(inventory, "zj-nf3-cleaning"));
    }

    [Fact]
    public void Internal_deliveries_are_eliminated_in_lines_that_show()
    {
        Assert.Equal(["zj-module-steam → zj-cell", "zj-wafers-internal → yn", "vn-cells-internal → zj"], Third.Ledger.Eliminations.Select(line => $"{line.Source} → {line.Counterparty}"));
        Assert.All(Third.Ledger.Eliminations, line => Assert.Equal(0, Example.Of(Third, line.Source)));
        var cells = Third.Ledger.Eliminations.Single(line => line.Source == "vn-cells-internal");
        Assert.Equal(Amounts(Third, "vn-cells-internal").Sum() * 0.61m / 1000, cells.Tco2e);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Retired_certificates_count_once_and_others_not_at_all(int year)
    {
        var inventory = Of(year);
        var used = inventory.InstrumentUses.GroupBy(use => use.Instrument).ToDictionary(group => group.Key, group => group.Sum(use => use.Mwh));
        var retired = inventory.Book.Instruments.Where(instrument => instrument.Status == Instruments.InstrumentStatus.Retired).ToDictionary(instrument => instrument.Id, instrument => instrument.Mwh);
        Assert.Equal(retired.OrderBy(pair => pair.Key), used.OrderBy(pair => pair.Key));
        Assert.Contains(inventory.Book.Instruments, instrument => instrument.Status == Instruments.InstrumentStatus.Sold);
        Assert.Contains(inventory.Book.Instruments, instrument => instrument.Status == Instruments.InstrumentStatus.Issued);
    }

    [Fact]
    public void Where_no_residual_mix_is_published_the_grid_average_stands_in_with_a_warning() =>
        Assert.StartsWith("sources/vn-electricity", Assert.Single(Third.Warnings, warning => warning.Code == InventoryWarnings.ResidualMissing).Where, StringComparison.Ordinal);

    [Fact]
    public void Acquired_and_disposed_facilities_count_for_the_days_they_are_owned()
    {
        Assert.DoesNotContain(First.Book.Facilities, facility => facility.Id == "vn");
        Assert.Equal([6, 7, 8, 9, 10, 11], Months(Second, "vn-electricity"));
        Assert.Equal(Enumerable.Range(0, 12), Months(Third, "vn-electricity"));
        Assert.Equal(Enumerable.Range(0, 9), Months(Third, "sh-electricity"));
        Assert.DoesNotContain(Third.Warnings, warning => warning.Code == InventoryWarnings.RecordCrossesOwnership);
    }

    [Fact]
    public void By_equity_share_the_base_held_at_70_percent_counts_with_70_percent()
    {
        var shared = Example.Build(Third.Book with { Consolidation = ConsolidationApproach.EquityShare });
        Assert.Equal(Example.Of(Third, "yn-polysilicon") * 0.7m, Example.Of(shared, "yn-polysilicon"));
        Assert.Equal(Example.Of(Third, "zj-glass"), Example.Of(shared, "zj-glass"));
    }

    [Fact]
    public void A_corrected_record_stays_in_the_book_and_out_of_the_sum()
    {
        var may = Third.Book.Activity.Where(record => record.Details?.Id?.StartsWith("zj-cell-electricity-2025-05", StringComparison.Ordinal) == true).ToArray();
        Assert.Equal(2, may.Length);
        var corrected = Assert.Single(may, record => record.Details?.Supersedes is not null);
        var counted = Amounts(Third, "zj-cell-electricity").Sum() - may.Single(record => record.Details?.Supersedes is null).Amount;
        Assert.Equal(counted * 10 * Grid(Third, "zj-cell-electricity"), Example.Of(Third, "zj-cell-electricity"));
        Assert.Equal("zj-cell-electricity-2025-05", corrected.Details!.Supersedes);
    }

    [Fact]
    public void A_calorific_value_measured_every_month_takes_the_place_of_the_default()
    {
        Assert.Contains(Factors(Second, "zj-boiler-gas"), row => row.Kind == "net-calorific-value");
        Assert.DoesNotContain(Factors(Third, "zj-boiler-gas"), row => row.Kind == "net-calorific-value");
        Assert.Contains(Factors(Third, "zj-rto-gas"), row => row.Kind == "net-calorific-value");
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Records_carry_evidence_instants_shares_measured_and_Chinese_units(int year)
    {
        var book = Of(year).Book;
        Assert.Contains(book.Activity, record => record.Period.Text.Contains("T08:00+08:00/PT6H", StringComparison.Ordinal));
        Assert.Contains(book.Activity, record => record.Details?.Measured == 0.92m);
        Assert.Contains(book.Activity, record => record.Details is { Evidence.Count: 2 });
        Assert.NotEmpty(book.Evidence);
        Assert.Contains(book.Activity, record => record.Unit == Unit.Parse("万kWh"));
        Assert.Contains(book.Activity, record => record.Unit == Unit.Parse("万Nm3"));
        Assert.Contains(book.Activity, record => record.Unit == Unit.Parse("亿元"));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void An_own_method_is_used_beside_the_shipped_ones(int year) =>
        Assert.Contains(Of(year).Methods, method => method.Id == "graphite-hot-zone");

    [Theory]
    [MemberData(nameof(Years))]
    public void Exclusions_stay_below_their_limits_and_carbon_credits_change_nothing(int year)
    {
        var inventory = Of(year);
        Assert.DoesNotContain(inventory.Warnings, warning => warning.Code == InventoryWarnings.ExclusionMaterial || warning.Code == InventoryWarnings.ExclusionUnestimated);
        Assert.NotEmpty(inventory.Book.Credits);
        Assert.Equal(inventory.Totals, Example.Build(inventory.Book with { Credits = [] }).Totals);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Intensities_by_revenue_output_and_head_have_their_denominators(int year)
    {
        var intensities = InventoryRatios.Intensities(Of(year));
        Assert.Equal(["revenue", "output", "headcount"], intensities.Select(intensity => intensity.Metric));
        Assert.All(intensities, intensity => Assert.True(intensity is { Value: > 0, Derived: false }));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Energy_is_there_by_calorific_and_by_equivalent_value(int year)
    {
        var electricity = Of(year).Energy.Single(carrier => carrier.Carrier == "electricity");
        Assert.Equal(electricity.Amount * 0.1229m, electricity.Tce);
        Assert.True(electricity.TceEquivalent > electricity.Tce);
    }

    [Fact]
    public void The_base_year_calls_for_a_restatement_in_2025()
    {
        var comparison = InventoryComparison.Compare(First, Third);
        Assert.Equal(comparison.After - comparison.Before, comparison.ByCause.Sum(cause => cause.Value));
        Assert.All(comparison.Sources, source => Assert.Equal(source.After - source.Before, source.ByCause.Values.Sum()));
        Assert.True(comparison.BaseYear is { Restate: true, Threshold: 0.05m });
        Assert.NotEqual(0, comparison.ByCause.Single(cause => cause.Key == Cause.Structure).Value);
        Assert.NotEqual(0, comparison.Sources.Single(source => source.Source == "zj-trucks-diesel").ByCause[Cause.Method]);
        Assert.NotEqual(0, comparison.Sources.Single(source => source.Source == "yn-polysilicon").ByCause[Cause.Factor]);
        Assert.NotEqual(0, comparison.Sources.Single(source => source.Source == "zj-n2o-pecvd").ByCause[Cause.Factor]);
        Assert.NotEqual(0, comparison.Sources.Single(source => source.Source == "vn-glass").ByCause[Cause.Structure]);
        Assert.NotEqual(0, comparison.Sources.Single(source => source.Source == "zj-cell-electricity").ByCause[Cause.Factor]);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Earlier_inventories_are_linked(int year) =>
        Assert.All(Of(year).Book.History, path => Assert.True(File.Exists(Path.Combine(Example.Root, "examples", $"pv-factory-{year}", path, "inventory.yaml"))));

    [Theory]
    [MemberData(nameof(Years))]
    public void Expected_warnings_are_given(int year)
    {
        var codes = Of(year).Warnings.Select(warning => warning.Code).ToHashSet();
        Assert.Superset(new HashSet<WarningCode>([FactorsWarnings.OtherPlace, FactorsWarnings.Unverified, FactorsWarnings.EmbeddedGwp, InventoryWarnings.GwpSwitchShare]), codes);
        Assert.DoesNotContain(FactorsWarnings.WrongKind, codes);
        Assert.Equal(["sources/yn-genset-diesel"], Of(year).Warnings.Where(warning => warning.Code == InventoryWarnings.MonthsMissing).Select(warning => warning.Where));
    }

    private static Inventory Of(int year) => year switch { 2023 => First, 2024 => Second, _ => Third };

    private static IEnumerable<decimal> Amounts(Inventory inventory, string source) => Records(inventory, source).Select(record => record.Amount);

    private static IEnumerable<ActivityRecord> Records(Inventory inventory, string source)
    {
        var index = inventory.Sources.Single(result => result.Definition.Id == source).Index;
        return inventory.Book.Activity.Where(record => record.Source == index);
    }

    private static decimal Consumed(Inventory inventory, string source) =>
        Records(inventory, source).Sum(record => record.Input is "IB" or "P" ? record.Amount : -record.Amount);

    private static IEnumerable<int> Months(Inventory inventory, string source)
    {
        var result = inventory.Sources.Single(candidate => candidate.Definition.Id == source);
        var months = new SortedSet<int>();
        foreach (ref readonly var entry in result.Entries)
            if (entry.Co2e != 0) months.Add(entry.Month);
        return months;
    }

    private static IEnumerable<FactorRow> Factors(Inventory inventory, string source) =>
        inventory.Sources.Single(result => result.Definition.Id == source).Factors.Select(factor => factor.Row);

    private static decimal Grid(Inventory inventory, string source) => Factors(inventory, source).Single(row => row.Kind == "grid-average").Value!.Value;

    private static IEnumerable<string> Evidence(Inventory inventory)
    {
        var folder = Path.Combine(Example.Root, "examples", $"pv-factory-{inventory.Book.Period.From.Year}");
        return inventory.Book.Evidence.Keys.Select(path => File.ReadAllText(Path.Combine(folder, path)));
    }
}
