using Lingtan.Inventories;

namespace Lingtan.Reporting;

/// <summary>Splits the change of a figure by cause, where it is a sum of sources in both inventories.</summary>
public sealed class FigureCauses
{
    private const string Sources = "sources/";

    private readonly Inventory _before;
    private readonly Inventory _after;
    private readonly Inventories.Comparison _comparison;
    private readonly Dictionary<string, SourceDifference> _sources;

    /// <summary>The causes between two inventories.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public FigureCauses(Inventory before, Inventory after)
    {
        (_before, _after) = (before, after);
        _comparison = InventoryComparison.Compare(before, after);
        _sources = _comparison.Sources.ToDictionary(source => source.Source, StringComparer.Ordinal);
    }

    /// <summary>Why the total changed.</summary>
    public IReadOnlyList<KeyValuePair<Cause, decimal>> Total => _comparison.ByCause;

    /// <summary>Why a figure changed; null where it is no sum of sources.</summary>
    /// <param name="id">Identifier of the figure.</param>
    public IReadOnlyList<KeyValuePair<Cause, decimal>>? Of(string id)
    {
        if (Members(_before, id) is not { } first || Members(_after, id) is not { } second) return null;
        var parts = _comparison.ByCause.ToDictionary(pair => pair.Key, _ => 0m);
        foreach (var source in first.Union(second).Order(StringComparer.Ordinal))
        {
            var difference = _sources[source];
            if (first.Contains(source) && second.Contains(source))
                foreach (var (cause, value) in difference.ByCause) parts[cause] += value;
            else parts[Cause.Structure] += second.Contains(source) ? difference.After : -difference.Before;
        }

        return [.. _comparison.ByCause.Select(pair => KeyValuePair.Create(pair.Key, parts[pair.Key]))];
    }

    /// <summary>The sources of which a figure is the sum; null where it is something else, none where the inventory does not have it.</summary>
    private static HashSet<string>? Members(Inventory inventory, string id)
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([id]);
        while (open.TryPop(out var next))
        {
            if (inventory.Figures.Find(next) is not { } figure)
            {
                if (next == id) return members;
                return null;
            }

            if (next.StartsWith(Sources, StringComparison.Ordinal) && !next[Sources.Length..].Contains('/', StringComparison.Ordinal)) members.Add(next[Sources.Length..]);
            else if (figure.Kind != FigureKind.Sum) return null;
            else
                foreach (var part in figure.Parts) open.Push(part);
        }

        return members;
    }
}
