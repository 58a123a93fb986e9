using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What is known when a person reads a counter off.</summary>
/// <param name="Fit">Opening and width of the counter.</param>
/// <param name="Multiplier">What a difference is multiplied by.</param>
/// <param name="Last">The last reading; null: none since the installation.</param>
/// <param name="Installed">When the device was installed.</param>
/// <param name="Limits">How fast the counter can run, after the multiplier.</param>
/// <param name="SimilarDays">What was used on similar days, after the multiplier; empty: not known.</param>
/// <param name="Now">The time.</param>
public sealed record ManualContext(
    RegisterFit Fit, decimal Multiplier, (Instant At, decimal Value)? Last, Instant Installed, CounterLimits Limits, IReadOnlyList<decimal> SimilarDays, Instant Now);

/// <summary>Judges a counter value while it is typed. Nothing is changed by it; a person may confirm whatever a counter can show.</summary>
public static class ManualCheck
{
    private const decimal Spread = 3;
    private const decimal LeastSpread = 0.2m;
    private const int FewDays = 3;
    private static readonly Duration ClockLead = Duration.FromMinutes(5);

    /// <summary>The values that are expected: from the last reading on, as far as the highest load leads.</summary>
    /// <param name="context">What is known.</param>
    /// <param name="at">When the counter is read.</param>
    public static (decimal Lowest, decimal? Highest) Range(ManualContext context, Instant at)
    {
        var (since, from) = context.Last ?? (context.Installed, context.Fit.Opening);
        return (from, context.Limits.HighestRate is { } rate ? from + (rate * Hours(at - since) / context.Multiplier) : null);
    }

    /// <summary>Judges a value.</summary>
    /// <param name="value">The value as typed, before the multiplier.</param>
    /// <param name="at">When it was read.</param>
    /// <param name="context">What is known.</param>
    /// <returns>Nothing where it is plausible.</returns>
    public static IReadOnlyList<ManualFinding> Run(decimal value, Instant at, ManualContext context)
    {
        var (since, from) = context.Last ?? (context.Installed, context.Fit.Opening);
        if (at > context.Now + ClockLead || at < since || (context.Last is not null && at == since))
            return [new(ManualRule.TimeWrong, true, null, null, new($"晚于 {since}、不晚于现在", $"after {since} and not in the future"))];
        if (value < 0 || (context.Fit.RollOver is { } width && value >= width) || value > CounterLimits.HighestReading)
            return [new(ManualRule.TooManyDigits, true, 0, context.Fit.RollOver, new("计数器能显示的数值", "a value that the counter can show"))];
        var (lowest, highest) = Range(context, at);
        if (value == from && context.Last is not null)
            return [new(ManualRule.Unchanged, false, lowest, highest, new("比上次读数大", "more than the last reading"))];
        if (Used(value, from, at - since, context) is not { } used)
        {
            return value < from
                ? [new(ManualRule.BelowLast, false, lowest, highest, new("不小于上次读数", "a value not below the last reading"))]
                : [new(ManualRule.TooFast, false, lowest, highest, new("最大负荷所能计到的数值", "no more than the highest load can count"))];
        }

        return Usual(context, at - since) is var (least, most) && (used < least || used > most)
            ? [new(ManualRule.Unusual, false, from + (least / context.Multiplier), from + (most / context.Multiplier), new("与同类日相近的用量", "about as much as on similar days"))]
            : [];
    }

    /// <summary>Judges the amount of an interval, as registers without a counter are read.</summary>
    /// <param name="value">The amount as typed, before the multiplier.</param>
    /// <param name="told">The interval that its stamp names.</param>
    /// <param name="multiplier">What it is multiplied by.</param>
    /// <param name="limits">How much can be counted in a time.</param>
    /// <param name="now">The time.</param>
    /// <returns>Nothing where it is plausible.</returns>
    public static IReadOnlyList<ManualFinding> Amount(decimal value, Interval told, decimal multiplier, CounterLimits limits, Instant now)
    {
        if (told.End > now + ClockLead) return [new(ManualRule.TimeWrong, true, null, null, new("已结束的时段", "an interval that is over"))];
        if (value is < 0 or > CounterLimits.HighestReading) return [new(ManualRule.TooManyDigits, true, 0, null, new("不小于零的时段量", "an amount not below zero"))];
        return limits.IsPlausible(value * multiplier, told.Duration) ? [] : [new(ManualRule.TooFast, false, 0, null, new("最大负荷所能计到的数值", "no more than the highest load can count"))];
    }

    // What was counted since the last reading, over a roll-over too; null where it cannot be.
    private static decimal? Used(decimal value, decimal from, Duration time, ManualContext context)
    {
        var difference = value - from;
        if (difference < 0)
        {
            if (context.Fit.RollOver is not { } width) return null;
            difference += width;
            // Without a known load, at most a tenth of the width, as everywhere in this room.
            if (context.Limits.HighestRate is null && difference > width * CounterLimits.RollOverPart) return null;
        }

        var used = difference * context.Multiplier;
        return context.Limits.IsPlausible(used, time) ? used : null;
    }

    // The middle of similar days, with three times their middle distance from it to either side, for the time since the last reading.
    private static (decimal Least, decimal Most)? Usual(ManualContext context, Duration time)
    {
        if (context.SimilarDays.Count < FewDays) return null;
        var middle = Median(context.SimilarDays);
        var distance = Median([.. context.SimilarDays.Select(d => Math.Abs(d - middle))]);
        var allowed = Math.Max(Spread * distance, LeastSpread * middle);
        var days = Hours(time) / 24;
        return (Math.Max(0, middle - allowed) * days, (middle + allowed) * days);
    }

    private static decimal Median(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static decimal Hours(Duration time) => time.ToInt64Nanoseconds() / 3_600_000_000_000m;
}
