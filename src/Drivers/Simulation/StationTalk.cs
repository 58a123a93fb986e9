using System.Buffers.Binary;
using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>
/// What the controlled station of the simulated plant says on one connection, without socket and clock: answers to interrogations and commands, and what it
/// tells by itself. A select holds for half a minute and for one command.
/// </summary>
internal sealed class StationTalk(SimulatedPlant plant, DateTimeZone zone)
{
    private const int Interrogated = 20;
    private const int CountersAsked = 37;
    private const int Remote = 11;
    private const int MostPercent = 100;
    private const ScadaQuality Lost = ScadaQuality.Invalid | ScadaQuality.NotTopical;
    private static readonly Duration SelectHolds = Duration.FromSeconds(30);
    private static readonly Duration CounterInterval = Duration.FromMinutes(15);
    private readonly Dictionary<int, (decimal, ScadaQuality)> _told = [];
    private (int Address, byte Type, Instant At)? _selected;
    private Instant? _counted;

    /// <summary>What is said to something that was asked.</summary>
    /// <param name="asdu">What was asked.</param>
    /// <param name="now">The time at the plant.</param>
    /// <param name="clock">The time of the station's own clock, for selecting.</param>
    public IEnumerable<byte[]> Answer(byte[] asdu, Instant now, Instant clock)
    {
        if (!AsduHeader.TryRead(asdu, out var header) || asdu.Length < AsduHeader.Length + AsduHeader.AddressLength + 1) return [];
        if (header.Known is not (AsduType.Interrogation or AsduType.CounterInterrogation or AsduType.ClockSynchronisation or AsduType.SingleCommand or AsduType.SetFloat))
            return [StationAsdu.With(asdu, AsduCause.UnknownType, negative: true)];
        if (header.Cause != AsduCause.Activation) return [StationAsdu.With(asdu, AsduCause.UnknownType + 1, negative: true)];
        if (header.CommonAddress != StationObjects.Station) return [StationAsdu.With(asdu, AsduCause.UnknownType + 2, negative: true)];
        var element = asdu.AsSpan(AsduHeader.Length + AsduHeader.AddressLength);
        return header.Known switch
        {
            AsduType.Interrogation => Around(asdu, element[0] == Interrogated, [.. All(now, AsduType.SinglePoint, AsduType.Float, Interrogated)]),
            AsduType.CounterInterrogation => Around(asdu, (element[0] & 0x3f) == 5, [.. Totals(now, AsduType.Total, CountersAsked)]),
            AsduType.ClockSynchronisation => [StationAsdu.With(asdu, AsduCause.Confirmation)],
            _ => Command(asdu, header.Known, now, clock),
        };
    }

    /// <summary>What the station tells by itself: values that moved, and totals every quarter of an hour.</summary>
    /// <param name="now">The time at the plant.</param>
    public IEnumerable<byte[]> Tell(Instant now)
    {
        var running = StationObjects.Running.Select(o => State(o, now)).Where(Moved).ToList();
        var gauges = StationObjects.Gauges.Select(o => Gauge(o, now)).Where(Moved).ToList();
        foreach (var asdu in StationAsdu.Values(AsduType.SinglePointTimed, AsduCause.Spontaneous, StationObjects.Station, running, zone)) yield return asdu;
        foreach (var asdu in StationAsdu.Values(AsduType.FloatTimed, AsduCause.Spontaneous, StationObjects.Station, gauges, zone)) yield return asdu;
        var quarter = new IntervalProfile(CounterInterval, Stamping.Start).Floor(now);
        if (_counted == quarter) yield break;
        var first = _counted is null;
        _counted = quarter;
        if (first) yield break;
        foreach (var asdu in Totals(quarter, AsduType.TotalTimed, AsduCause.Spontaneous)) yield return asdu;
    }

    private static IEnumerable<byte[]> Around(byte[] asdu, bool known, IReadOnlyList<byte[]> values) =>
        known ? [StationAsdu.With(asdu, AsduCause.Confirmation), .. values, StationAsdu.With(asdu, AsduCause.Termination)] : [StationAsdu.With(asdu, AsduCause.Confirmation, negative: true)];

