using System.Text;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Store;

/// <summary>Whether every reading of a batch can be kept.</summary>
internal static class BatchCheck
{
    private const int LongestText = 200;
    private static readonly Instant Earliest = Instant.FromUtc(1678, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2262, 1, 1, 0, 0);
    private static readonly LocalText Time = new("1678 至 2261 年间的时间", "a time in the years 1678 to 2261");
    private static readonly LocalText Name = new("1 至 200 字节、不含控制字符的编号", "an identifier of 1 to 200 bytes without control characters");
    private static readonly LocalText State = new("有数值的状态；规则与作者不超过 200 字节", "a state that has a value, with a rule and an author of at most 200 bytes");

    /// <summary>Reports every reading that cannot be kept by its place in the batch, counted from one.</summary>
    /// <returns>Whether all can be kept.</returns>
    public static bool Run(ReadingBatch batch, FaultList faults)
    {
        var before = faults.Count;
        if (batch.Number is { } number && !IsName(number.Source)) faults.Add(StoreFaults.ReadingSeries, new Place("batch"), number.Source, Name);
        for (var i = 0; i < batch.Readings.Count; i++) Reading(batch.Readings[i], new Place("batch", i + 1), faults);
        return faults.Count == before;
    }

    /// <summary>Reports what cannot be kept of one reading.</summary>
    public static void Reading(in NewReading reading, Place place, FaultList faults)
    {
        if (!IsName(reading.Series.Meter) || !IsName(reading.Series.Point)) faults.Add(StoreFaults.ReadingSeries, place, reading.Series.ToString(), Name);
        if (reading.At < Earliest || reading.At >= Latest) faults.Add(StoreFaults.ReadingTime, place, reading.At.ToString(), Time);
        if (!IsMark(reading.Mark)) faults.Add(StoreFaults.ReadingState, place, reading.Mark?.State.ToString() ?? "", State);
    }

    private static bool IsName(string text) => !string.IsNullOrWhiteSpace(text) && Fits(text) && !text.Any(char.IsControl);

    private static bool IsMark(ReadingMark? mark) =>
        mark is not null && Enum.IsDefined(mark.State) && mark.State != ReadingState.Missing && Fits(mark.Rule) && Fits(mark.Author);

    // Half of a surrogate pair cannot be written.
    private static bool Fits(string text)
    {
        if (text.Length > LongestText) return false;
        var read = 0;
        foreach (var rune in text.EnumerateRunes()) read += rune == Rune.ReplacementChar && !text.Contains('\uFFFD', StringComparison.Ordinal) ? LongestText + 1 : rune.Utf8SequenceLength;
        return read <= LongestText && !text.Contains('\0', StringComparison.Ordinal);
    }
}
