using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class ReadingRecordsTests
{
    private readonly List<ReceivedReading> _arrived = [];
    private readonly List<SettledReading> _settled = [];

    [Fact]
    public void The_same_value_for_the_same_time_is_one_version()
    {
        Add(0, 10);
        Add(0, 10.0m);
        var record = Assert.Single(Records());
        Assert.Equal((ReadingState.Measured, 1), (record.State, record.Versions.Count));
    }

    [Fact]
    public void Another_value_is_a_new_version_and_disputed_and_the_original_counts()
    {
        Add(0, 10);
        Add(0, 12);
        Add(0, 12);
        var record = Assert.Single(Records());
        Assert.Equal((ReadingState.Disputed, 10m, 2), (record.State, record.Effective.Value, record.Versions.Count));
    }

    [Fact]
    public void A_person_settles_and_the_original_is_kept()
    {
        Add(0, 10);
        Add(0, 12);
        _settled.Add(new SettledReading(Quarter(0), 12, "checked on site", "keeper", Quarter(109)));
        var record = Assert.Single(Records());
        Assert.Equal((ReadingState.Repaired, 12m, 10m), (record.State, record.Effective.Value, record.Versions[0].Value));
        Assert.Equal(("checked on site", "keeper"), (record.Effective.Mark.Rule, record.Effective.Mark.Author));
        Add(0, 10, received: 110);
        Assert.True(Assert.Single(Records()).IsSettled);
        Add(0, 13, received: 111);
        record = Assert.Single(Records());
        Assert.Equal((ReadingState.Disputed, 12m), (record.State, record.Effective.Value));
    }

    [Fact]
    public void A_reading_that_never_arrived_cannot_be_settled()
    {
        _settled.Add(new SettledReading(Quarter(0), 1, "r", "a", Quarter(1)));
        Assert.Empty(Records());
    }

    /// <summary>What is computed of all at once is what a log says that takes arrivals and decisions one by one.</summary>
    [Fact]
    public void It_is_what_a_log_holds_that_takes_arrivals_and_decisions_in_their_order()
    {
        var stories = from events in (from quarter in Gen.Choose(0, 5) from value in Gen.Choose(0, 3) from person in Gen.Elements(false, false, true) select (quarter, value, person)).ArrayOf(25) select events;
        Prop.ForAll(stories.ToArbitrary(), events =>
        {
            var (log, arrived, settled) = (new ReadingLog(), new List<ReceivedReading>(), new List<SettledReading>());
            foreach (var (index, (quarter, value, person)) in events.Index())
            {
                var when = Quarter(100) + Duration.FromSeconds(index);
                if (person)
                {
                    log.Settle(Quarter(quarter), value == 0 ? null : value, "seen", "keeper", when);

                    // A decision about a time without a reading is none.
                    if (log.Find(Quarter(quarter)) is not null) settled.Add(new SettledReading(Quarter(quarter), value == 0 ? null : value, "seen", "keeper", when));
                }
                else
                {
                    log.Add(Quarter(quarter), value, ReadingMark.Measured, when);
                    arrived.Add(new ReceivedReading(Quarter(quarter), value, ReadingMark.Measured, when));
                }
            }

            var records = ReadingRecords.Of([.. arrived.OrderBy(static one => one.At).ThenBy(static one => one.Received)], settled);
            return records.Select(static one => one.At).SequenceEqual(log.Records.Select(static one => one.At)) && records.Zip(log.Records).All(static pair => pair.First.Versions.SequenceEqual(pair.Second.Versions));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(500)));
    }

    private void Add(int quarter, decimal value, int received = 100) => _arrived.Add(new ReceivedReading(Quarter(quarter), value, ReadingMark.Measured, Quarter(received)));

    private List<ReadingRecord> Records() => ReadingRecords.Of([.. _arrived.OrderBy(static one => one.At)], _settled);
}
