using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Readings that should be there and are not.</summary>
public static class GapCheck
{
    /// <summary>Looks for neighbours more than one and a half intervals apart, for a beginning that is too late and an end that is too early.</summary>
    /// <param name="records">The readings in the order of time.</param>
    /// <param name="length">Length of an interval.</param>
    /// <param name="since">From when readings should have arrived; null: from the first on.</param>
    /// <param name="until">Until when readings should have arrived; null: only gaps between readings are looked for.</param>
    public static IEnumerable<ReadingFinding> Run(IEnumerable<ReadingRecord> records, Duration length, Instant? since, Instant? until)
    {
        Instant? last = null;
        foreach (var record in records.Where(static r => r.Effective.Value is not null))
        {
            if ((last ?? since) is { } before && IsGap(record.At - before, length)) yield return Gap(before, record.At, length);
            last = record.At;
        }

        if ((last ?? since) is { } end && until is { } due && IsGap(due - end, length)) yield return Gap(end, due, length);
    }

    /// <summary>Whether a time is too long for two readings to follow each other.</summary>
    internal static bool IsGap(Duration between, Duration length) => between * 2 > length * 3;

    private static ReadingFinding Gap(Instant from, Instant to, Duration length)
    {
        var every = FormattableString.Invariant($"{length.TotalMinutes:0.##}");
        return new ReadingFinding(ValidationRule.Gap, from, to, null, new($"每 {every} 分钟一个读数", $"a reading every {every} minutes"));
    }
}
