using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The times of a block in the coarsest of seconds, milliseconds and nanoseconds that keeps them: the first one, then either runs of equal steps, which
/// take three bytes for a whole regular day, or the change from step to step.
/// </summary>
internal static class BlockTimes
{
    private const byte Runs = 0;
    private const byte Changes = 1;
    private const int BytesOfRun = 3;

    private static readonly long[] Units = [1_000_000_000, 1_000_000, 1];

    public static void Write(BlockWriter writer, ReadOnlySpan<BlockReading> readings)
    {
        Span<long> times = readings.Length <= 1024 ? stackalloc long[readings.Length] : new long[readings.Length];
        for (var i = 0; i < times.Length; i++) times[i] = (readings[i].At - NodaConstants.UnixEpoch).ToInt64Nanoseconds();
        var unit = Scale(times);
        var runs = 1;
        for (var i = 2; i < times.Length; i++)
            if (times[i] - times[i - 1] != times[i - 1] - times[i - 2]) runs++;
        var layout = runs * BytesOfRun < times.Length ? Runs : Changes;
        writer.Byte((byte)((unit << 1) | layout));
        writer.Varint(ZigZag.Of(times[0]));
        if (layout == Runs) WriteRuns(writer, times);
        else WriteChanges(writer, times);
    }

    public static bool Read(ref BlockReader reader, Span<Instant> instants)
    {
        var head = reader.Byte();
        if (head >> 1 >= Units.Length) return false;
        var unit = Units[head >> 1];
        var at = ZigZag.Back(reader.Varint());
        if (!Take(at, unit, ref instants[0])) return false;
        return (head & 1) == Runs ? ReadRuns(ref reader, instants, at, unit) : ReadChanges(ref reader, instants, at, unit);
    }

    private static byte Scale(Span<long> times)
    {
        for (byte unit = 0; unit < Units.Length - 1; unit++)
        {
            var fits = true;
            foreach (var time in times) fits &= time % Units[unit] == 0;
            if (!fits) continue;
            for (var i = 0; i < times.Length; i++) times[i] /= Units[unit];
            return unit;
        }

        return 2;
    }

    private static void WriteRuns(BlockWriter writer, ReadOnlySpan<long> times)
    {
        for (var i = 1; i < times.Length;)
        {
            var (step, first) = (times[i] - times[i - 1], i);
            while (i < times.Length && times[i] - times[i - 1] == step) i++;
            writer.Varint(ZigZag.Of(step));
            writer.Varint((ulong)(i - first));
        }
    }

    private static void WriteChanges(BlockWriter writer, ReadOnlySpan<long> times)
    {
        var step = 0L;
        for (var i = 1; i < times.Length; i++)
        {
            var next = times[i] - times[i - 1];
            writer.Varint(ZigZag.Of(next - step));
            step = next;
        }
    }

    private static bool ReadRuns(ref BlockReader reader, Span<Instant> instants, long at, long unit)
    {
        for (var i = 1; i < instants.Length;)
        {
            var step = ZigZag.Back(reader.Varint());
            var count = reader.Count(instants.Length - i);
            if (reader.Failed || count == 0) return false;
            for (; count > 0; count--, i++)
                if (!Take(at = unchecked(at + step), unit, ref instants[i])) return false;
        }

        return !reader.Failed;
    }

    private static bool ReadChanges(ref BlockReader reader, Span<Instant> instants, long at, long unit)
    {
        var step = 0L;
        for (var i = 1; i < instants.Length; i++)
        {
            step = unchecked(step + ZigZag.Back(reader.Varint()));
            if (!Take(at = unchecked(at + step), unit, ref instants[i])) return false;
        }

        return !reader.Failed;
    }

    private static bool Take(long at, long unit, ref Instant instant)
    {
        var high = Math.BigMul(at, unit, out var nanoseconds);
        if (high != nanoseconds >> 63) return false;
        instant = NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);
        return true;
    }
}
