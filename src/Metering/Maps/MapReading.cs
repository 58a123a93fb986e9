using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Reads one register map strictly and runs its examples.</summary>
internal static class MapReading
{
    private static readonly (string, AbsentValue)[] AbsentValues =
        [("all-ones", AbsentValue.AllOnes), ("highest-signed", AbsentValue.HighestSigned), ("lowest-signed", AbsentValue.LowestSigned)];

    /// <summary>Reads a map.</summary>
    /// <returns>Null when the file has faults; all of them are in the list.</returns>
    public static RegisterMap? Read(RegisterMapFile file, FaultList faults)
    {
        var own = new FaultList();
        var map = YamlMap.Parse(file.Yaml, file.File, own) is { } root ? Read(root, file, own) : null;
        if (map is not null && !own.Any) MapExamples.Check(map, new Place(file.File, 1, "examples"), own);
        faults.AddRange(own);
        return own.Any ? null : map;
    }

    private static RegisterMap? Read(YamlMap root, RegisterMapFile file, FaultList faults)
    {
        if (root.Text("id", required: true) is { } id && id != file.Id)
            root.Refuse("id", MeteringFaults.MapValue, id, new($"路径所示的 {file.Id}", $"{file.Id}, as the path says"));
        var (maker, model) = (root.Text("maker", required: true) ?? "", root.Text("model", required: true) ?? "");
        var medium = root.Word("medium", MeteringWords.Media);
        var source = root.Text("source", required: true) ?? "";
        var defaults = PointReading.Defaults(root);
        var absent = root.Texts("unavailable").Select(t => Absent(root, t)).OfType<AbsentValue>().ToList();
        var note = root.Local("note");
        var points = root.Maps("points", required: true).Select(p => (Map: p, Point: PointReading.Read(p, defaults))).ToList();
        foreach (var (map, point) in points.Where(static p => p.Point is not null)) Check(map, point!, points.ConvertAll(static p => p.Point), faults);
        var examples = root.Maps("examples", required: true).Select(MapExamples.Read).OfType<MapExample>().ToList();
        root.Close();
        return medium is not { } known || points.Exists(static p => p.Point is null)
            ? null
            : new RegisterMap(file.Id, maker, model, known, source, absent, [.. points.Select(static p => p.Point!).OrderBy(static p => p.Address)], examples, note);
    }

    private static AbsentValue? Absent(YamlMap root, string text)
    {
        foreach (var (word, value) in AbsentValues)
        {
            if (word == text) return value;
        }

        var list = string.Join(", ", AbsentValues.Select(static a => a.Item1));
        root.Refuse("unavailable", MeteringFaults.WordUnknown, text, new("其中之一：" + list, "one of " + list));
        return null;
    }

    // Names are used once, other points that are named exist, and no two points share a register by mistake.
    private static void Check(YamlMap map, RegisterPoint point, List<RegisterPoint?> all, FaultList faults)
    {
        if (all.Count(p => p?.Id == point.Id) > 1)
            map.Refuse("id", MeteringFaults.MapPoint, point.Id, new("尚未使用的测点编号", "an identifier not used before"));
        foreach (var (key, id) in new[] { ("exponent", point.Exponent?.Setting), ("plus", point.Plus) })
        {
            if (id is not null && !all.Exists(p => p?.Id == id && p.Kind is PointKind.Setting or PointKind.Part))
                map.Refuse(key, MeteringFaults.MapPoint, id, new("本表中的设置或部分测点", "a setting or part of this map"));
        }

        var shared = all.Find(p => p is not null && !ReferenceEquals(p, point) && p.Functions.Intersect(point.Functions).Any()
            && p.Address < point.End && point.Address < p.End && !(p.Address == point.Address && p.Type.Registers() == point.Type.Registers()));
        if (shared is not null)
            faults.Add(MeteringFaults.MapPoint, map.At("address"), FormattableString.Invariant($"{point.Address}"), new($"不与 {shared.Id} 重叠的地址", $"an address that does not overlap {shared.Id}"));
    }
}
