using Lingtan.Quantities;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class RecordedAdditionTests
{
    private static readonly RecordedAddition Sound = IntervalSeriesTests.Addition(0, 4, 10, AdditionReason.Bypass);

    [Fact]
    public void A_sound_addition_is_taken()
    {
        Assert.Empty(Check(Sound));
        Assert.Empty(Check(Sound with { Amount = -10, Reason = AdditionReason.WrongMultiplier }));
    }

    [Fact]
    public void An_addition_without_amount_time_author_or_reason_is_a_fault()
    {
        Assert.Equal("amount", Check(Sound with { Amount = 0 }));
        Assert.Equal("amount", Check(Sound with { Amount = -10 }));
        Assert.Equal("amount", Check(Sound with { Amount = 1e15m + 1 }));
        Assert.Equal("end", Check(Sound with { End = Quarter(0) }));
        Assert.Equal("end", Check(Sound with { End = Quarter(96 * 400 + 1) }));
        Assert.Equal("author", Check(Sound with { Author = " " }));
        Assert.Equal("note", Check(Sound with { Reason = AdditionReason.Other, Note = "" }));
    }

    private static string Check(RecordedAddition addition)
    {
        var faults = new FaultList();
        Assert.Equal(addition.Check(new Place("additions.csv", 2), faults), !faults.Any);
        return faults.SingleOrDefault()?.Place.Column ?? "";
    }
}
