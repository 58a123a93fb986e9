using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>Reads a scheme file strictly: unknown keys, missing classes, marks and bounds out of order are faults with their line.</summary>
internal static class SchemeReader
{
    /// <summary>Classes of activity data every scheme must mark; they are the words of the <c>collection</c> column.</summary>
    private static readonly string[] Collections = ["automatic", "periodic", "estimate"];

    public static DataQualityScheme? Read(ReadOnlyMemory<byte> yaml, string file, FaultList faults)
    {
        var own = new FaultList();
        var scheme = YamlMap.Parse(yaml, file, own) is { } root ? Scheme(root) : null;
        faults.AddRange(own);
        return own.Any ? null : scheme;
    }

    private static DataQualityScheme Scheme(YamlMap root)
    {
        var scheme = new DataQualityScheme
        {
            Id = root.Text("id", required: true) ?? "",
            Title = root.Local("title", required: true) ?? LocalText.Same(""),
            Source = root.Text("source", required: true) ?? "",
            Activity = Classes(root, "activity", "id"),
            Unmeasured = Mark(root, "unmeasured"),
            Factor = Classes(root, "factor", "rank"),
            Calibration = Classes(root, "calibration", "id"),
            Levels = Levels(root),
            Assumptions = root.Map("uncertainty") is { } map ? Assumptions(map) : UncertaintyAssumptions.None,
        };
        Require(root, "activity", scheme.Activity, Collections);
        Require(root, "factor", scheme.Factor, ["1", "2", "3", "4", "5", "6"]);
        Require(root, "calibration", scheme.Calibration, ["none"]);
        root.Close();
        return scheme;
    }

    private static List<QualityClass> Classes(YamlMap root, string key, string idKey)
    {
        var classes = new List<QualityClass>();
        foreach (var entry in root.Maps(key, required: true))
        {
            var id = entry.Text(idKey, required: true) ?? "";
            if (classes.Exists(known => known.Id == id)) Refuse(entry, idKey, id, new("不重复的编号", "an identifier that stands once"));
            classes.Add(new QualityClass(id, Mark(entry, "score"), entry.Local("title", required: true) ?? LocalText.Same(id)));
        }

        return classes;
    }

    private static decimal Mark(YamlMap map, string key)
    {
        var mark = map.Number(key, required: true) ?? 0m;
        if (mark is < 0m or > 100m) Refuse(map, key, DecimalText.Format(mark), new("0 到 100 的分数", "a mark from 0 to 100"));
        return mark;
    }

    private static void Require(YamlMap root, string key, IReadOnlyList<QualityClass> classes, IReadOnlyList<string> ids)
    {
        if (classes.Count == 0) return;
        foreach (var id in ids)
        {
            if (!classes.Any(entry => entry.Id == id))
                Refuse(root, key, "", new($"包含 {id} 的条目", $"an entry for {id}"));
        }
    }

    private static List<QualityLevel> Levels(YamlMap root)
    {
        var levels = new List<QualityLevel>();
        foreach (var entry in root.Maps("levels", required: true))
        {
            var level = Whole(entry, "level");
            var from = entry.Number("from", required: true) ?? 0m;
            if (levels.Count > 0 && (level <= levels[^1].Level || from >= levels[^1].From))
                Refuse(entry, "from", DecimalText.Format(from), new("由高到低排列的等级下限", "levels from best to worst with falling bounds"));
            levels.Add(new QualityLevel(level, from, entry.Local("title", required: true) ?? LocalText.Same("")));
        }

        return levels;
    }

    private static UncertaintyAssumptions Assumptions(YamlMap map)
    {
        var activity = new List<ActivityAssumption>();
        foreach (var entry in map.Maps("activity"))
            activity.Add(new ActivityAssumption(entry.Text("id", required: true) ?? "", Percent(entry, "percent"), Source(entry), Verified(entry)));
        var factor = new List<FactorAssumption>();
        foreach (var entry in map.Maps("factor"))
        {
            var kinds = entry.Texts("kinds");
            int? rank = kinds.Count > 0 ? null : Whole(entry, "rank");
            var both = entry.Has("percent");
            var lower = Percent(entry, both ? "percent" : "lower");
            var upper = both ? lower : Percent(entry, "upper");
            if (lower > 100m) Refuse(entry, both ? "percent" : "lower", DecimalText.Format(lower), new("不超过 100 的百分数", "at most 100 percent"));
            factor.Add(new FactorAssumption(kinds, rank, lower, upper, Source(entry), Verified(entry)));
        }

        return new UncertaintyAssumptions(activity, factor);
    }

    private static string Source(YamlMap entry) => entry.Text("source", required: true) ?? "";

    private static bool Verified(YamlMap entry) => entry.Flag("verified") ?? false;

    private static decimal Percent(YamlMap map, string key)
    {
        var percent = map.Number(key, required: true) ?? 0m;
        if (percent is < 0m or > 100_000m) Refuse(map, key, DecimalText.Format(percent), new("非负百分数", "a percentage, not negative"));
        return percent;
    }

    private static int Whole(YamlMap map, string key)
    {
        var text = map.Text(key, required: true);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
        if (text is not null) Refuse(map, key, text, new("整数", "a whole number"));
        return 0;
    }

    private static void Refuse(YamlMap map, string key, string value, LocalText expected) =>
        map.Refuse(key, QualityFaults.SchemeEntryWrong, value, expected);
}
