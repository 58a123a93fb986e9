using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What one point decodes to.</summary>
/// <param name="Point">The point.</param>
/// <param name="Value">Its value in its unit; null where the device has none to give, or what it sent cannot be one.</param>
/// <param name="Problem">Why there is no value; null where there is one.</param>
public sealed record DecodedValue(RegisterPoint Point, decimal? Value, LocalText? Problem);

/// <summary>A worked example of a map: registers as read, and what they mean.</summary>
/// <param name="Kind">Published in a manual or capture, or worked out by other means.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Function">The function that read the registers.</param>
/// <param name="Address">Address of the first register.</param>
/// <param name="Words">The registers.</param>
/// <param name="Expect">The values by point; null where the device has none to give.</param>
/// <param name="Place">Where it is written.</param>
public sealed record MapExample(
    string Kind, string Source, int Function, int Address, IReadOnlyList<ushort> Words, IReadOnlyDictionary<string, decimal?> Expect, Place Place);

/// <summary>The registers of one meter model: facts about a device, kept as data.</summary>
/// <param name="Id">Maker and model as in the path: <c>eastron/sdm630-modbus-v2</c>.</param>
/// <param name="Maker">Name of the maker.</param>
/// <param name="Model">Name of the model.</param>
/// <param name="Medium">What the device measures.</param>
/// <param name="Source">Where the facts come from.</param>
/// <param name="Unavailable">How the device says that it has no value.</param>
/// <param name="Points">The points in the order of their addresses.</param>
/// <param name="Examples">The worked examples.</param>
/// <param name="Note">What to mind; null: nothing.</param>
public sealed record RegisterMap(
    string Id,
    string Maker,
    string Model,
    Medium Medium,
    string Source,
    IReadOnlyList<AbsentValue> Unavailable,
    IReadOnlyList<RegisterPoint> Points,
    IReadOnlyList<MapExample> Examples,
    LocalText? Note)
{
    /// <summary>A point; null where the map has none such.</summary>
    /// <param name="id">Identifier of the point.</param>
    public RegisterPoint? Point(string id) => Points.FirstOrDefault(p => p.Id == id);

    /// <summary>Decodes a block of registers: every point that lies wholly in it, but for parts of others.</summary>
    /// <param name="function">The function that read it.</param>
    /// <param name="address">Address of the first register.</param>
    /// <param name="words">The registers.</param>
    /// <param name="settings">Settings that were read before, by point; those in the block take precedence.</param>
    public IReadOnlyList<DecodedValue> Decode(int function, int address, ReadOnlySpan<ushort> words, IReadOnlyDictionary<string, decimal>? settings = null)
    {
        var own = new Dictionary<string, DecodedValue>(StringComparer.Ordinal);
        foreach (var point in Points)
        {
            if (point.LiesIn(function, address, words.Length))
                own.Add(point.Id, PointDecoding.Decode(point, words.Slice(point.Address - address, point.Type.Registers()), Unavailable));
        }

        return [.. own.Values.Where(static v => v.Point.Kind != PointKind.Part).Select(v => PointDecoding.Complete(v, id => Find(id, own, settings)))];
    }

    private static decimal? Find(string id, Dictionary<string, DecodedValue> own, IReadOnlyDictionary<string, decimal>? settings) =>
        own.TryGetValue(id, out var value) ? value.Value : settings is not null && settings.TryGetValue(id, out var setting) ? setting : null;
}

/// <summary>How a device says that it has no value.</summary>
public enum AbsentValue
{
    /// <summary>All bits of an unsigned number are set.</summary>
    AllOnes,

    /// <summary>A signed number has its highest value: 7FFF….</summary>
    HighestSigned,

    /// <summary>A signed number has its lowest value: 8000….</summary>
    LowestSigned,
}
