using System.Globalization;

namespace Lingtan.Drivers;

/// <summary>What a BACnet device shows one thing as (ASHRAE 135, 20.2.14): kind and number, written <c>analog-input:1</c>.</summary>
/// <param name="Type">Kind of object, 0 to 1023.</param>
/// <param name="Instance">Its number, 0 to 4 194 302.</param>
public readonly record struct BacnetObject(int Type, int Instance)
{
    /// <summary>Kind: accumulator, a counter of pulses.</summary>
    public const int Accumulator = 23;

    /// <summary>Kind: device.</summary>
    public const int Device = 8;

    /// <summary>The highest number of an object; the one above stands for none.</summary>
    public const int MostInstance = (1 << InstanceBits) - 2;

    private const int InstanceBits = 22;
    private const string Unnamed = "type-";

    // The kinds that hold a value worth reading, and the device itself.
    private static readonly Dictionary<int, string> Names = new()
    {
        [0] = "analog-input", [1] = "analog-output", [2] = "analog-value", [3] = "binary-input", [4] = "binary-output", [5] = "binary-value", [Device] = "device",
        [13] = "multi-state-input", [14] = "multi-state-output", [19] = "multi-state-value", [Accumulator] = "accumulator", [24] = "pulse-converter",
        [45] = "integer-value", [46] = "large-analog-value", [48] = "positive-integer-value",
    };

    private static readonly Dictionary<string, int> Types = Names.ToDictionary(static n => n.Value, static n => n.Key, StringComparer.Ordinal);

    /// <summary>The names of the kinds that can be read.</summary>
    public static IEnumerable<string> Readable => Names.Where(static n => n.Key != Device).Select(static n => n.Value);

    /// <summary>The four octets that stand for it.</summary>
    public uint Code => ((uint)Type << InstanceBits) | (uint)Instance;

    /// <summary>The object that four octets stand for.</summary>
    /// <param name="code">The octets, the highest first.</param>
    public static BacnetObject Of(uint code) => new((int)(code >> InstanceBits), (int)(code & ((1 << InstanceBits) - 1)));

    /// <summary>Reads the name of an object whose kind is known.</summary>
    /// <param name="text">Such as <c>accumulator:7</c>.</param>
    /// <param name="found">The object.</param>
    public static bool TryParse(string text, out BacnetObject found)
    {
        found = default;
        var parts = text.Split(':');
        if (parts.Length != 2 || !Types.TryGetValue(parts[0], out var type)) return false;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var instance) || instance > MostInstance) return false;
        found = new BacnetObject(type, instance);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Names.GetValueOrDefault(Type, Unnamed + Type.ToString(CultureInfo.InvariantCulture))}:{Instance}");
}
