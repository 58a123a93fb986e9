using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>The same value for longer than a load or a quantity stays the same.</summary>
public static class StuckCheck
{
    /// <summary>Looks for runs of one value.</summary>
    /// <param name="records">The readings in the order of time.</param>
    /// <param name="longest">For how long a value may stay.</param>
    public static IEnumerable<ReadingFinding> Run(IEnumerable<ReadingRecord> records, Duration longest)
    {
        ReadingRecord? first = null, last = null;
        foreach (var record in records.Where(static r => r.Effective.Value is not null))
        {
            if (first is not null && record.Effective.Value == first.Effective.Value)
            {
                last = record;
                continue;
            }

            if (Finding(first, last, longest) is { } finding) yield return finding;
            (first, last) = (record, record);
        }

        if (Finding(first, last, longest) is { } open) yield return open;
    }

    private static ReadingFinding? Finding(ReadingRecord? first, ReadingRecord? last, Duration longest) =>
        first is null || last!.At - first.At <= longest
            ? null
            : new ReadingFinding(ValidationRule.Stuck, first.At, last.At, first.Effective.Value, new(
                FormattableString.Invariant($"{longest.TotalHours:0.##} 小时内变化的数值"), FormattableString.Invariant($"a value that changes within {longest.TotalHours:0.##} hours")));
}
