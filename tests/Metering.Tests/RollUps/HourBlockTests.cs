using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class HourBlockTests
{
    private static readonly ReadingState[] States = [ReadingState.Measured, ReadingState.Estimated, ReadingState.Substituted, ReadingState.Repaired, ReadingState.Disputed];

    [Fact]
    public void Hours_come_back_as_they_were() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(200)),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var hours = Hours(new Random(seed));
            var faults = new FaultList();
            Assert.Equal(hours, HourBlock.Decode(HourBlock.Encode(hours), new Place("t"), faults));
            return !faults.Any;
        }));

    [Fact]
    public void An_ordinary_month_takes_less_than_two_and_a_half_bytes_an_hour()
    {
        var random = new Random(7);
        var hours = Enumerable.Range(0, 744).Select(h => Hour(h, random.Next(2) == 0 ? random.Next(20_000, 26_000) / 100m : 230.50m)).ToList();
        Assert.InRange(HourBlock.Encode(hours).Length, 744, 744 * 5 / 2);
    }

    [Fact]
    public void Every_changed_byte_and_every_cut_is_one_fault()
    {
        var sound = HourBlock.Encode(Hours(new Random(3)));
        for (var i = 0; i < sound.Length; i++)
        {
            var damaged = (byte[])sound.Clone();
            damaged[i] ^= 0x21;
            Assert.Equal([MeteringFaults.BlockDamaged.Id], Given.Faults(f => Assert.Null(HourBlock.Decode(damaged, new Place("t"), f))));
            Assert.Equal([MeteringFaults.BlockDamaged.Id], Given.Faults(f => Assert.Null(HourBlock.Decode(sound.AsSpan(0, i), new Place("t"), f))));
        }
    }

    [Fact]
    public void An_hour_of_which_nothing_is_known_is_not_written() =>
        Assert.Throws<ArgumentException>(() => HourBlock.Encode([Hour(0, 1) with { Amount = null }]));

    private static BucketTotal Hour(int hour, decimal amount)
    {
        var start = Given.Monday + Duration.FromHours(hour);
        return new BucketTotal(new CalendarBucket(BucketSize.Hour, start, start + Duration.FromHours(1)), amount, 0, amount, Duration.FromHours(1), ReadingState.Measured);
    }

    private static List<BucketTotal> Hours(Random random)
    {
        var hours = new List<BucketTotal>();
        for (var h = random.Next(3); hours.Count == 0 || (h < 800 && random.Next(200) > 0); h += random.Next(20) == 0 ? 5 : 1)
        {
            var amount = random.Next(8) == 0 ? decimal.MaxValue / random.Next(1, 9) : random.Next(-100, 100_000) / 1000m;
            var hour = Hour(h, amount) with { Worst = States[random.Next(States.Length)] };
            if (random.Next(4) == 0) hour = hour with { Added = random.Next(-9, 9) / 3m, Covered = Duration.FromSeconds(random.Next(0, 3600)) };
            if (random.Next(4) == 0) hour = hour with { Measured = random.Next(3) };
            hours.Add(hour);
        }

        return hours;
    }
}
