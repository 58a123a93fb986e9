using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Reads and runs the worked examples of a register map.</summary>
internal static class MapExamples
{
    private const string None = "none";
    private static readonly (string, bool)[] Kinds = [("published", true), ("independent", false)];

    /// <summary>Reads an example; null with faults where it is not one.</summary>
    public static MapExample? Read(YamlMap map)
    {
        var kind = map.Word("kind", Kinds);
        var source = map.Text("source", required: true);
        var function = PointReading.Whole(map, "function", 3, 4);
        var address = PointReading.Whole(map, "address", 0, 65_535);
        var words = Words(map);
        var expect = Expect(map);
        return kind is null || source is null || function is null || address is null || words is null
            ? null
            : new MapExample(kind.Value ? "published" : "independent", source, function.Value, address.Value, words, expect, map.At("expect"));
    }

    /// <summary>Runs every example, and asks for one for every way a number is written.</summary>
    public static void Check(RegisterMap map, Place place, FaultList faults)
    {
        var shown = new HashSet<(NumberType, WordOrder)>();
        foreach (var example in map.Examples)
        {
            var decoded = map.Decode(example.Function, example.Address, example.Words.ToArray());
            foreach (var (id, expected) in example.Expect)
            {
                var found = decoded.FirstOrDefault(d => d.Point.Id == id);
                if (found is null || found.Value != expected)
                    faults.Add(MeteringFaults.MapExample, example.Place, id + ": " + Text(expected), new(
                        $"解码结果 {Text(found?.Value)}", $"what the registers decode to, {Text(found?.Value)}"));
                else if (expected is not null) shown.Add((found.Point.Type, found.Point.Order));
            }

            shown.UnionWith(map.Points.Where(p => p.Kind == PointKind.Part && p.LiesIn(example.Function, example.Address, example.Words.Count)).Select(static p => (p.Type, p.Order)));
        }

        // A map whose examples disagree has that to say, not more.
        if (faults.Any) return;
        foreach (var (type, order) in map.Points.Select(static p => (p.Type, p.Order)).Distinct().Where(t => !shown.Contains(t)))
            faults.Add(MeteringFaults.MapExample, place, $"{type} {order}", new("每种数据类型一个示例", "an example for every way a number is written"));
    }

    private static string Text(decimal? value) => value is { } known ? DecimalText.Format(known) : None;

    private static List<ushort>? Words(YamlMap map)
    {
        if (map.Text("words", required: true) is not { } text) return null;
        var words = new List<ushort>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length == 4 && ushort.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var word)) words.Add(word);
            else
            {
                map.Refuse("words", MeteringFaults.MapValue, part, new("四位十六进制寄存器值，如 4366 3333", "registers of four hexadecimal digits, such as 4366 3333"));
                return null;
            }
        }

        return words;
    }

    private static OrderedDictionary<string, decimal?> Expect(YamlMap map)
    {
        var expect = new OrderedDictionary<string, decimal?>(StringComparer.Ordinal);
        if (map.Map("expect", required: true) is not { } child) return expect;
        foreach (var (id, _) in child.Keys)
        {
            var text = child.Text(id, required: true);
            if (text == None) expect.Add(id, null);
            else if (text is not null && DecimalText.TryParse(text, out var value, out _)) expect.Add(id, value);
            else if (text is not null) child.Refuse(id, MeteringFaults.MapValue, text, new("数值，或 none", "a number, or none"));
        }

        return expect;
    }
}
