using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ReadingLogTests
{
    private readonly ReadingLog _log = new();

    [Fact]
    public void The_same_value_for_the_same_time_is_a_duplicate()
    {
        Assert.Equal(ArrivalKind.New, Add(0, 10));
        Assert.Equal(ArrivalKind.Duplicate, Add(0, 10.0m));
        Assert.Single(_log.Find(Quarter(0))!.Versions);
        Assert.Equal(ReadingState.Measured, _log.Find(Quarter(0))!.State);
    }

    [Fact]
    public void Another_value_is_a_new_version_and_disputed_and_the_original_counts()
    {
        Add(0, 10);
        Assert.Equal(ArrivalKind.Disputed, Add(0, 12));
        Assert.Equal(ArrivalKind.Duplicate, Add(0, 12));
        var record = _log.Find(Quarter(0))!;
        Assert.Equal((ReadingState.Disputed, 10m, 2), (record.State, record.Effective.Value, record.Versions.Count));
    }

    [Fact]
    public void A_person_settles_and_the_original_is_kept()
    {
        Add(0, 10);
        Add(0, 12);
        Assert.True(_log.Settle(Quarter(0), 12, "checked on site", "keeper", Quarter(9)));
        var record = _log.Find(Quarter(0))!;
        Assert.Equal((ReadingState.Repaired, 12m, 10m), (record.State, record.Effective.Value, record.Versions[0].Value));
        Assert.Equal(("checked on site", "keeper"), (record.Effective.Mark.Rule, record.Effective.Mark.Author));
        Assert.Equal(ArrivalKind.Duplicate, Add(0, 10));
        Assert.True(_log.Find(Quarter(0))!.IsSettled);
        Add(0, 13);
        Assert.Equal((ReadingState.Disputed, 12m), (_log.Find(Quarter(0))!.State, _log.Find(Quarter(0))!.Effective.Value));
    }

    [Fact]
    public void A_reading_that_never_arrived_cannot_be_settled() => Assert.False(_log.Settle(Quarter(0), 1, "r", "a", Quarter(1)));

    [Fact]
    public void A_late_reading_is_out_of_order()
    {
        Add(1, 10);
        Add(0, 9);
        Assert.Equal([false, true], _log.Arrivals.Select(a => a.OutOfOrder));
    }

    [Fact]
    public void The_order_of_arrival_and_repetitions_do_not_matter()
    {
        var orders = from values in ArbMap.Default.GeneratorFor<int>().ArrayOf(20)
                     from order in Gen.Shuffle(Enumerable.Range(0, 20).Concat(Enumerable.Range(0, 7)).ToArray())
                     select (values, order);
        Prop.ForAll(orders.ToArbitrary(), drawn =>
        {
            var log = new ReadingLog();
            foreach (var i in drawn.order) log.Add(Quarter(i), drawn.values[i], ReadingMark.Measured, Quarter(100));
            return log.Records.Select(r => r.Effective.Value).SequenceEqual(drawn.values.Select(v => (decimal?)v)) && log.Records.All(r => r.State == ReadingState.Measured);
        }).QuickCheckThrowOnFailure();
    }

    private ArrivalKind Add(int quarter, decimal value) => _log.Add(Quarter(quarter), value, ReadingMark.Measured, Quarter(100)).Kind;
}
