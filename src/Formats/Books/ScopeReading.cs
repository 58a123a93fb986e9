using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Where a source or an exclusion stands in the category systems, read from <c>scope</c>, <c>scope3</c> and <c>category</c>, which must agree.</summary>
/// <param name="Scope">GHG Protocol scope.</param>
/// <param name="Scope3">Scope 3 category, 0 for an undivided total, null outside scope 3 or where none is meant.</param>
/// <param name="Category">Category identifier.</param>
internal sealed record ScopeReading(int Scope, int? Scope3, string Category)
{
    private const string Undivided = "undivided";

    private static readonly LocalText Scope3Expected = new("GHG Protocol 范围三类别 1-15，或 undivided", "a GHG Protocol scope 3 category 1-15, or undivided");
    private static readonly LocalText NoScope3 = new("仅范围三有 scope3", "scope3 only with scope 3");

    /// <summary>Writes a scope 3 category.</summary>
    public static string WriteScope3(int category) => category == 0 ? Undivided : FieldText.Whole(category);

    /// <summary>Reads the three keys.</summary>
    public static ScopeReading Read(Entry entry)
    {
        entry.Required("scope");
        var scope = entry.Whole("scope", 1, 3);
        var id = entry.Required("category");
        var category = CategoryList.All.GetValueOrDefault(id);
        if (id.Length > 0 && category is null)
            entry.Refuse("category", InventoryFaults.CategoryMismatch, id, Listing.Near(new("类别标识", "a category"), id, [.. CategoryList.All.Keys]));
        var scope3 = ReadScope3(entry, scope);
        if (category is not null && scope is { } known) CheckAgreement(entry, category, known, scope3);
        return new ScopeReading(scope ?? 1, scope3 ?? (scope == 3 ? category?.Scope3 : null), id);
    }

    private static int? ReadScope3(Entry entry, int? scope)
    {
        if (entry.Text("scope3") is not { } text) return null;
        if (scope is 1 or 2)
        {
            entry.Refuse("scope3", InventoryFaults.CategoryMismatch, text, NoScope3);
            return null;
        }

        if (text == Undivided) return 0;
        if (FieldText.TryDigits(text, out var category) && category is >= 1 and <= 15) return category;
        entry.Refuse("scope3", FormatsFaults.ValueUnknown, text, Scope3Expected);
        return null;
    }

    private static void CheckAgreement(Entry entry, Category category, int scope, int? scope3)
    {
        if (category.Scope != scope)
            entry.Refuse("category", InventoryFaults.CategoryMismatch, category.Id, Listing.Of(
                new LocalText("范围 " + FieldText.Whole(scope) + " 的类别", "a category of scope " + FieldText.Whole(scope)),
                CategoryList.All.Values.Where(other => other.Scope == scope).Select(other => other.Id)));
        else if (scope3 is { } stated && category.Scope3 is { } own && own != stated)
            entry.Refuse("scope3", InventoryFaults.CategoryMismatch, WriteScope3(stated), LocalText.Same(WriteScope3(own)));
    }
}
