using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What holds for every point of a map that does not say otherwise.</summary>
internal sealed record PointDefaults(IReadOnlyList<int> Functions, WordOrder Order, ValueSide? Side, MapConfidence Confidence);

/// <summary>Reads the points of a register map.</summary>
internal static class PointReading
{
    private const int LastAddress = 65_535;

    private static readonly (string, PointKind)[] Kinds =
        [("register", PointKind.Register), ("gauge", PointKind.Gauge), ("setting", PointKind.Setting), ("part", PointKind.Part)];

    private static readonly (string, WordOrder)[] Orders = [("ABCD", WordOrder.Abcd), ("CDAB", WordOrder.Cdab), ("BADC", WordOrder.Badc), ("DCBA", WordOrder.Dcba)];

    private static readonly (string, MapConfidence)[] Confidences = [("high", MapConfidence.High), ("medium", MapConfidence.Medium), ("low", MapConfidence.Low)];

    private static readonly (string, ValueSide?)[] Sides = [("primary", ValueSide.Primary), ("secondary", ValueSide.Secondary), ("device-setting", null)];

    private static readonly (string, FlowDirection)[] Directions =
    [
        ("consumption", FlowDirection.Consumption), ("generation", FlowDirection.Generation), ("charge", FlowDirection.Charge), ("discharge", FlowDirection.Discharge),
    ];

    private static readonly (string, NumberType)[] Types =
    [
        ("high-byte", NumberType.HighByte), ("low-byte", NumberType.LowByte), ("uint16", NumberType.UInt16), ("int16", NumberType.Int16),
        ("uint32", NumberType.UInt32), ("int32", NumberType.Int32), ("uint64", NumberType.UInt64), ("int64", NumberType.Int64),
        ("float32", NumberType.Float32), ("float64", NumberType.Float64), ("bcd16", NumberType.Bcd16), ("bcd32", NumberType.Bcd32), ("bcd64", NumberType.Bcd64),
        ("magnitude16", NumberType.Magnitude16), ("magnitude32", NumberType.Magnitude32), ("thousands32", NumberType.Thousands32),
    ];

    /// <summary>The type of a word such as <c>float32</c>; null where there is none.</summary>
    public static NumberType? TypeOf(string word) => Types.Where(one => one.Item1 == word).Select(static one => (NumberType?)one.Item2).FirstOrDefault();

    /// <summary>The order of a word such as <c>CDAB</c>; null where there is none.</summary>
    public static WordOrder? OrderOf(string word) => Orders.Where(one => one.Item1 == word).Select(static one => (WordOrder?)one.Item2).FirstOrDefault();

    public static PointDefaults Defaults(YamlMap root) => new(
        Functions(root, required: true), root.Word("word_order", Orders, required: false) ?? WordOrder.Abcd, Side(root, null),
        root.Word("confidence", Confidences) ?? MapConfidence.Low);

    /// <summary>Reads a point; null with faults where it is not one.</summary>
    public static RegisterPoint? Read(YamlMap map, PointDefaults defaults)
    {
        var id = map.Text("id", required: true);
        var kind = map.Word("kind", Kinds);
        var functions = map.Has("function") ? Functions(map, required: true) : defaults.Functions;
        var address = Whole(map, "address", 0, LastAddress);
        var type = map.Word("type", Types);
        var order = map.Word("word_order", Orders, required: false) ?? defaults.Order;
        var scale = map.Number("scale") ?? 1;
        if (scale == 0) map.Refuse("scale", MeteringFaults.MapValue, "0", new("不为零的系数", "a scale that is not zero"));
        var unit = ReadUnit(map);
        var side = Side(map, defaults.Side);
        var direction = map.Word("direction", Directions, required: kind == PointKind.Register);
        var confidence = map.Word("confidence", Confidences, required: false) ?? defaults.Confidence;
        var (note, plus, exponent, rollOver) = (map.Local("note"), map.Text("plus"), Exponent(map), RollOver(map, kind));
        if (id is null || kind is not { } known || address is not { } at || type is not { } written || unit is null || functions.Count == 0) return null;
        if (at + written.Registers() > LastAddress + 1) return Refuse(map, "address", at);
        return new RegisterPoint(id, known, functions, at, written, order, scale, unit, HasSides(unit) ? side : null, direction, confidence, note)
        {
            Exponent = exponent,
            Plus = plus,
            RollOver = rollOver,
        };
    }

    /// <summary>A whole number between two bounds, both included; null with a fault for anything else.</summary>
    public static int? Whole(YamlMap map, string key, int lowest, int highest)
    {
        if (map.Text(key, required: true) is not { } text) return null;
        var hexadecimal = text.StartsWith("0x", StringComparison.Ordinal);
        var read = hexadecimal
            ? int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        if (read && number >= lowest && number <= highest) return number;
        map.Refuse(key, MeteringFaults.MapValue, text, LocalText.Same(FormattableString.Invariant($"{lowest} … {highest}")));
        return null;
    }

    private static RegisterPoint? Refuse(YamlMap map, string key, int value)
    {
        map.Refuse(key, MeteringFaults.MapValue, value.ToString(CultureInfo.InvariantCulture), new("寄存器末地址不超过 65535", "a last register not beyond 65535"));
        return null;
    }

    private static List<int> Functions(YamlMap map, bool required)
    {
        var functions = new List<int>();
        foreach (var text in map.Texts("function", required))
        {
            if (text is "3" or "4") functions.Add(text[0] - '0');
            else map.Refuse("function", MeteringFaults.MapValue, text, LocalText.Same("3, 4"));
        }

        return functions;
    }

    private static ValueSide? Side(YamlMap map, ValueSide? usual)
    {
        if (map.Text("side") is not { } text) return usual;
        foreach (var (word, value) in Sides)
        {
            if (word == text) return value;
        }

        var list = string.Join(", ", Sides.Select(static s => s.Item1));
        map.Refuse("side", MeteringFaults.WordUnknown, text, new("其中之一：" + list, "one of " + list));
        return usual;
    }

    private static Unit? ReadUnit(YamlMap map)
    {
        if (map.Text("unit") is not { } text) return Unit.None;
        if (Unit.TryParse(text, out var unit, out var expected)) return unit;
        map.Refuse("unit", MeteringFaults.MapUnit, text, expected!);
        return null;
    }

    private static decimal? RollOver(YamlMap map, PointKind? kind)
    {
        if (map.Number("roll_over") is not { } width) return null;
        if (width > 0 && kind == PointKind.Register) return width;
        map.Refuse("roll_over", MeteringFaults.MapValue, DecimalText.Format(width), new("计数器的满码值，大于零", "the width of a counter, above zero"));
        return null;
    }

    private static bool HasSides(Unit unit) => Multiplier.TouchesRatios(unit);

    private static PointExponent? Exponent(YamlMap map)
    {
        if (map.Map("exponent") is not { } child) return null;
        var setting = child.Text("setting", required: true);
        var less = Whole(child, "less", 0, 28);
        return setting is null || less is null ? null : new PointExponent(setting, less.Value);
    }
}
