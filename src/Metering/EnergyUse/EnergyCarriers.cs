using Lingtan.Inventories;

namespace Lingtan.Metering;

/// <summary>Under which name standards know what a meter counts.</summary>
public static class EnergyCarriers
{
    /// <summary>The carrier of a meter: the fuel of its emission source where it has one, else the usual one of its medium.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="sources">The sources of the inventory; null: none are known.</param>
    public static string Of(Meter meter, IReadOnlyList<SourceDefinition>? sources = null)
    {
        var source = meter.Main?.EmissionSource is { } id ? sources?.FirstOrDefault(s => s.Id == id) : null;
        return source is not null && source.Subjects.TryGetValue("fuel", out var fuel) ? fuel : Usual(meter.Medium);
    }

    private static string Usual(Medium medium) => medium switch
    {
        Medium.Electricity => "electricity",
        Medium.Gas => "natural-gas",
        Medium.Steam => "low-pressure-steam",
        Medium.Water => "fresh-water",
        Medium.Heat => "heat",
        Medium.Cooling => "cooling",
        _ => "compressed-air",
    };
}
