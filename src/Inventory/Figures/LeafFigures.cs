using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Figures below a source: by month, then by gas; qualified ones beside the headline (market, biogenic, outside…).</summary>
internal sealed class LeafFigures(Inventory inventory)
{
    private readonly Dictionary<string, int> _index = inventory.Book.Sources.Select((source, index) => (source.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    private readonly Dictionary<int, SortedDictionary<string, List<int>>> _leaves = [];

    /// <summary>Whether a source has results under a qualifier.</summary>
    public bool HasQualifier(string source, string qualifier) => Leaves(_index[source]).Keys.Any(key => key.EndsWith("/" + qualifier, StringComparison.Ordinal));

    /// <summary>Whether an identifier names a source as a whole; one of which nothing counts in the headline is a figure of zero.</summary>
    public bool IsSource(string id) => Split(id) is ({ }, "");

    /// <summary>Identifiers of one gas of a source, month by month.</summary>
    public IEnumerable<string> OfGas(string source, string gas) =>
        Leaves(_index[source]).Keys.Where(key => key.Length > 8 && key.AsSpan(8).SequenceEqual(gas)).Select(key => $"sources/{source}/{key}");

    /// <summary>The parts of a figure of a source; null when it is a leaf or nothing.</summary>
    public IReadOnlyList<string>? Parts(string id)
    {
        if (Split(id) is not ({ } source, var rest)) return null;
        var keys = Leaves(_index[source]).Keys;
        var prefix = $"sources/{source}/";
        if (rest.Length == 0) return [.. keys.Where(key => Qualifier(key) is null).Select(key => prefix + key[..7]).Distinct(StringComparer.Ordinal)];
        if (rest.Length == 7 && rest[4] == '-') return [.. keys.Where(key => Qualifier(key) is null && key.StartsWith(rest, StringComparison.Ordinal)).Select(key => prefix + key)];
        return !rest.Contains('/', StringComparison.Ordinal) ? [.. keys.Where(key => Qualifier(key) == rest).Select(key => prefix + key)] : null;
    }

    /// <summary>The figure of one gas of one source in one month.</summary>
    public Figure? Find(string id)
    {
        if (Split(id) is not ({ } source, var rest) || !Leaves(_index[source]).TryGetValue(rest, out var entries)) return null;
        var json = new CanonicalJson();
        Lineage.Write(json, inventory, id, entries);
        var tonnes = 0m;
        foreach (var entry in entries) tonnes += inventory.Entries[entry].Co2e;
        return new Figure(id, tonnes, [], json.Sha256());
    }

    /// <summary>The ledger entries of a leaf figure, or null.</summary>
    public IReadOnlyList<int>? Entries(string id) =>
        Split(id) is ({ } source, var rest) && Leaves(_index[source]).TryGetValue(rest, out var entries) ? entries : null;

    private static string? Qualifier(string key)
    {
        var parts = key.Split('/');
        return parts.Length > 2 ? parts[2] : null;
    }

    private (string? Source, string Below)? Split(string id)
    {
        if (!id.StartsWith("sources/", StringComparison.Ordinal)) return null;
        var rest = id[8..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var source = slash < 0 ? rest : rest[..slash];
        return _index.ContainsKey(source) ? (source, slash < 0 ? "" : rest[(slash + 1)..]) : null;
    }

    /// <summary>Entries of a source by <c>2025-03/CO2</c> or <c>2025-03/CO2/market</c>.</summary>
    private SortedDictionary<string, List<int>> Leaves(int source)
    {
        if (_leaves.TryGetValue(source, out var leaves)) return leaves;
        leaves = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = inventory.Ledger.FirstEntry[source]; i < inventory.Ledger.FirstEntry[source + 1]; i++)
        {
            var entry = inventory.Entries[i];
            var line = inventory.Lines[entry.Line];
            var key = InventoryViews.MonthText(inventory, entry.Month) + "/" + line.Gas.Id;
            if (FigureQualifier.Of(line, inventory.Book.Scope2) is { } qualifier) key += "/" + qualifier;
            if (!leaves.TryGetValue(key, out var entries)) leaves.Add(key, entries = []);
            entries.Add(i);
        }

        _leaves.Add(source, leaves);
        return leaves;
    }
}
