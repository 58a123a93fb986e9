using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Names of figures in Chinese and English.</summary>
internal static class FigureTitles
{
    private static readonly LocalText[] Iso =
    [
        new("类别 1 直接排放和清除", "Category 1 Direct emissions and removals"),
        new("类别 2 外购能源的间接排放", "Category 2 Indirect emissions from imported energy"),
        new("类别 3 运输的间接排放", "Category 3 Indirect emissions from transportation"),
        new("类别 4 组织使用的产品和服务的间接排放", "Category 4 Indirect emissions from products and services used"),
        new("类别 5 使用组织产品的间接排放", "Category 5 Indirect emissions from the use of products"),
        new("类别 6 其他来源的间接排放", "Category 6 Indirect emissions from other sources"),
    ];

    /// <summary>The headline total.</summary>
    public static readonly LocalText Total = new("温室气体排放总量", "Total greenhouse-gas emissions");

    /// <summary>A name with what narrows it down: "petrol, CH4, 2025-03".</summary>
    public static LocalText Of(LocalText name, params ReadOnlySpan<LocalText?> more)
    {
        foreach (var one in more)
            if (one is { } text) name = new LocalText($"{name.Zh}，{text.Zh}", $"{name.En}, {text.En}");
        return name;
    }

    /// <summary>The mass of a gas.</summary>
    public static LocalText Mass(LocalText name) => new(name.Zh + "，质量", name.En + ", mass");

    /// <summary>A share of the headline total.</summary>
    public static LocalText Share(LocalText name) => new(name.Zh + "占总量的比例", name.En + ", share of the total");

    /// <summary>A basis of scope 2.</summary>
    public static LocalText Basis(bool market) => market ? new LocalText("基于市场", "market-based") : new LocalText("基于位置", "location-based");

    /// <summary>A qualifier; null for the headline.</summary>
    public static LocalText? Qualifier(string? qualifier) => qualifier switch
    {
        null => null,
        FigureQualifier.Market => Basis(market: true),
        FigureQualifier.Location => Basis(market: false),
        FigureQualifier.Outside => new LocalText("范围外气体", "gases outside the scopes"),
        "biogenic" => new LocalText("生物成因二氧化碳", "biogenic CO2"),
        "removals" => new LocalText("清除量", "removals"),
        _ => new LocalText("避免的排放", "avoided emissions"),
    };

    /// <summary>A scope: 1, 2 or 3.</summary>
    public static LocalText Scope(int scope) => scope switch
    {
        1 => new LocalText("范围一 直接排放", "Scope 1 direct emissions"),
        2 => new LocalText("范围二 外购能源", "Scope 2 purchased energy"),
        _ => new LocalText("范围三 其他间接排放", "Scope 3 other indirect emissions"),
    };

    /// <summary>A category of ISO 14064-1:2018.</summary>
    public static LocalText IsoCategory(int category) => Iso[category - 1];

    /// <summary>A category of scope 3.</summary>
    public static LocalText Scope3(string category)
    {
        var number = category == "undivided" ? 0 : int.Parse(category, CultureInfo.InvariantCulture);
        var known = CategoryList.All.Values.FirstOrDefault(one => one.Scope == 3 && one.Scope3 == number);
        return number == 0 ? new LocalText("范围三（未分类别）", "Scope 3 (undivided)") : known is null ? LocalText.Same(category) : new LocalText($"范围三类别 {number} {known.Title.Zh}", $"Scope 3 category {number} {known.Title.En}");
    }

    /// <summary>A source category.</summary>
    public static LocalText Category(string id) => CategoryList.TitleOf(id);

    /// <summary>A gas family; the gas itself where it is alone in it.</summary>
    public static LocalText Family(GasFamily family) => family switch
    {
        GasFamily.HFCs => new LocalText("氢氟碳化物（HFCs）", "Hydrofluorocarbons (HFCs)"),
        GasFamily.PFCs => new LocalText("全氟碳化物（PFCs）", "Perfluorocarbons (PFCs)"),
        GasFamily.Other => new LocalText("其他气体", "Other gases"),
        GasFamily.CO2e => new LocalText("未区分气体（CO2e）", "Gas not stated (CO2e)"),
        _ => LocalText.Same(family.ToString()),
    };
}
