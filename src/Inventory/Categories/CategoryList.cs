using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>How the per-entity total of GB/T 32150 treats a category.</summary>
public enum EntityTreatment
{
    /// <summary>Added.</summary>
    Include,

    /// <summary>Subtracted: exported electricity and heat, recovered CH4 and CO2.</summary>
    Deduct,

    /// <summary>Not part of that total.</summary>
    Outside,
}

/// <summary>A source category with its place in both systems.</summary>
/// <param name="Id">Identifier, such as <c>mobile-combustion</c>.</param>
/// <param name="Title">Name.</param>
/// <param name="Scope">GHG Protocol scope.</param>
/// <param name="Scope3">GHG Protocol scope 3 category; 0 for an undivided total; null outside scope 3.</param>
/// <param name="Iso">Default ISO 14064-1:2018 category.</param>
/// <param name="Gbt32150">Treatment in the GB/T 32150 total.</param>
public sealed record Category(string Id, LocalText Title, int Scope, int? Scope3, int Iso, EntityTreatment Gbt32150);

/// <summary>The source categories shipped in <c>data/categories</c>.</summary>
public static class CategoryList
{
    private static readonly Lazy<IReadOnlyDictionary<string, Category>> Loaded = new(Load);

    /// <summary>The default map from scope 3 categories to ISO categories, where a source of a general category names one.</summary>
    private static readonly int[] IsoOfScope3 = [6, 4, 4, 4, 3, 4, 3, 3, 4, 3, 5, 5, 5, 5, 5, 5];

    /// <summary>All categories by identifier.</summary>
    public static IReadOnlyDictionary<string, Category> All => Loaded.Value;

    /// <summary>The ISO 14064-1:2018 category of a source: its own statement, else the default map.</summary>
    /// <param name="source">The source.</param>
    public static int IsoCategory(SourceDefinition source) => source.IsoCategory ?? source.Scope switch
    {
        1 => 1,
        2 => 2,
        _ when source.Scope3 is > 0 and <= 15 and var category => IsoOfScope3[category],
        _ => All.TryGetValue(source.Category, out var category) ? category.Iso : 6,
    };

    /// <summary>What a category is called; its identifier where it is not known.</summary>
    /// <param name="id">Identifier.</param>
    public static LocalText TitleOf(string id) => All.TryGetValue(id, out var category) ? category.Title : LocalText.Same(id);

    private static Dictionary<string, Category> Load()
    {
        var categories = new Dictionary<string, Category>(StringComparer.Ordinal);
        foreach (var entry in CategoryData.Read("categories.yaml").Maps("categories"))
        {
            var id = entry.Text("id", required: true)!;
            categories.Add(id, new Category(
                id, entry.Local("title")!, CategoryData.Number(entry, "scope") ?? 0, CategoryData.Number(entry, "scope3"), CategoryData.Number(entry, "iso") ?? 6,
                entry.Text("gbt32150") switch { "include" => EntityTreatment.Include, "deduct" => EntityTreatment.Deduct, _ => EntityTreatment.Outside }));
        }

        return categories;
    }
}
