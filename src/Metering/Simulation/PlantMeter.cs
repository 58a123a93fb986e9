using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>A metering point of the simulated plant with the device that stands there.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Medium">What flows.</param>
/// <param name="Facility">Facility of the demonstration.</param>
/// <param name="Parent">The meter one level above; null: a root.</param>
/// <param name="Map">Register map of the device; null: it does not speak Modbus.</param>
/// <param name="Unit">Its unit number behind the Modbus gateway, and its number in the other protocols.</param>
/// <param name="Multiplier">Ratios of its transformers.</param>
/// <param name="Accuracy">Its accuracy class.</param>
/// <param name="Counters">Its counters, the main one first.</param>
/// <param name="Gauges">Its momentary values.</param>
public sealed record PlantMeter(
    string Id,
    LocalText Name,
    Medium Medium,
    string Facility,
    string? Parent,
    string? Map,
    byte Unit,
    Multiplier Multiplier,
    string Accuracy,
    IReadOnlyList<PlantCounter> Counters,
    IReadOnlyList<PlantGauge> Gauges)
{
    /// <summary>Counters and momentary values.</summary>
    public IEnumerable<PlantPoint> Points => [.. Counters, .. Gauges];

    /// <summary>A counter or momentary value; null: there is none such.</summary>
    /// <param name="id">Its identifier.</param>
    public PlantPoint? Point(string id) => Points.FirstOrDefault(p => p.Id == id);
}
