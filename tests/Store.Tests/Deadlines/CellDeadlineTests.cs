using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Deadlines;

public sealed class CellDeadlineTests
{
    private static readonly FacilityTree Tree = FacilityTree.Build(FreshDatabase.Example("pv-factory-2025").Facilities, new FaultList());
    private static readonly DeadlineRule Rule = new(10, new Dictionary<string, int>());

    [Theory]
    [InlineData(CellState.Missing, "2025-12-31T15:59:00Z", DeadlineStanding.Later, 10)]
    [InlineData(CellState.Missing, "2025-12-31T16:00:00Z", DeadlineStanding.Due, 9)]
    [InlineData(CellState.Draft, "2026-01-10T15:59:00Z", DeadlineStanding.Due, 0)]
    [InlineData(CellState.Returned, "2026-01-10T16:00:00Z", DeadlineStanding.Overdue, 1)]
    [InlineData(CellState.Submitted, "2026-03-10T16:00:00Z", DeadlineStanding.Done, 0)]
    [InlineData(CellState.Approved, "2026-03-10T16:00:00Z", DeadlineStanding.Done, 0)]
    public void A_month_stands_to_its_due_date_by_the_calendar_of_its_facility(CellState state, string now, DeadlineStanding standing, int days)
    {
        // 16:00 in UTC is midnight in the factory.
        var facility = Tree.Facilities.First(one => one.Zone.Id == "Asia/Shanghai").Id;
        var deadline = CellDeadline.Of(Rule, Tree, facility, new ActivityCell("s", "2025-12"), state, NodaTime.Text.InstantPattern.General.Parse(now).Value)!;
        Assert.Equal((new LocalDate(2026, 1, 10), standing, days), (deadline.On, deadline.Standing, deadline.Days));
    }

    [Fact]
    public void A_quarter_is_due_after_its_last_month_and_what_is_not_expected_is_never_due()
    {
        var facility = Tree.Facilities[0].Id;
        var now = Instant.FromUtc(2025, 5, 1, 0, 0);
        Assert.Equal(new LocalDate(2025, 4, 10), CellDeadline.Of(Rule, Tree, facility, new ActivityCell("s", "2025-01-01/2025-03-31"), CellState.Draft, now)!.On);
        Assert.Null(CellDeadline.Of(Rule, Tree, facility, new ActivityCell("s", "2025-03"), CellState.NotApplicable, now));
        Assert.Null(CellDeadline.Of(Rule, Tree, facility, new ActivityCell("s", "someday"), CellState.Draft, now));
    }
}
