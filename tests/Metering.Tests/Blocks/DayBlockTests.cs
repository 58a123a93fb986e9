using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;
using NodaTime;
using static Lingtan.Metering.Given;

namespace Lingtan.Metering;

public sealed class DayBlockTests
{
    private static readonly Place Here = new("readings");

    /// <summary>The check value of CRC-32C (iSCSI) in the catalogue of parametrised CRC algorithms.</summary>
    [Fact]
    public void The_checksum_is_the_published_one() => Assert.Equal(0xE3069283u, DayBlock.Checksum("123456789"u8));

    [Fact]
    public void Every_decimal_time_and_mark_comes_back_digit_for_digit()
    {
        var decimals = Gen.OneOf(
            ArbMap.Default.GeneratorFor<decimal>(), Gen.Choose(0, 10_000_000).Select(i => i / 100m), Gen.Choose(-1000, 1000).Select(i => (decimal)i),
            Gen.Elements(0m, -0.0m, 1.0m, 1.00m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m));
        var marks = Gen.Elements(ReadingMark.Measured, new(ReadingState.Disputed, "two-values", "lingtan"), new(ReadingState.Repaired, "现场核对", "值班员"));
        var times = ArbMap.Default.GeneratorFor<long>().Select(ticks => NodaConstants.UnixEpoch + Duration.FromNanoseconds(ticks));
        var readings = from value in decimals
                       from mark in marks
                       from at in Gen.OneOf(times, Gen.Choose(0, 96).Select(Quarter))
                       select new BlockReading(at, value, mark);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)), Prop.ForAll(readings.ArrayOf().Where(r => r.Length > 0).ToArbitrary(), BacksUp));
    }

    [Fact]
    public void Values_of_one_scale_come_back_with_their_trailing_zeros() => Assert.True(BacksUp(Day([1.50m, 2.00m, 2.25m])));

    [Theory]
    [InlineData(0.01, 30)]
    [InlineData(0.001, 1.2)]
    [InlineData(0.1, 400)]
    [InlineData(1, 2000)]
    public void An_ordinary_day_of_quarter_hours_takes_at_most_two_bytes_a_reading(double resolution, double perQuarter)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var day = Counter(seed, (decimal)resolution, (decimal)perQuarter);
            var bytes = DayBlock.Encode(day);
            Assert.True(bytes.Length <= 2 * day.Length, $"{bytes.Length} bytes for {day.Length} readings, seed {seed}");
            Assert.Equal(day, DayBlock.Decode(bytes, Here, []));
        }
    }

    /// <summary>Beside the limits of packed numbers, and where a step or the change between two of them is as long as it can be.</summary>
    [Theory]
    [InlineData(1L << 53)]
    [InlineData((1L << 53) + 1)]
    [InlineData(-(1L << 53))]
    [InlineData(long.MaxValue)]
    public void Values_at_the_limits_of_packed_numbers_come_back(long value)
    {
        foreach (var count in new[] { 2, 3, 24, 25, 26, 49, 50 })
            Assert.True(BacksUp(Day([.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? value : -(decimal)value)])));
    }

    [Fact]
    public void A_counter_that_stands_still_takes_no_bits() => Assert.InRange(DayBlock.Encode(Day([.. Enumerable.Repeat(51_234_000.25m, 96)])).Length, 1, 32);

    [Fact]
    public void A_day_with_a_gap_and_jitter_is_still_short()
    {
        var jitter = new Random(3);
        var day = Counter(1, 0.01m, 30).Where((_, i) => i is < 20 or > 30).Select(r => r with { At = r.At + Duration.FromSeconds(jitter.Next(0, 3)) }).ToArray();
        Assert.InRange(DayBlock.Encode(day).Length, day.Length * 2, day.Length * 4);
    }

    [Fact]
    public void Random_bytes_are_a_fault()
    {
        var bytes = ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)), Prop.ForAll(bytes, Refused));
    }

    [Fact]
    public void A_block_with_a_right_checksum_over_wrong_bytes_is_read_or_a_fault_but_never_a_crash()
    {
        var random = new Random(Soak.Seed(11));
        for (var i = 0; i < Soak.Times(20_000); i++)
        {
            var bytes = i % 2 == 0 ? Noise(random) : DayBlock.Encode(Day([.. Enumerable.Range(0, random.Next(1, 40)).Select(n => n * 1.25m)]))[..^4];
            for (var flips = random.Next(0, 4); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var faults = new FaultList();
            var read = DayBlock.Decode(Seal(bytes), Here, faults);
            Assert.Equal(read is null, faults.Any);
        }
    }

    [Fact]
    public void A_block_that_is_cut_off_or_changed_anywhere_is_a_fault()
    {
        var bytes = DayBlock.Encode(Counter(5, 0.01m, 30));
        for (var i = 0; i < bytes.Length; i++)
        {
            Assert.True(Refused(bytes[..i]));
            var changed = bytes.ToArray();
            changed[i] ^= 0x10;
            Assert.True(Refused(changed));
        }
    }

    [Fact]
    public void Another_version_is_a_fault()
    {
        var bytes = DayBlock.Encode(Day([1]))[..^4];
        Assert.False(Refused(Seal(bytes)));
        bytes[0] = 2;
        Assert.True(Refused(Seal(bytes)));
    }

    [Fact]
    public void Bytes_behind_the_marks_are_a_fault() => Assert.True(Refused(Seal([.. DayBlock.Encode(Day([1, 2]))[..^4], 0])));

    [Fact]
    public void A_count_that_the_bytes_cannot_hold_is_a_fault()
    {
        // Version, 180 000 readings, and nothing after that.
        Assert.True(Refused(Seal([1, 0xA0, 0xFE, 0x0A])));
        Assert.True(Refused(Seal([1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01])));
    }

    [Fact]
    public void What_no_block_can_hold_is_refused()
    {
        Assert.Throws<ArgumentException>(() => DayBlock.Encode([]));
        Assert.Throws<ArgumentException>(() => DayBlock.Encode([new(Monday, 0, new ReadingMark(ReadingState.Missing))]));
        Assert.Throws<ArgumentException>(() => DayBlock.Encode([new(Instant.MaxValue, 0, ReadingMark.Measured)]));
    }

    private static bool BacksUp(BlockReading[] readings)
    {
        var back = DayBlock.Decode(DayBlock.Encode(readings), Here, []);
        return back is not null && back.Length == readings.Length && back.Zip(readings).All(p =>
            p.First.At == p.Second.At && p.First.Mark == p.Second.Mark && decimal.GetBits(p.First.Value).AsSpan().SequenceEqual(decimal.GetBits(p.Second.Value)));
    }

    private static bool Refused(byte[] bytes)
    {
        var faults = new FaultList();
        return DayBlock.Decode(bytes, Here, faults) is null && faults.Single().Code.Id == "readings-block-damaged";
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(1, 60)];
        random.NextBytes(bytes);
        bytes[0] = DayBlock.Version;
        return bytes;
    }

    private static byte[] Seal(byte[] content)
    {
        var bytes = new byte[content.Length + 4];
        content.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(content.Length), DayBlock.Checksum(content));
        return bytes;
    }

    private static BlockReading[] Day(decimal[] values) => [.. values.Select((v, i) => new BlockReading(Quarter(i), v, ReadingMark.Measured))];

    // A load with a night, a working day and noise, counted by a register of the given resolution.
    private static BlockReading[] Counter(int seed, decimal resolution, decimal perQuarter)
    {
        var random = new Random(seed);
        var shown = random.Next(1_000_000, 90_000_000) * resolution;
        var values = new decimal[96];
        for (var q = 0; q < 96; q++)
        {
            var load = q is > 28 and < 72 ? 1m : 0.2m;
            shown += decimal.Round(perQuarter * load * (0.9m + (random.Next(0, 2001) / 10_000m)) / resolution) * resolution;
            values[q] = shown;
        }

        return Day(values);
    }
}
