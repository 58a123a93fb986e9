using System.Text.Json;
using Lingtan.Metering;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>What the demonstration's plant did, against which answers of the server are held: the plant is a function of time that knows nothing of the server.</summary>
internal static class Energies
{
    /// <summary>The plant behind a server.</summary>
    public static DemonstrationPlant Made(this RunningServer server) => server.Part<DemonstrationEnergy>().Plant()!;

    /// <summary>A day so many days before the demonstration was made, ISO 8601.</summary>
    public static string Day(this DemonstrationPlant made, int before) => LocalDatePattern.Iso.Format(made.Made.PlusDays(-before));

    /// <summary>The first instant of that day.</summary>
    public static Instant Start(this DemonstrationPlant made, int before) => DemonstrationPlant.Zone.AtStartOfDay(made.Made.PlusDays(-before)).ToInstant();

    /// <summary>What flowed through a meter, in the unit of its main register.</summary>
    public static decimal Flowed(this SimulatedPlant plant, string meter, Instant from, Instant to) => plant.Amounts(PlantMeters.Find(meter)!, PlantMeters.Find(meter)!.Counters[0], from, to).Flowed;

    /// <summary>The most by which an amount may differ from what flowed, since counters show whole steps: one step at each end.</summary>
    public static decimal Steps(string meter) => 2 * PlantMeters.Find(meter)!.Counters[0].Resolution * PlantMeters.Find(meter)!.Multiplier.Factor;

    /// <summary>The elements of a list.</summary>
    public static List<JsonElement> List(this JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray()];

    /// <summary>The elements of an answer that is a list.</summary>
    public static async Task<List<JsonElement>> JsonList(this HttpClient client, string address) => [.. (await client.Json(address)).EnumerateArray()];

    /// <summary>A text.</summary>
    public static string Text(this JsonElement json, string name) => json.GetProperty(name).GetString()!;

    /// <summary>A number; null where there is none.</summary>
    public static decimal? Number(this JsonElement json, string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
