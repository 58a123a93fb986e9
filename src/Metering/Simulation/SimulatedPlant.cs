using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// A simulated factory for photovoltaic cells and modules: a gate meter, workshops, utilities, a roof that generates, gas, steam, water and compressed air. It is a
/// function of settings, switchings and faults; the time is passed in. May be used from several threads.
/// </summary>
public sealed class SimulatedPlant
{
    private static readonly Duration Travel = Duration.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly PlantSettings _settings;
    private readonly Dictionary<string, PlantDevice> _devices;
    private List<PlantFault> _faults = [];

    /// <summary>A plant.</summary>
    /// <param name="settings">Which one.</param>
    public SimulatedPlant(PlantSettings settings)
    {
        _settings = settings;
        Flows = new PlantFlows(settings);
        _devices = PlantMeters.All.ToDictionary(static m => m.Id, m => new PlantDevice(m, Flows, settings), StringComparer.Ordinal);
    }

    /// <summary>What really flows, whether or not it is counted.</summary>
    public PlantFlows Flows { get; }

    /// <summary>The faults so far, in the order in which they were given.</summary>
    public IReadOnlyList<PlantFault> Faults
    {
        get
        {
            lock (_gate) return _faults;
        }
    }

    /// <summary>Makes something go wrong.</summary>
    /// <param name="fault">What, where and when.</param>
    public void Break(PlantFault fault)
    {
        lock (_gate) _faults = [.. _faults, fault];
    }

    /// <summary>Ends whatever is wrong with a meter at an instant.</summary>
    /// <param name="meter">Identifier of the meter.</param>
    /// <param name="at">The instant.</param>
    public void Mend(string meter, Instant at)
    {
        lock (_gate) _faults = [.. _faults.Select(f => f.Meter == meter && f.Lasts(at) ? f with { To = at } : f)];
    }

    /// <summary>How the device of a meter behaves at an instant.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="at">The instant.</param>
    public PlantBehaviour Behaviour(PlantMeter meter, Instant at) => PlantDevice.Behaviour(Of(meter), at);

    /// <summary>What a point shows at an instant, before the multiplier, whether or not the device answers.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="point">The register or gauge.</param>
    /// <param name="at">The instant.</param>
    public decimal Shown(PlantMeter meter, PlantPoint point, Instant at) => _devices[meter.Id].Shown(point, Of(meter), at);

    /// <summary>What flowed through a metering point and what its counter counted of it, in the unit of the register and after the multiplier.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="counter">The register.</param>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when.</param>
    /// <returns>Both amounts; the difference is what an addition has to make up for.</returns>
    public (decimal Flowed, decimal Counted) Amounts(PlantMeter meter, PlantCounter counter, Instant from, Instant to) =>
        ((decimal)(Flows.Total(counter.Flow, to) - Flows.Total(counter.Flow, from)) / PlantFlows.PerUnit, _devices[meter.Id].Counted(counter, Of(meter), from, to));

    /// <summary>The readings of all registers and gauges, time by time: those of the first instant of the grid that is not before <paramref name="from"/>, up to and without <paramref name="to"/>.</summary>
    /// <param name="from">From when.</param>
    /// <param name="to">Until when.</param>
    /// <param name="profile">The grid; null: quarters of an hour.</param>
    public IEnumerable<PlantReading> Readings(Instant from, Instant to, IntervalProfile? profile = null)
    {
        profile ??= IntervalProfile.QuarterHour;
        for (var at = profile.Ceiling(from); at < to; at += profile.Length)
        {
            foreach (var meter in PlantMeters.All)
            {
                var behaviour = Behaviour(meter, at);
                if (!behaviour.GivesValues) continue;
                foreach (var point in meter.Points) yield return new PlantReading(meter.Id, point.Id, behaviour.Clock, Shown(meter, point, at), at + Travel + behaviour.Delay);
            }
        }
    }

    /// <summary>The metering points as an organisation writes them down: devices that were swapped with opening and closing readings, and one virtual meter.</summary>
    /// <param name="place">Where they are written.</param>
    public IReadOnlyList<Meter> Meters(Place place)
    {
        var meters = PlantMeters.All.Select(m => Written(m, place)).ToList();
        var formula = new MeterFormula([new FormulaTerm(1, "gate", null), new FormulaTerm(-1, "gate", "export"), new FormulaTerm(1, "pv", null)]);
        meters.Add(new Meter("site-use", new("厂区用电", "Electricity used on the site"), Medium.Electricity, meters[0].Facility, null,
            [new MeterRegister("import", meters[0].Registers[0].Unit, FlowDirection.Consumption)], [], [], formula, IntervalProfile.QuarterHour, place));
        return meters;
    }

    private List<PlantFault> Of(PlantMeter meter)
    {
        lock (_gate) return _faults.Count == 0 ? _faults : _faults.FindAll(f => f.Meter == meter.Id);
    }

    private Meter Written(PlantMeter meter, Place place) => new(
        meter.Id, meter.Name, meter.Medium, meter.Facility, meter.Parent,
        [.. meter.Counters.Select(static c => new MeterRegister(c.Id, c.Unit, c.Direction, c.EmissionSource))],
        [.. meter.Gauges.Select(static g => new MeterGauge(g.Id, g.Unit))],
        Installations(meter), null, IntervalProfile.QuarterHour, place);

    private List<MeterInstallation> Installations(PlantMeter meter)
    {
        var list = new List<MeterInstallation>();
        var (from, number) = (_settings.Start, 1);
        var accuracy = AccuracyClass.TryParse(meter.Accuracy, out var read) ? read : null;
        var swaps = Of(meter).Where(static f => f.Kind == PlantFaultKind.Swap && f.To is not null).OrderBy(static f => f.From).ToList();
        for (var i = 0; i <= swaps.Count; i++)
        {
            var fits = meter.Counters.Select(c => new RegisterFit(
                c.Id, i == 0 ? c.Opening : swaps[i - 1].Size, i < swaps.Count ? Shown(meter, c, swaps[i].From) : null, c.RollOver));
            list.Add(new($"SIM-{meter.Id}-{number++}", from, i < swaps.Count ? swaps[i].From : null, meter.Multiplier, [.. fits], accuracy, []));
            if (i < swaps.Count) from = swaps[i].To!.Value;
        }

        return list;
    }
}
