using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Walks along the readings of one device and decides which of them are believed.</summary>
internal sealed class CounterPath(MeterInstallation installation, RegisterFit fit, CounterLimits limits)
{
    private static readonly ReadingMark OverHeld = new(ReadingState.Disputed, SubstitutionRules.HeldReading, SubstitutionRules.Author);
    private static readonly ReadingMark TooFast = new(ReadingState.Disputed, SubstitutionRules.TooFast, SubstitutionRules.Author);
    private static readonly LocalText Rising = new("不小于前一读数", "a reading not below the one before");
    internal static readonly LocalText Slower = new("不超过最大负荷的增量", "no more than the highest load can count");

    internal static readonly LocalText Arrived = new("不晚于到达时刻的时间", "a time not after the arrival");

    private readonly decimal _factor = installation.Multiplier.Factor;
    private readonly List<CounterPoint> _believed = [];
    private bool _overHeld;

    public List<CounterStep> Steps { get; } = [];

    public List<ReadingFinding> Held { get; } = [];

    public List<ReadingFinding> Findings { get; } = [];

    public void Walk(IReadOnlyList<CounterPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Ahead) Hold(points[i], ValidationRule.ClockDrift, Arrived);
            else if (!CanBe(points[i])) Hold(points[i], ValidationRule.Range, new("计数器能显示的数值", "a value the counter can show"));
            else if (_believed.Count == 0) _believed.Add(points[i]);
            else Next(points, i);
        }
    }

    // A person may settle what the width says cannot be, but not what no meter can show.
    private bool CanBe(CounterPoint point) => Math.Abs(point.Value) <= CounterLimits.HighestReading
        && (point.Trusted || fit.RollOver is not { } width || (point.Value >= 0 && point.Value < width));

    private void Next(IReadOnlyList<CounterPoint> points, int i)
    {
        var (last, point) = (_believed[^1], points[i]);
        var rising = point.Value >= last.Value;
        if (Plausible(last, point) is { } kind) Believe(point, kind, Difference(last, point, kind));
        else if (AreWeaker(point)) Reconsider(points, i);
        else if (!point.Trusted && Returns(points, i, last)) Hold(point, rising ? ValidationRule.Spike : ValidationRule.NegativeStep, rising ? Slower : Rising);
        else if (StoodAlone(point)) Reconsider(points, i);
        else if (rising) BelieveTooFast(last, point);
        else BelieveReset(point);
    }

    // Up at a rate that can be, or past the width of the counter; null where neither can be.
    private StepKind? Plausible(CounterPoint from, CounterPoint to)
    {
        var (difference, time) = (to.Value - from.Value, to.At - from.At);
        if (difference >= 0) return limits.IsPlausible(from.Value, to.Value, _factor, time) ? StepKind.Counted : null;
        if (fit.RollOver is not { } width) return null;
        var around = difference + width;
        if (limits.HighestRate is null && around > width * CounterLimits.RollOverPart) return null;
        return limits.IsPlausible(from.Value, to.Value + width, _factor, time) ? StepKind.RollOver : null;
    }

    private decimal Difference(CounterPoint from, CounterPoint to, StepKind kind) =>
        (to.Value - from.Value + (kind == StepKind.RollOver ? fit.RollOver!.Value : 0)) * _factor;

    // Whether one of the next readings goes on from the last believed one, as if the reading in between had not been.
    private bool Returns(IReadOnlyList<CounterPoint> points, int i, CounterPoint last) =>
        Enumerable.Range(i + 1, Math.Min(limits.LookAhead, points.Count - i - 1))
            .Any(j => !points[j].Ahead && CanBe(points[j]) && Plausible(last, points[j]) is { } kind && (kind == StepKind.Counted || limits.HighestRate is not null));

    // Whether the last believed reading, and not the new one, is the one that cannot be.
    private bool StoodAlone(CounterPoint point)
    {
        if (_believed.Count < 2 || _believed[^1].Trusted) return false;
        var (before, last) = (_believed[^2], _believed[^1]);
        if (point.Value >= last.Value) return Plausible(before, point) is not null;
        return limits.HighestRate is null && point.Value >= before.Value
            && last.Value - before.Value > CounterLimits.SpikeTimes * (point.Value - before.Value);
    }

    // Whether the last believed readings have to give way to one that goes on from a reading before them: disputed ones, and a single undisputed one
    // where a person answers for the new reading.
    private bool AreWeaker(CounterPoint point)
    {
        var single = point.Trusted;
        for (var i = _believed.Count - 1; i > 0 && !_believed[i].Trusted; i--)
        {
            var disputed = _believed[i].Mark.State == ReadingState.Disputed;
            if (!disputed && !single) return false;
            single &= disputed;
            if (Plausible(_believed[i - 1], point) is not null) return true;
        }

        return false;
    }

    private void Reconsider(IReadOnlyList<CounterPoint> points, int i)
    {
        var alone = _believed[^1];
        _believed.RemoveAt(_believed.Count - 1);
        Steps.RemoveAt(Steps.Count - 1);
        Findings.RemoveAll(f => f.Rule == ValidationRule.RollOver && f.End == alone.At);
        Hold(alone, ValidationRule.Spike, Slower);
        Next(points, i);
    }

    private void Hold(CounterPoint point, ValidationRule rule, LocalText expected)
    {
        var finding = new ReadingFinding(rule, point.At, point.At, point.Value, expected);
        Held.Add(finding);
        Findings.Add(finding);
        _overHeld = true;
    }

    private void Believe(CounterPoint point, StepKind kind, decimal difference)
    {
        if (kind == StepKind.RollOver)
            Findings.Add(new(ValidationRule.RollOver, _believed[^1].At, point.At, point.Value, new($"满码值 {DecimalText.Format(fit.RollOver!.Value)}", $"width {DecimalText.Format(fit.RollOver!.Value)}")));
        Step(point, kind, difference, ReadingMark.Measured);
    }

    private void BelieveTooFast(CounterPoint last, CounterPoint point)
    {
        Findings.Add(new(ValidationRule.Spike, last.At, point.At, point.Value, Slower));
        Step(point, StepKind.Counted, Difference(last, point, StepKind.Counted), point.Trusted ? ReadingMark.Measured : TooFast);
    }

    private void BelieveReset(CounterPoint point)
    {
        Findings.Add(new(ValidationRule.Reset, _believed[^1].At, point.At, point.Value, Rising));
        Step(point, StepKind.Reset, null, ReadingMark.Measured);
    }

    private void Step(CounterPoint point, StepKind kind, decimal? difference, ReadingMark mark)
    {
        var last = _believed[^1];
        var ends = CounterWalk.Worse(CounterWalk.Worse(last.Mark, point.Mark), mark);
        Steps.Add(new CounterStep(last.At, point.At, kind, difference, _overHeld ? CounterWalk.Worse(ends, OverHeld) : ends));
        _overHeld = false;
        _believed.Add(point);
    }
}
