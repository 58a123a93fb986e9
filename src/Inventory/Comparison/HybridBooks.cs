namespace Lingtan.Inventories;

/// <summary>Books between two inventories: each exchanges one thing more.</summary>
internal static class HybridBooks
{
    /// <summary>The first book under the facilities, ownership and approach of the second.</summary>
    public static InventoryBook Structure(InventoryBook before, InventoryBook after, IReadOnlySet<string> common)
    {
        var placed = after.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var book = before with { Facilities = after.Facilities, Consolidation = after.Consolidation, Intensities = [] };
        return Select(book, common, source => source with
        {
            Facility = placed[source.Id].Facility, Scope = placed[source.Id].Scope, Scope3 = placed[source.Id].Scope3,
            Category = placed[source.Id].Category, IsoCategory = placed[source.Id].IsoCategory,
        });
    }

    /// <summary>The second book's records, computed as the first computed.</summary>
    public static InventoryBook Activity(InventoryBook before, InventoryBook after, IReadOnlySet<string> common)
    {
        var first = before.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var book = after with { Factors = before.Factors, OwnFactors = MovedFactors.Of(before, after.Period), OwnMethods = before.OwnMethods, Scope2 = before.Scope2, Intensities = [] };
        return Select(book, common, source => source with { Method = first[source.Id].Method, Subjects = first[source.Id].Subjects, Inputs = first[source.Id].Inputs, Pins = first[source.Id].Pins });
    }

    /// <summary>The second book with the methods of the first.</summary>
    public static InventoryBook Factor(InventoryBook before, InventoryBook after, IReadOnlySet<string> common)
    {
        var first = before.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        var book = after with { OwnMethods = before.OwnMethods, Scope2 = before.Scope2, Intensities = [] };
        return Select(book, common, source => source with { Method = first[source.Id].Method });
    }

    /// <summary>The second book, to be computed with the GWP set of the first.</summary>
    public static InventoryBook Method(InventoryBook after, IReadOnlySet<string> common) => Select(after with { Intensities = [] }, common, source => source);

    /// <summary>A book with one source only.</summary>
    public static InventoryBook Only(InventoryBook book, int source) => Select(book, new HashSet<string>([book.Sources[source].Id], StringComparer.Ordinal), kept => kept);

    /// <summary>A book with some sources only.</summary>
    public static InventoryBook Keep(InventoryBook book, IReadOnlySet<string> sources) => Select(book, sources, kept => kept);

    /// <summary>Keeps some sources and their records.</summary>
    private static InventoryBook Select(InventoryBook book, IReadOnlySet<string> kept, Func<SourceDefinition, SourceDefinition> change)
    {
        var index = new Dictionary<int, int>();
        var sources = new List<SourceDefinition>();
        for (var i = 0; i < book.Sources.Count; i++)
        {
            if (!kept.Contains(book.Sources[i].Id)) continue;
            index.Add(i, sources.Count);
            sources.Add(change(book.Sources[i]));
        }

        var activity = book.Activity.Where(record => index.ContainsKey(record.Source)).Select(record => record with { Source = index[record.Source] }).ToArray();
        var instruments = book.Instruments.Where(instrument => instrument.Source is null || kept.Contains(instrument.Source)).ToArray();
        return book with { Sources = sources, Activity = activity, Instruments = instruments };
    }
}