    private IEnumerable<byte[]> Command(byte[] asdu, AsduType type, Instant now, Instant clock)
    {
        var address = AsduHeader.Address(asdu.AsSpan(AsduHeader.Length));
        var objects = type == AsduType.SingleCommand ? StationObjects.Commands : StationObjects.Limits;
        if (objects.FirstOrDefault(o => o.Address == address)?.Load is not { } load) return [StationAsdu.With(asdu, AsduCause.UnknownObject, negative: true)];
        var selects = (asdu[^1] & 0x80) != 0;
        var free = _selected is not { } held || held.At + SelectHolds < clock || (held.Address == address && held.Type == asdu[0]);
        if (!free || Level(asdu, type) is not { } level) return [StationAsdu.With(asdu, AsduCause.Confirmation, negative: true)];
        _selected = selects ? (address, asdu[0], clock) : null;
        if (selects) return [StationAsdu.With(asdu, AsduCause.Confirmation)];
        plant.Flows.Switch(new PlantSwitch(load, now, level));
        var state = State(StationObjects.Running.Single(o => o.Load == load), Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()));
        _told[state.Address] = (state.Value, state.Quality);
        return
        [
            StationAsdu.With(asdu, AsduCause.Confirmation), .. StationAsdu.Values(AsduType.SinglePointTimed, Remote, StationObjects.Station, [state], zone),
            StationAsdu.With(asdu, AsduCause.Termination),
        ];
    }

    private static int? Level(byte[] asdu, AsduType type)
    {
        if (type == AsduType.SingleCommand) return asdu.Length == AsduHeader.Length + AsduHeader.AddressLength + 1 ? (asdu[^1] & 1) * 1000 : null;
        if (asdu.Length != AsduHeader.Length + AsduHeader.AddressLength + 5) return null;
        var percent = BinaryPrimitives.ReadSingleLittleEndian(asdu.AsSpan(AsduHeader.Length + AsduHeader.AddressLength));
        return percent is >= 0 and <= MostPercent ? (int)MathF.Round(percent * 10) : null;
    }

    private IEnumerable<byte[]> All(Instant now, AsduType states, AsduType gauges, int cause) =>
    [
        .. StationAsdu.Values(states, cause, StationObjects.Station, StationObjects.Running.Select(o => State(o, now)), zone),
        .. StationAsdu.Values(gauges, cause, StationObjects.Station, StationObjects.Gauges.Select(o => Gauge(o, now)), zone),
    ];

    private IEnumerable<byte[]> Totals(Instant at, AsduType type, int cause) =>
        StationAsdu.Values(type, cause, StationObjects.Station, StationObjects.Counters.Select(o => Total(o, at)), zone);

    private bool Moved(StationValue value)
    {
        var now = (value.Value, value.Quality);
        if (_told.TryGetValue(value.Address, out var told) && told == now) return false;
        _told[value.Address] = now;
        return true;
    }

    private StationValue State(StationObject item, Instant now) => new(item.Address, plant.Flows.Level(item.Load!.Value, now) > 0 ? 1 : 0, ScadaQuality.Good, now);

    private StationValue Gauge(StationObject item, Instant now)
    {
        var behaviour = plant.Behaviour(item.Meter!, now);
        return new(item.Address, plant.Shown(item.Meter!, item.Point!, now), behaviour.GivesValues ? ScadaQuality.Good : Lost, behaviour.Clock);
    }

    private StationValue Total(StationObject item, Instant at)
    {
        var behaviour = plant.Behaviour(item.Meter!, at);
        var steps = decimal.Floor(plant.Shown(item.Meter!, item.Point!, at) / StationObjects.Step((PlantCounter)item.Point!));
        var fits = steps <= int.MaxValue;
        return new(item.Address, fits ? steps : int.MaxValue, behaviour.GivesValues && fits ? ScadaQuality.Good : ScadaQuality.Invalid, behaviour.Clock);
    }
}
