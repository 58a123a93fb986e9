using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Factors.Requests;

namespace Lingtan.Factors;

public sealed class FactorSelectingTests
{
    private static readonly FactorLibrary Fuels = Sound(
        Dataset("old", "2015-07-06"), Table("old",
            "old-petrol,net-calorific-value,petrol,,44.8,GJ/t,CN,2011-01-01,,,,,,t1,yes", "old-any,net-calorific-value,*,,40,GJ/t,CN-ZJ,,,,,,,t1,yes"),
        Dataset("new", "2024-12-01", "programmes: [ets]"), Table("new",
            "new-petrol,net-calorific-value,petrol,,43.07,GJ/t,CN,2024-01-01,,,,,,t2,yes", "new-gas,net-calorific-value,natural-gas,,389.31,GJ/1e4 Nm3,CN,,,,,,,t2,yes"),
        Dataset("ipcc", "2006-12-31"), Table("ipcc",
            "ipcc-petrol,net-calorific-value,petrol,,44.3,GJ/t,WORLD,,,,42.5,44.8,,t3,partly:upper", "ipcc-diesel,net-calorific-value,diesel,,43,GJ/t,WORLD,,,,,,,t3,unverified",
            "ipcc-peat,net-calorific-value,peat,,,GJ/t,WORLD,,,,7.8,12.5,,t3,yes"),
        Dataset("us", "2020-01-01"), Table("us", "us-coal,net-calorific-value,coal,,25,GJ/t,US,2018-01-01,2018-12-31,,,,,t4,yes"));

    [Fact]
    public void The_nearest_place_goes_before_a_wider_one_and_the_newer_edition_before_the_older()
    {
        var chosen = Fuels.Select(Ncv("petrol"), out var whyNot)!;
        Assert.Null(whyNot);
        Assert.Equal(("new-petrol", 2), (chosen.Row.Id, chosen.Rank));
        Assert.Equal(["old-petrol", "ipcc-petrol", "old-any"], chosen.Alternatives.Select(a => a.Row.Id));
        Assert.Empty(chosen.Warnings);
    }

