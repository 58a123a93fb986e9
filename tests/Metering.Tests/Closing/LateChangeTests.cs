using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class LateChangeTests
{
    private static readonly YearMonth March = new(2024, 3);

    private static readonly EnergySite Site = new()
    {
        Facilities = [new SiteFacility("plant", LocalText.Same("plant"), Given.Shanghai, null, null, new Place("sites.csv", 2))],
        Meters = [Given.Meter("gate") with { Registers = [Given.Register() with { EmissionSource = "power" }], Installations = [Given.Device(from: Instant.FromUtc(2023, 1, 1, 0, 0))] }],
    };

    private static MonthClosing Close(Func<int, decimal?> amount, Accrual? accrual = null)
    {
        var span = MonthSpan.Of(March, Given.Shanghai);
        var intervals = Enumerable.Range(0, 744).Select(i => new IntervalValue(
            span.Start + Duration.FromHours(i), span.Start + Duration.FromHours(i + 1), amount(i), 0, amount(i) is null ? Duration.Zero : Duration.FromHours(1),
            amount(i) is null ? new ReadingMark(ReadingState.Missing) : ReadingMark.Measured)).ToList();
        return MonthClosing.Of(Site, "power", March, (_, _) => intervals, accrual);
    }

    [Fact]
    public void The_same_intervals_are_no_change() => Assert.Null(LateChange.Of(Close(_ => 1), Close(_ => 1), MonthLock.Closed));

    // 24 hours of 7 March were accrued with 20 and turn out to be 30.
    [Fact]
    public void Readings_that_come_late_take_the_place_of_the_accrual()
    {
        var closed = Close(i => i / 24 == 6 ? null : 1, new Accrual(20, "li", "mean"));
        var change = LateChange.Of(closed, Close(i => i / 24 == 6 ? 1.25m : 1), MonthLock.Closed)!;
        Assert.Equal((LateKind.CorrectionProposal, 740m, 750m, 10m), (change.Kind, change.Old, change.New, change.Difference));
        var cause = Assert.Single(change.Causes);
        Assert.Equal("gate/import 2024-03-07: 0 (missing) → 30 (measured)", cause.Text.En);
    }

    [Fact]
    public void An_accrual_stays_while_something_is_missing()
    {
        var closed = Close(i => i / 24 == 6 ? null : 1, new Accrual(20, "li", "mean"));
        var change = LateChange.Of(closed, Close(i => i / 24 == 6 ? null : i == 0 ? 3 : 1), MonthLock.Closed)!;
        Assert.Equal((2m, "gate/import 2024-03-01: 24 (measured) → 26 (measured)"), (change.Difference, Assert.Single(change.Causes).Text.En));
    }

    [Fact]
    public void In_a_locked_year_it_is_a_candidate_for_restatement() =>
        Assert.Equal(LateKind.RestatementCandidate, LateChange.Of(Close(_ => 1), Close(i => i == 0 ? 2 : 1), MonthLock.YearLocked)!.Kind);

    [Fact]
    public void The_same_amounts_in_another_way_are_a_change_without_difference()
    {
        var change = LateChange.Of(Close(_ => 1), Close(i => i switch { 0 => 2, 1 => 0, _ => 1 }), MonthLock.Closed)!;
        Assert.Equal(0, change.Difference);
        Assert.Empty(change.Causes);
    }
}
