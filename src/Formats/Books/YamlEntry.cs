using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A map of <c>inventory.yaml</c>.</summary>
internal sealed class YamlEntry(YamlMap map, FaultList faults) : Entry(faults)
{
    private readonly List<string> _asked = [];

    /// <inheritdoc/>
    public override IEnumerable<(string Key, int? Row)> Keys => map.Keys.Select(key => (key.Key, (int?)key.Line));

    /// <inheritdoc/>
    public override Place At(string key) => map.At(key);

    /// <inheritdoc/>
    public override bool Has(string key)
    {
        return map.Has(Asked(key));
    }

    /// <inheritdoc/>
    public override bool HasParts(string key) => map.IsMap(key);

    /// <inheritdoc/>
    public override string? Text(string key) => map.Text(Asked(key));

    /// <inheritdoc/>
    public override LocalText? Local(string key) => map.Local(Asked(key));

    /// <inheritdoc/>
    public override IReadOnlyList<string> Texts(string key) => map.Texts(Asked(key));

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Map(Asked(key)) is not { } part) return pairs;
        foreach (var (name, _) in part.Keys)
        {
            if (part.Text(name) is { } text) pairs.Add(name, text);
            else if (!part.IsMap(name)) Faults.Add(FormatsFaults.ValueMissing, part.At(name), "", new("一个值", "a value"));
        }

        return pairs;
    }

    /// <inheritdoc/>
    public override Entry? Part(string key) => map.Map(Asked(key)) is { } part ? new YamlEntry(part, Faults) : null;

    /// <inheritdoc/>
    public override IReadOnlyList<Entry> Parts(string key) =>
        [.. map.Maps(Asked(key)).Select(part => new YamlEntry(part, Faults))];

    /// <inheritdoc/>
    public override void Close()
    {
        foreach (var key in Absent)
        {
            if (map.Keys.Any(other => !_asked.Contains(other.Key) && Spelling.IsNear(other.Key, key))) continue;
            Faults.Add(TextFaults.YamlMissingKey, map.At(key), "", new("键 " + key, "the key " + key));
        }

        map.Close();
    }

    private string Asked(string key)
    {
        if (!_asked.Contains(key)) _asked.Add(key);
        return key;
    }
}