    [Fact]
    public void Publications_after_as_of_are_ignored_and_listed()
    {
        var chosen = Fuels.Select(Ncv("petrol") with { Policy = new(new(2024, 11, 30)) }, out _)!;
        Assert.Equal("old-petrol", chosen.Row.Id);
        Assert.Contains("2024-12-01", chosen.Alternatives.Single(a => a.Row.Id == "new-petrol").WhyNot.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_for_any_subject_serves_where_no_row_of_its_own_exists() => Assert.Equal("old-any", Fuels.Select(Ncv("biogas"), out _)!.Row.Id);

    [Fact]
    public void An_unverified_value_is_used_with_a_warning_and_an_unverified_bound_without()
    {
        Assert.Equal(FactorsWarnings.Unverified, Assert.Single(Fuels.Select(Ncv("diesel"), out _)!.Warnings).Code);
        Assert.Empty(Fuels.Select(Ncv("petrol") with { Pin = "ipcc-petrol" }, out _)!.Warnings);
    }

    [Fact]
    public void A_range_is_not_selected_but_may_document_a_value_that_is_given()
    {
        Assert.Equal("old-any", Fuels.Select(Ncv("peat"), out _)!.Row.Id);
        Assert.Null(Fuels.Select(Ncv("peat") with { Pin = "ipcc-peat" }, out var whyNot));
        Assert.Contains("range", whyNot!.En, StringComparison.Ordinal);
        Assert.Equal("ipcc-peat", Fuels.Select(Ncv("peat") with { Pin = "ipcc-peat", ValueGiven = true }, out _)!.Row.Id);
    }

    [Fact]
    public void Another_country_is_the_last_resort_and_both_it_and_its_age_are_pointed_out()
    {
        var library = Sound(Dataset("us", "2020-01-01"), Table("us", "us-coal,net-calorific-value,coal,,25,GJ/t,US,2018-01-01,2018-12-31,,,,,t4,yes"));
        var chosen = library.Select(Ncv("coal"), out _)!;
        Assert.Equal(("us-coal", 1), (chosen.Row.Id, chosen.Rank));
        Assert.Equal([FactorsWarnings.OtherPlace, FactorsWarnings.Old], chosen.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData(2023, "g23", 0)]
    [InlineData(2022, "g22", 0)]
    [InlineData(2025, "g23", 1)]
    [InlineData(2020, "g21", 1)]
    public void The_same_data_year_is_taken_or_the_nearest_with_a_warning(int year, string id, int warnings)
    {
        var request = Grid("CN", year) with { Policy = new(AsOf, PolicyKind.SameDataYear) };
        var chosen = Grids.Select(request, out _)!;
        Assert.Equal((id, warnings), (chosen.Row.Id, chosen.Warnings.Count(w => w.Code == FactorsWarnings.YearFallback)));
    }

    [Fact]
    public void A_programme_prescribes_its_rows_and_falling_back_is_pointed_out()
    {
        var chosen = Fuels.Select(Ncv("petrol", policy: PolicyKind.Programme, programme: "ets"), out _)!;
        Assert.Equal("new-petrol", chosen.Row.Id);
        Assert.Equal(FactorsWarnings.OutsideProgramme, Fuels.Select(Ncv("biogas", policy: PolicyKind.Programme, programme: "ets"), out _)!.Warnings.Single().Code);
        Assert.Equal("ipcc-petrol", Fuels.Select(Ncv("petrol", policy: PolicyKind.Programme, programme: "ipcc"), out _)!.Row.Id);
    }

    private static readonly FactorLibrary Grids = Sound(
        Dataset("d21", "2024-04-12"), Table("d21", "g21,grid-average,,CO2,0.5568,tCO2/MWh,CN,2021-01-01,2021-12-31,,,,,t,yes"),
        Dataset("d22", "2024-12-20"), Table("d22", "g22,grid-average,,CO2,0.5366,tCO2/MWh,CN,2022-01-01,2022-12-31,,,,,t,yes",
            "g22-zj,grid-average,,CO2,0.5153,tCO2/MWh,CN-ZJ,2022-01-01,2022-12-31,,,,,t,yes"),
        Dataset("d23", "2025-12-31", "gwp: AR5"), Table("d23", "g23,grid-average,,CO2,0.5306,tCO2/MWh,CN,2023-01-01,2023-12-31,,,,,t,yes",
            "f23,electricity-footprint,,CO2e,0.6205,tCO2e/MWh,CN,2023-01-01,2023-12-31,,,,,t,yes"));

    [Fact]
    public void Electricity_follows_the_grid_entry_and_never_another_level()
    {
        Assert.Equal("g22-zj", Grids.Select(Grid("CN-ZJ"), out _)!.Row.Id);
        Assert.Null(Grids.Select(Grid("CN-East"), out var whyNot));
        Assert.Contains("there are CN, CN-ZJ", whyNot!.En, StringComparison.Ordinal);
        Assert.Null(Grids.Select(Grid(null), out whyNot));
        Assert.Contains("grid", whyNot!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footprint_factor_pinned_for_scope_2_is_the_wrong_kind()
    {
        var chosen = Grids.Select(Grid("CN") with { Pin = "f23" }, out _)!;
        Assert.Equal([FactorsWarnings.WrongKind, FactorsWarnings.EmbeddedGwp], chosen.Warnings.Select(w => w.Code));
        Assert.Contains("AR5", chosen.Warnings[1].Message.En, StringComparison.Ordinal);
        Assert.Equal("g23", Assert.Single(chosen.Alternatives).Row.Id);
    }

    [Fact]
    public void A_pinned_grid_factor_of_another_grid_or_too_late_is_pointed_out()
    {
        var request = Grid("CN-ZJ") with { Pin = "g23", Policy = new(new(2025, 1, 1)) };
        Assert.Equal([FactorsWarnings.AfterAsOf, FactorsWarnings.GridDiffers], Grids.Select(request, out _)!.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("nothing", null, "g23")]
    [InlineData("f23", "kgCO2/t", "tCO2e/MWh")]
    public void A_pin_that_cannot_be_used_says_why(string pin, string? unit, string named)
    {
        Assert.Null(Grids.Select(Grid("CN") with { Pin = pin, RequiredUnit = unit is null ? null : Unit.Parse(unit) }, out var whyNot));
        Assert.Contains(named, whyNot!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_factors_go_first_where_they_hold()
    {
        var faults = new FaultList();
        var own = OwnFactors.Read(Bytes("id,factor,subject,value,unit,geography,valid_from,valid_to,rank,source\n" +
            "own-petrol,net-calorific-value,petrol,43.9,GJ/t,plant,2025-01-01,2025-12-31,6,laboratory\nelsewhere,net-calorific-value,diesel,42,GJ/t,mill,,,5,laboratory\n"), "factors.csv", faults);
        var library = Fuels.With(OwnFactors.Check(own, Fuels, faults));
        Assert.Empty(faults);
        Assert.Equal(("own-petrol", 6), (library.Select(Ncv("petrol"), out _)!.Row.Id, library.Select(Ncv("petrol"), out _)!.Rank));
        Assert.Equal("new-petrol", library.Select(Ncv("petrol", 2024), out _)!.Row.Id);
        Assert.Equal("ipcc-diesel", library.Select(Ncv("diesel"), out _)!.Row.Id);
        Assert.Equal("new-petrol", library.Select(Ncv("petrol"), out _)!.Alternatives[0].Row.Id);
    }

    [Theory]
    [InlineData("plant", "CN", "own")]
    [InlineData("plant", null, "own")]
    [InlineData("CN", "CN", "own")]
    [InlineData("mill", "CN", "g23")]
    [InlineData("CN-ZJ", "CN", "g23")]
    public void An_own_electricity_factor_holds_for_its_facility_or_its_grid(string place, string? grid, string id)
    {
        var faults = new FaultList();
        var own = OwnFactors.Read(Bytes($"id,factor,value,unit,geography,rank,source\nown,grid-average,0.3,kgCO2/kWh,{place},4,supplier\n"), "factors.csv", faults);
        var chosen = Grids.With(OwnFactors.Check(own, Grids, faults)).Select(Grid(grid), out _)!;
        Assert.Empty(faults);
        Assert.Equal((id, 0), (chosen.Row.Id, chosen.Warnings.Count));
    }

    [Fact]
    public void A_unit_that_does_not_convert_is_passed_over()
    {
        Assert.Null(Fuels.Select(Ncv("natural-gas") with { RequiredUnit = Unit.Parse("GJ/kWh") }, out var whyNot));
        Assert.Contains("does not convert", whyNot!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_per_gas_needs_the_gas_and_takes_its_row()
    {
        var library = Sound(Dataset("f", "2025-01-01"), Table("f", "f-e,freight,van,CO2e,1,kgCO2e/t.km,WORLD,,,,,,,t,yes", "f-m,freight,van,CH4,2,kgCH4/t.km,WORLD,,,,,,,t,yes"));
        var request = Ncv("van") with { Kind = "freight" };
        Assert.Null(library.Select(request, out _));
        Assert.True(Gases.TryFind("CH4", out var methane));
        Assert.Equal("f-m", library.Select(request with { Gas = methane }, out _)!.Row.Id);
    }

    [Fact]
    public void Elements_of_a_set_are_those_of_the_process_and_gas()
    {
        var library = Sound(Dataset("e", "2025-01-01"), Table("e", "e1,by-product-rate,etching/PFC-14/PFC-116,,0.1,kg{by-product}/kg{gas},WORLD,,,,,,,t,yes",
            "e2,by-product-rate,etching/PFC-14/HFC-23,,0.2,kg{by-product}/kg{gas},WORLD,,,,,,,t,yes", "e3,by-product-rate,cleaning/PFC-14/HFC-32,,0.2,kg{by-product}/kg{gas},WORLD,,,,,,,t,yes"));
        var request = Ncv("") with { Kind = "by-product-rate", Subjects = ["etching", "PFC-14", ""] };
        Assert.Equal(["HFC-23", "PFC-116"], library.Elements(request, 2));
    }

    private static readonly Gen<string> Row =
        from kind in Gen.Elements("petrol", "diesel", "*")
        from value in Gen.Choose(1, 9)
        from place in Gen.Elements("CN", "CN-ZJ", "WORLD", "US")
        from year in Gen.Choose(2018, 2025)
        from dated in Gen.Choose(0, 1)
        select $"net-calorific-value,{kind},,{value},GJ/t,{place},{(dated == 0 ? "," : $"{year}-01-01,{year}-12-31")},,,,,t,yes";

    private static Arbitrary<(string[][] Datasets, int[] Years, FactorRequest Request, int Seed)> Libraries() =>
        (from datasets in Row.ArrayOf(4).ArrayOf(4)
         from years in Gen.Choose(2019, 2030).ArrayOf(4)
         from fuel in Gen.Elements("petrol", "diesel", "coal")
         from year in Gen.Choose(2019, 2026)
         from policy in Gen.Elements(PolicyKind.LatestPublished, PolicyKind.SameDataYear)
         from seed in Gen.Choose(0, 1000)
         select (datasets, years, Ncv(fuel, year, policy), seed)).ToArbitrary();

    private static FactorLibrary Library(string[][] datasets, int[] years, Func<int, bool> taken, Func<IEnumerable<FactorFile>, IEnumerable<FactorFile>> order) =>
        Sound([.. order(Enumerable.Range(0, datasets.Length).Where(taken).SelectMany(i => new[]
        {
            Dataset($"d{i}", $"{years[i]}-06-30"), Table($"d{i}", [.. datasets[i].Select((row, n) => $"d{i}-{n},{row}")]),
        }))]);

    [Fact]
    public void A_dataset_published_after_as_of_changes_no_selection() => Prop.ForAll(Libraries(), c =>
    {
        var all = Library(c.Datasets, c.Years, _ => true, f => f);
        var known = Library(c.Datasets, c.Years, i => new LocalDate(c.Years[i], 6, 30) <= AsOf, f => f);
        var (with, without) = (all.Select(c.Request, out _), known.Select(c.Request, out _));
        return with?.Row.Id == without?.Row.Id && with?.Reason == without?.Reason && (with?.Warnings ?? []).SequenceEqual(without?.Warnings ?? []);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void The_order_of_datasets_and_rows_does_not_matter() => Prop.ForAll(Libraries(), c =>
    {
        var random = new Random(c.Seed);
        var order = random.GetItems(Enumerable.Range(0, 1000).ToArray(), 128);
        var straight = Library(c.Datasets, c.Years, _ => true, f => f).Select(c.Request, out _);
        var reversed = c.Datasets.Select(d => d.Select((row, n) => (row, n)).Reverse().ToArray()).ToArray();
        var shuffled = Sound([.. Enumerable.Range(0, reversed.Length).SelectMany(i => new[]
        {
            Dataset($"d{i}", $"{c.Years[i]}-06-30"), Table($"d{i}", [.. reversed[i].Select(r => $"d{i}-{r.n},{r.row}")]),
        }).OrderBy(f => order[f.Path.Length + f.Path[1]])]).Select(c.Request, out _);
        return straight?.Row.Id == shuffled?.Row.Id
            && (straight?.Alternatives ?? []).Select(a => a.Row.Id).SequenceEqual((shuffled?.Alternatives ?? []).Select(a => a.Row.Id));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
}
