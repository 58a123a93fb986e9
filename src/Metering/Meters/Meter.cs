using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>A metering point (计量点): what is measured where, whichever device does it. A virtual one is computed from others.</summary>
/// <param name="Id">Identifier, unique in the organisation.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Medium">What flows.</param>
/// <param name="Facility">Identifier of the facility it belongs to.</param>
/// <param name="Parent">The meter one level above, that counts the same flow before it branches; null: a root.</param>
/// <param name="Registers">Its counters; the first is the main one.</param>
/// <param name="Gauges">Its momentary values.</param>
/// <param name="Installations">The devices in the order of time; none for a virtual meter.</param>
/// <param name="Formula">How a virtual meter is computed; null for a real one.</param>
/// <param name="Profile">Length and stamping of its intervals.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Meter(
    string Id,
    LocalText Name,
    Medium Medium,
    string Facility,
    string? Parent,
    IReadOnlyList<MeterRegister> Registers,
    IReadOnlyList<MeterGauge> Gauges,
    IReadOnlyList<MeterInstallation> Installations,
    MeterFormula? Formula,
    IntervalProfile Profile,
    Place Place)
{
    /// <summary>The equipment whose use it measures, such as a production line or a compressor; null: not one alone.</summary>
    public string? Device { get; init; }

    /// <summary>Whether what it counts comes from outside; matters for meters at the top of the tree.</summary>
    public Supply Supply { get; init; }

    /// <summary>Whether it is computed and has no device.</summary>
    public bool IsVirtual => Formula is not null;

    /// <summary>Whether energy enters the works here: at the top of the tree, from outside, with a counter of what is taken in.</summary>
    public bool IsGate => Parent is null && Supply == Supply.Purchased && Registers.Any(static r => r.Direction == FlowDirection.Consumption);

    /// <summary>The counter that stands for the meter where none is named; null where it has none.</summary>
    public MeterRegister? Main => Registers.Count > 0 ? Registers[0] : null;

    /// <summary>A counter of the meter; null where it has none such.</summary>
    /// <param name="id">Identifier of the counter; null: the main one.</param>
    public MeterRegister? Register(string? id) => id is null ? Main : Registers.FirstOrDefault(r => r.Id == id);

    /// <summary>Identifiers of its registers and gauges.</summary>
    public IEnumerable<string> Channels => Registers.Select(static r => r.Id).Concat(Gauges.Select(static g => g.Id));

    /// <summary>Whether it has a register or gauge of an identifier.</summary>
    /// <param name="id">The identifier.</param>
    public bool HasChannel(string id) => Channels.Contains(id, StringComparer.Ordinal);

    /// <summary>The device that counts from an instant on; null: none.</summary>
    /// <param name="instant">The instant.</param>
    public MeterInstallation? InstalledAt(Instant instant) => Installations.LastOrDefault(i => i.Covers(instant));

    /// <summary>Whether a register sends the amounts of intervals; a counter, a gauge and what the meter does not have do not.</summary>
    /// <param name="channel">Identifier of the register.</param>
    public bool SendsAmounts(string channel) => Registers.Any(r => r.Id == channel && r.Sends == Sending.Amounts);

    /// <summary>The interval that a reading tells of: the one its stamp names for an amount, else the one it lies in.</summary>
    /// <param name="channel">Identifier of the register or gauge.</param>
    /// <param name="at">The time of the reading.</param>
    public Interval Told(string channel, Instant at) => SendsAmounts(channel) ? Profile.IntervalOf(at) : new Interval(Profile.Floor(at), Profile.Floor(at) + Profile.Length);

    /// <summary>Where a key of the meter is written.</summary>
    /// <param name="key">The key.</param>
    public Place At(string key) => Place with { Column = Place.Column is { Length: > 0 } column ? column + "." + key : key };

    /// <summary>Where something below the meter is written: its own row where it has one, else the list it stands in.</summary>
    internal Place At(Place? own, string list, string column) => own is null ? At(list) : own with { Column = column };
}
