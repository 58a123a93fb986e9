using System.Text;

namespace Lingtan.Metering;

/// <summary>The marks of a block: each different one once, then runs of readings that share one. A day that is simply measured takes two bytes.</summary>
internal static class BlockMarks
{
    private const int MostMarks = 1024;
    private const int LongestText = 1000;
    private static readonly UTF8Encoding Strict = new(false, true);

    public static void Write(BlockWriter writer, ReadOnlySpan<BlockReading> readings)
    {
        if (AreMeasured(readings))
        {
            writer.Varint(0UL);
            return;
        }

        var numbers = new Dictionary<ReadingMark, int> { [ReadingMark.Measured] = 0 };
        var last = ReadingMark.Measured;
        foreach (ref readonly var reading in readings)
        {
            if (ReferenceEquals(reading.Mark, last)) continue;
            numbers.TryAdd(last = reading.Mark, numbers.Count);
        }

        if (numbers.Count > MostMarks) throw new ArgumentException($"At most {MostMarks} different marks fit into a block.", nameof(readings));
        writer.Varint((ulong)(numbers.Count - 1));
        foreach (var mark in numbers.Keys.Skip(1))
        {
            writer.Byte((byte)mark.State);
            Text(writer, mark.Rule);
            Text(writer, mark.Author);
        }

        for (var i = 0; i < readings.Length && numbers.Count > 1;)
        {
            var (mark, first) = (readings[i].Mark, i);
            while (i < readings.Length && readings[i].Mark == mark) i++;
            writer.Varint((ulong)numbers[mark]);
            writer.Varint((ulong)(i - first));
        }
    }

    private static bool AreMeasured(ReadOnlySpan<BlockReading> readings)
    {
        var measured = ReadingMark.Measured;
        foreach (ref readonly var reading in readings)
            if (!ReferenceEquals(reading.Mark, measured)) return false;
        return true;
    }

    public static ReadingMark[]? Read(ref BlockReader reader, int count)
    {
        var further = reader.Count(MostMarks - 1);
        var marks = new ReadingMark[further + 1];
        marks[0] = ReadingMark.Measured;
        for (var i = 1; i < marks.Length; i++)
        {
            var state = reader.Byte();
            if (Text(ref reader) is not { } rule || Text(ref reader) is not { } author || state > (byte)ReadingState.Missing) return null;
            marks[i] = new ReadingMark((ReadingState)state, rule, author);
        }

        var all = new ReadingMark[count];
        if (further == 0) all.AsSpan().Fill(marks[0]);
        return further == 0 || Runs(ref reader, marks, all) ? all : null;
    }

    private static bool Runs(ref BlockReader reader, ReadingMark[] marks, Span<ReadingMark> all)
    {
        while (all.Length > 0)
        {
            var mark = reader.Count(marks.Length - 1);
            var run = reader.Count(all.Length);
            if (reader.Failed || run == 0) return false;
            all[..run].Fill(marks[mark]);
            all = all[run..];
        }

        return true;
    }

    private static void Text(BlockWriter writer, string text)
    {
        var bytes = Strict.GetBytes(text);
        if (bytes.Length > LongestText) throw new ArgumentException($"A rule or author takes at most {LongestText} bytes.", nameof(text));
        writer.Varint((ulong)bytes.Length);
        writer.Bytes(bytes);
    }

    private static string? Text(ref BlockReader reader)
    {
        var bytes = reader.Bytes(reader.Count(LongestText));
        if (reader.Failed) return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
