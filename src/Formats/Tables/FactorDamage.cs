using Lingtan.Factors;
using Lingtan.Inventories;

namespace Lingtan.Formats;

/// <summary>Which sources a factor row that cannot be used might have concerned: those that pin it or ask for its subjects.</summary>
internal static class FactorDamage
{
    /// <summary>The incomplete sources of a book together with those that may depend on some of its own rows.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Name(InventoryBook book, IReadOnlyList<FactorRow> unusable)
    {
        var damaged = new Incompletion(book.Incomplete);
        AddTo(damaged, book.Sources, unusable.Select(row => row.Id).ToHashSet(StringComparer.Ordinal), unusable.SelectMany(row => row.Subjects).ToHashSet(StringComparer.Ordinal));
        return damaged.Sources;
    }

    /// <summary>Adds the sources that may depend on rows with some identifiers and subjects.</summary>
    public static void AddTo(Incompletion damaged, IReadOnlyList<SourceDefinition> sources, HashSet<string> ids, HashSet<string> subjects)
    {
        var any = subjects.Contains(FactorRow.AnySubject);
        foreach (var source in sources)
            if (any || source.Pins.Values.Any(ids.Contains) || source.Subjects.Values.Any(subjects.Contains)) damaged.Add(source.Id, InventoryBook.AnyInput);
    }
}
