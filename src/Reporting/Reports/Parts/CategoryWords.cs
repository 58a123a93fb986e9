using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Names of the categories of ISO 14064-1:2018 and of the GHG Protocol.</summary>
internal static class CategoryWords
{
    private static readonly LocalText[] IsoNames =
    [
        new("直接温室气体排放", "Direct emissions"),
        new("输入能源的间接排放", "Indirect emissions from imported energy"),
        new("运输的间接排放", "Indirect emissions from transportation"),
        new("组织使用的产品的间接排放", "Indirect emissions from products used by the organisation"),
        new("与使用组织产品有关的间接排放", "Indirect emissions from the use of the organisation's products"),
        new("其他来源的间接排放", "Indirect emissions from other sources"),
    ];

    /// <summary>A category of ISO 14064-1, 1 to 6, with its number.</summary>
    public static LocalText Iso(int category) => new("类别 " + Text(category) + " " + IsoNames[category - 1].Zh, "Category " + Text(category) + " " + IsoNames[category - 1].En);

    /// <summary>The number of a category of ISO 14064-1 alone.</summary>
    public static LocalText IsoShort(int category) => new("类别 " + Text(category), "Category " + Text(category));

    /// <summary>A scope with its name.</summary>
    public static LocalText Scope(int scope) => scope switch
    {
        1 => new("范围一 直接排放", "Scope 1 Direct emissions"),
        2 => new("范围二 外购能源间接排放", "Scope 2 Indirect emissions from purchased energy"),
        _ => new("范围三 其他间接排放", "Scope 3 Other indirect emissions"),
    };

    /// <summary>A scope by its number alone.</summary>
    public static LocalText ScopeShort(int scope) => scope switch { 1 => new("范围一", "Scope 1"), 2 => new("范围二", "Scope 2"), _ => new("范围三", "Scope 3") };

    /// <summary>Scopes counted together.</summary>
    public static LocalText Scopes(IReadOnlyList<int> scopes) => new(
        "范围" + string.Join("、", scopes.Select(scope => "一二三"[scope - 1])), (scopes.Count > 1 ? "Scopes " : "Scope ") + string.Join(" + ", scopes.Select(Text)));

    /// <summary>A scope 3 category with its number; 0 for what is not divided.</summary>
    public static LocalText Scope3(int category)
    {
        if (category == 0) return new LocalText("范围三（未分类别）", "Scope 3 (not divided)");
        var title = CategoryList.All["scope3-" + Text(category)].Title;
        return new LocalText("类别 " + Text(category) + " " + title.Zh, "Category " + Text(category) + " " + title.En);
    }

    /// <summary>The place of a source in the GHG Protocol: scope 1, scope 2, or a category of scope 3.</summary>
    public static LocalText Ghg(int scope, int? scope3)
    {
        if (scope < 3) return ScopeShort(scope);
        var category = Scope3(scope3 ?? 0);
        return scope3 is > 0 ? new LocalText("范围三 " + category.Zh, "Scope 3 " + category.En) : category;
    }

    /// <summary>The title of a category identifier.</summary>
    public static LocalText Title(string category) => CategoryList.All.TryGetValue(category, out var known) ? known.Title : LocalText.Same(category);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
