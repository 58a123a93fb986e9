using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store.Tests.Deadlines;

public sealed class DeadlineRuleTests
{
    private static readonly FacilityTree Tree = FacilityTree.Build(FreshDatabase.Example("pv-factory-2025").Facilities, new FaultList());
    private static readonly Facility Lower = Tree.Facilities.First(facility => facility.Parent is not null);

    [Theory]
    [InlineData(10, 2025, 12, 31, "2026-01-10")]
    [InlineData(31, 2025, 1, 31, "2025-02-28")]
    [InlineData(31, 2024, 1, 31, "2024-02-29")]
    [InlineData(30, 2025, 3, 31, "2025-04-30")]
    [InlineData(1, 2025, 6, 30, "2025-07-01")]
    public void A_month_is_due_on_a_day_of_the_month_after_it(int day, int year, int month, int last, string due) =>
        Assert.Equal(due, Iso(Rule(day).DueOn(new LocalDate(year, month, last), Lower.Id, Tree)));

    [Fact]
    public void The_nearest_facility_with_a_day_of_its_own_decides()
    {
        var march = new LocalDate(2025, 3, 31);
        Assert.Equal(15, Rule(10, (Lower.Parent!, 15)).DueOn(march, Lower.Id, Tree).Day);
        Assert.Equal(20, Rule(10, (Lower.Parent!, 15), (Lower.Id, 20)).DueOn(march, Lower.Id, Tree).Day);
        Assert.Equal(10, Rule(10, (Lower.Id, 20)).DueOn(march, Lower.Parent!, Tree).Day);
    }

    [Theory]
    [InlineData("2026-01-06", null)]
    [InlineData("2026-01-07", "2026-01-07")]
    [InlineData("2026-01-10", "2026-01-07")]
    [InlineData("2026-01-11", "2026-01-11")]
    [InlineData("2026-01-17", "2026-01-11")]
    [InlineData("2026-01-18", "2026-01-18")]
    [InlineData("2026-02-05", "2026-02-01")]
    public void A_reminder_comes_before_the_due_date_on_the_day_after_and_every_week_from_then_on(string today, string? reminded)
    {
        var on = Rule(10).RemindedOn(new LocalDate(2026, 1, 10), NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value);
        Assert.Equal(reminded, on is { } day ? Iso(day) : null);
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused()
    {
        Assert.Null(Rule(10, (Lower.Id, 31)).Fault(Tree));
        Assert.All([Rule(0), Rule(32), Rule(10, (Lower.Id, 0)), Rule(10, ("nowhere", 5)), Rule(10) with { Before = -1 }, Rule(10) with { Every = 0 }], rule => Assert.NotNull(rule.Fault(Tree)));
    }

    private static DeadlineRule Rule(int day, params (string Facility, int Day)[] facilities) => new(day, facilities.ToDictionary(one => one.Facility, one => one.Day, StringComparer.Ordinal));

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
