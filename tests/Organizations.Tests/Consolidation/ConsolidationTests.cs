using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Lingtan.Organizations.Facilities;

namespace Lingtan.Organizations;

public sealed class ConsolidationTests
{
    private static readonly LocalDate Today = new(2025, 6, 1);

    /// <summary>
    /// GHG Protocol Corporate Standard, revised edition, chapter 3: "Holland Industries", an example of equity share and control. Syntal, 1 % held as a fixed-asset
    /// investment, is no facility of the group; its emissions belong to scope 3 category 15.
    /// </summary>
    [Theory]
    [InlineData("holland-switzerland", 1, 1, 1)]
    [InlineData("holland-america", 0.83, 1, 1)]
    [InlineData("bgb", 0.415, 0, 0.5)]
    [InlineData("irw", 0.6225, 1, 1)]
    [InlineData("kahuna", 0.333, 1, 0.333)]
    [InlineData("quickfix", 0.43, 1, 1)]
    [InlineData("nallo", 0.56, 0, 0)]
    public void Shares_of_Holland_Industries_are_as_published(string id, double equity, double operational, double financial)
    {
        var (tree, faults) = Tree(
            Of("holland-switzerland", null, Held("2000-01-01", null, 1, Control.Yes, Control.Yes)),
            Of("holland-america", null, Held("2000-01-01", null, 0.83m, Control.Yes, Control.Yes)),
            Of("bgb", "holland-america", Held("2000-01-01", null, 0.5m, Control.No, Control.Joint)),
            Of("irw", "holland-america", Held("2000-01-01", null, 0.75m, Control.Yes, Control.Yes)),
            Of("kahuna", null, Held("2000-01-01", null, 0.333m, Control.Yes, Control.Joint)),
            Of("quickfix", null, Held("2000-01-01", null, 0.43m, Control.Yes, Control.Yes)),
            Of("nallo", null, Held("2000-01-01", null, 0.56m, Control.No, Control.No)));
        Assert.Empty(faults);
        var facility = tree.Find(id)!;
        Assert.Equal((decimal)equity, tree.Share(facility, Today, ConsolidationApproach.EquityShare));
        Assert.Equal((decimal)operational, tree.Share(facility, Today, ConsolidationApproach.OperationalControl));
        Assert.Equal((decimal)financial, tree.Share(facility, Today, ConsolidationApproach.FinancialControl));
    }

    [Fact]
    public void A_facility_without_entries_counts_like_its_parent_and_a_root_is_wholly_owned()
    {
        var (tree, _) = Tree(Of("base", null, Held("2020-01-01", null, 0.6m, Control.No, Control.Yes)), Of("line", "base"), Of("other"));
        Assert.Equal(0.6m, tree.Share(tree.Find("line")!, Today, ConsolidationApproach.EquityShare));
        Assert.Equal(0m, tree.Share(tree.Find("line")!, Today, ConsolidationApproach.OperationalControl));
        Assert.Equal(1m, tree.Share(tree.Find("other")!, Today, ConsolidationApproach.EquityShare));
    }

    /// <summary>Corporate Standard, appendix F: a lessee under operational control counts an operating lease, under financial control it does not.</summary>
    [Fact]
    public void A_leased_site_is_an_ordinary_facility_with_its_control()
    {
        var (tree, _) = Tree(Of("leased", null, Held("2024-01-01", null, 0, Control.Yes, Control.No)));
        var shares = Enum.GetValues<ConsolidationApproach>().Select(a => tree.Share(tree.Find("leased")!, Today, a));
        Assert.Equal([1m, 0m, 0m], shares);
    }

    [Fact]
    public void An_acquisition_and_a_disposal_in_the_year_cut_it_by_calendar_days()
    {
        var (tree, _) = Tree(Of("plant", null,
            Held("2025-03-15", "2025-08-31", 0.4m, Control.No, Control.No), Held("2025-09-01", "2025-11-30", 1, Control.Yes, Control.Yes)));
        var year = new DateInterval(new(2025, 1, 1), new(2025, 12, 31));
        Assert.Equal(
            [new(new(Day("2025-03-15"), Day("2025-08-31")), 0.4m), new(new(Day("2025-09-01"), Day("2025-11-30")), 1m)],
            tree.Shares(tree.Find("plant")!, year, ConsolidationApproach.EquityShare));
        Assert.Null(tree.Share(tree.Find("plant")!, Day("2025-12-01"), ConsolidationApproach.EquityShare));
    }

    [Fact]
    public void What_happens_to_a_parent_happens_to_what_lies_below()
    {
        var (tree, _) = Tree(
            Of("group", null, Held("2020-01-01", "2025-06-30", 1, Control.Yes, Control.Yes)), Of("plant", "group", Held("2020-01-01", null, 0.5m, Control.Yes, Control.Yes)));
        var share = Assert.Single(tree.Shares(tree.Find("plant")!, new DateInterval(new(2025, 1, 1), new(2025, 12, 31)), ConsolidationApproach.EquityShare));
        Assert.Equal((Day("2025-06-30"), 0.5m), (share.Days.End, share.Share));
    }

    [Fact]
    public void A_period_is_cut_in_the_calendar_of_the_facility()
    {
        var (tree, _) = Tree(Of("plant"));
        Assert.True(Quantities.Period.TryParse("2025-03-01T00:00+08:00/PT1H", Shanghai, out var period, out _));
        var share = Assert.Single(tree.Shares(tree.Find("plant")!, period!, ConsolidationApproach.EquityShare));
        Assert.Equal(new DateInterval(new(2025, 3, 1), new(2025, 3, 1)), share.Days);
    }

    [Fact]
    public void Pieces_say_day_by_day_what_the_share_of_the_day_is()
    {
        var dates = Gen.Choose(0, 720).Select(n => new LocalDate(2024, 1, 1).PlusDays(n));
        var cases = from cuts in dates.ListOf(3)
                    from shares in Gen.Choose(0, 4).ListOf(4)
                    from start in dates
                    from length in Gen.Choose(0, 400)
                    select (cuts: cuts.Distinct().Order().ToList(), shares, days: new DateInterval(start, start.PlusDays(length)));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var entries = new List<Ownership>();
            for (var i = 0; i + 1 < c.cuts.Count; i++)
                entries.Add(new Ownership(c.cuts[i], c.cuts[i + 1].PlusDays(-1), c.shares[i] / 4m, Control.Joint, Control.Yes));
            if (entries.Count == 0) return true;
            var (tree, faults) = Tree(Of("base", null, [.. entries]), Of("line", "base"));
            if (faults.Any) return false;
            var line = tree.Find("line")!;
            var pieces = tree.Shares(line, c.days, ConsolidationApproach.EquityShare);
            return c.days.All(day => pieces.SingleOrDefault(p => p.Days.Contains(day))?.Share == tree.Share(line, day, ConsolidationApproach.EquityShare));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));
    }
}
