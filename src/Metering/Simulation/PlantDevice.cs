using NodaTime;

namespace Lingtan.Metering;

/// <summary>What the devices at one metering point show, with everything that went wrong there.</summary>
internal sealed class PlantDevice(PlantMeter meter, PlantFlows flows, PlantSettings settings)
{
    private const int SpikeEvery = 4;
    private const decimal SpikeFactor = 10;

    /// <summary>How the device behaves.</summary>
    public static PlantBehaviour Behaviour(IReadOnlyList<PlantFault> faults, Instant at)
    {
        if (faults.Count == 0) return new PlantBehaviour(true, null, Duration.Zero, at);
        var lasting = faults.Where(f => f.Lasts(at)).ToList();
        var drift = lasting.FindLast(static f => f.Kind == PlantFaultKind.ClockDrift);
        return new PlantBehaviour(
            !lasting.Exists(static f => f.Kind is PlantFaultKind.Unplugged or PlantFaultKind.Swap),
            (int?)lasting.FindLast(static f => f.Kind == PlantFaultKind.Exception)?.Size,
            Duration.FromSeconds((long)(lasting.FindLast(static f => f.Kind == PlantFaultKind.Slow)?.Size ?? 0)),
            drift is null ? at : at + Duration.FromSeconds((long)((at - drift.From).ToInt64Nanoseconds() * drift.Size / 3_600_000_000_000m)));
    }

    /// <summary>What a counter or momentary value shows.</summary>
    public decimal Shown(PlantPoint point, IReadOnlyList<PlantFault> faults, Instant at)
    {
        // A display that stands still shows what it showed when it stopped.
        var seen = faults.LastOrDefault(f => f.Kind == PlantFaultKind.Stuck && f.Lasts(at))?.From ?? at;
        var value = point is PlantCounter counter ? Counter(counter, faults, seen) : Gauge((PlantGauge)point, faults, seen);
        return Spikes(faults, at) ? value * SpikeFactor : value;
    }

    /// <summary>What flowed and was counted between two instants, in the unit of the counter, after the multiplier.</summary>
    public decimal Counted(PlantCounter counter, IReadOnlyList<PlantFault> faults, Instant from, Instant to) =>
        (decimal)(Counted(counter.Flow, faults, to) - Counted(counter.Flow, faults, from)) / PlantFlows.PerUnit;

    private static bool Spikes(IReadOnlyList<PlantFault> faults, Instant at) =>
        faults.Any(f => f.Kind == PlantFaultKind.Spike && f.Lasts(at)) && at.ToUnixTimeSeconds() / 60 % SpikeEvery == 0;

    private decimal Counter(PlantCounter counter, IReadOnlyList<PlantFault> faults, Instant at)
    {
        var (start, opening) = (settings.Start, counter.Opening);
        foreach (var fault in faults)
        {
            if (fault.Kind == PlantFaultKind.Reset && fault.From <= at && fault.From >= start) (start, opening) = (fault.From, 0);
            if (fault.Kind == PlantFaultKind.Swap && fault.To is { } to && to <= at && to >= start) (start, opening) = (to, fault.Size);
        }

        var counted = Counted(counter.Flow, faults, at) - (start == settings.Start ? 0 : Counted(counter.Flow, faults, start));
        var steps = decimal.Floor(counted / (PlantFlows.PerUnit * meter.Multiplier.Factor * counter.Resolution));
        var shown = opening + (steps * counter.Resolution);
        return counter.RollOver is { } width ? shown % width : shown;
    }

    private decimal Gauge(PlantGauge gauge, IReadOnlyList<PlantFault> faults, Instant at)
    {
        if (gauge.Flow is not { } flow)
            return gauge.Middle + (PlantNoise.Smooth(settings.Seed, 200 + meter.Unit, at.ToUnixTimeSeconds(), 300, gauge.Swing) * gauge.Resolution);
        if (faults.Any(f => f.Kind == PlantFaultKind.Bypassed && f.Lasts(at))) return 0;
        var rate = flows.Rate(flow, at) - (gauge.Less is { } less ? flows.Rate(less, at) : 0);
        return decimal.Round(rate / (1000 * meter.Multiplier.FactorOf(gauge.Unit) * gauge.Resolution)) * gauge.Resolution;
    }

    // What flowed, without the times in which nothing was counted; times that overlap are taken off once.
    private long Counted(PlantFlow flow, IReadOnlyList<PlantFault> faults, Instant at)
    {
        var total = flows.Total(flow, at);
        if (faults.Count == 0) return total;
        var done = Instant.MinValue;
        foreach (var fault in faults.Where(f => f.Stops && f.From < at).OrderBy(static f => f.From))
        {
            var (from, to) = (Instant.Max(fault.From, done), Instant.Min(fault.To ?? at, at));
            if (to > from) total -= flows.Total(flow, to) - flows.Total(flow, from);
            done = Instant.Max(done, to);
        }

        return total;
    }
}
