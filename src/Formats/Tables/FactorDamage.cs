using Lingtan.Factors;
using Lingtan.Inventories;

namespace Lingtan.Formats;

/// <summary>Which sources a factor row that cannot be used might have concerned: those that pin it or ask for its subjects.</summary>
internal static class FactorDamage
{
    /// <summary>The damaged sources of a book together with those that may depend on some of its own rows.</summary>
    public static HashSet<string> Name(InventoryBook book, IReadOnlyList<FactorRow> unusable)
    {
        var damaged = new HashSet<string>(book.Damaged, StringComparer.Ordinal);
        AddTo(damaged, book.Sources, unusable.Select(row => row.Id).ToHashSet(StringComparer.Ordinal), unusable.SelectMany(row => row.Subjects).ToHashSet(StringComparer.Ordinal));
        return damaged;
    }

    /// <summary>Adds the sources that may depend on rows with some identifiers and subjects.</summary>
    public static void AddTo(HashSet<string> damaged, IReadOnlyList<SourceDefinition> sources, HashSet<string> ids, HashSet<string> subjects)
    {
        var any = subjects.Contains(FactorRow.AnySubject);
        foreach (var source in sources)
            if (any || source.Pins.Values.Any(ids.Contains) || source.Subjects.Values.Any(subjects.Contains)) damaged.Add(source.Id);
    }
}
