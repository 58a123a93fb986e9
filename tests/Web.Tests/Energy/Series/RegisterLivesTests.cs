using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What is kept of registers while readings arrive is what is computed of all of them.</summary>
public sealed class RegisterLivesTests
{
    /// <summary>Half a year of a counter of the demonstration: readings at its end, late ones, second values, values that cannot be.</summary>
    [Fact]
    public async Task Random_arrivals_leave_what_all_readings_give_and_compute_only_what_they_touch()
    {
        await using var server = await RunningServer.Start();
        var (store, desk, lives, intake) = (server.Part<IReadingStore>(), server.Part<EnergyDesk>(), server.Part<RegisterLives>(), server.Part<ReadingIntake>());
        var meter = desk.Now().Site.Meter("gas")!;
        var (key, random, faults) = (new SeriesKey(meter.Id, meter.Main!.Id), new Random(7), new FaultList());
        var life = lives.Of(meter, meter.Main);
        Assert.Null(life.Past.Computed);
        var (known, proposed) = (life.Past.Records, life.Proposals.Count);
        var (from, last) = (known[^3000].At, store.Last([key])[key]);
        for (var i = 0; i < 12; i++)
        {
            Instant at = i % 3 == 0 ? last.At + (meter.Profile.Length * (i + 1)) : from + Duration.FromMinutes(random.Next(1, 3000 * 15));
            var nearest = known.LastOrDefault(one => one.At <= at)!;
            List<NewReading> readings = [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => new NewReading(
                key, i % 3 == 1 ? nearest.At : at + Duration.FromSeconds(n), nearest.Effective.Value!.Value + (i % 3 == 2 ? -1000 : n + (i / 100m)), ReadingMark.Measured))];
            Assert.NotNull(intake.Take(new ReadingBatch(SystemClock.Instance.GetCurrentInstant(), readings.DistinctBy(static one => one.At).ToList()), faults));
            var kept = lives.Of(meter, meter.Main);
            var all = new RegisterLives(store, desk).Of(meter, meter.Main);
            Assert.Equal((all.Past.Records.Count, all.Walk.Total), (kept.Past.Records.Count, kept.Walk.Total));
            Assert.Equal(all.Walk.Steps, kept.Walk.Steps);
            Assert.Equal(all.Intervals, kept.Intervals);
            Assert.Equal(all.Proposals, kept.Proposals);
            Assert.NotNull(kept.Past.Computed);
            Assert.True(kept.Past.Computed!.Value.Duration < Duration.FromDays(40), kept.Past.Computed.ToString());
            proposed = Math.Max(proposed, kept.Proposals.Count);
        }

        Assert.True(proposed > life.Proposals.Count);
        Assert.Empty(faults);
    }
}
