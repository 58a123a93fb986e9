using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A kind of source in the summary table of GB/T 32150, in the order of the table.</summary>
internal enum EntityKind
{
    /// <summary>Combustion of fossil fuels.</summary>
    Fuel,

    /// <summary>Industrial processes.</summary>
    Process,

    /// <summary>Waste-water treatment.</summary>
    WasteWater,

    /// <summary>Leakage of refrigerants and the like.</summary>
    Fugitive,

    /// <summary>Direct emissions that their source does not divide.</summary>
    Undivided,

    /// <summary>Methane recovered and destroyed; deducted.</summary>
    MethaneRecovery,

    /// <summary>Carbon dioxide recovered and used; deducted.</summary>
    CarbonRecovery,

    /// <summary>Net purchased electricity.</summary>
    Electricity,

    /// <summary>Net purchased heat and steam.</summary>
    Heat,

    /// <summary>Other purchased energy, and what its source does not divide.</summary>
    OtherEnergy,
}

/// <summary>Words and order of the kinds.</summary>
internal static class EntityKinds
{
    /// <summary>Rows that stand in every report, with the gas of a row that is zero.</summary>
    public static IReadOnlyDictionary<EntityKind, Gas> Always { get; } = new Dictionary<EntityKind, Gas>
    {
        [EntityKind.Fuel] = Gas.CO2, [EntityKind.Process] = Gas.CO2, [EntityKind.WasteWater] = Gas.CH4, [EntityKind.MethaneRecovery] = Gas.CH4,
        [EntityKind.CarbonRecovery] = Gas.CO2, [EntityKind.Electricity] = Gas.CO2, [EntityKind.Heat] = Gas.CO2,
    };

    /// <summary>Whether a kind belongs to purchased energy.</summary>
    public static bool IsPurchased(this EntityKind kind) => kind >= EntityKind.Electricity;

    /// <summary>The kind of a category; null for what is no part of the total.</summary>
    /// <param name="category">The category.</param>
    public static EntityKind? Of(Category category) => category.Gbt32150 == EntityTreatment.Outside ? null : category.Id switch
    {
        "stationary-combustion" or "mobile-combustion" => EntityKind.Fuel,
        "process" => EntityKind.Process,
        "waste-water" => EntityKind.WasteWater,
        "fugitive" => EntityKind.Fugitive,
        "ch4-recovery" => EntityKind.MethaneRecovery,
        "co2-recovery" => EntityKind.CarbonRecovery,
        "purchased-electricity" or "self-generated-electricity" or "exported-electricity" => EntityKind.Electricity,
        "purchased-heat" or "purchased-steam" or "exported-heat" => EntityKind.Heat,
        _ => category.Scope == 1 ? EntityKind.Undivided : EntityKind.OtherEnergy,
    };

    /// <summary>The kind of a source.</summary>
    /// <param name="source">The source.</param>
    public static EntityKind? Of(SourceDefinition source) => CategoryList.All.TryGetValue(source.Category, out var category) ? Of(category) : null;

    /// <summary>Its part of an identifier.</summary>
    public static string Id(this EntityKind kind) => kind switch
    {
        EntityKind.Fuel => "fuel",
        EntityKind.Process => "process",
        EntityKind.WasteWater => "waste-water",
        EntityKind.Fugitive => "fugitive",
        EntityKind.Undivided => "undivided",
        EntityKind.MethaneRecovery => "ch4-recovery",
        EntityKind.CarbonRecovery => "co2-recovery",
        EntityKind.Electricity => "electricity",
        EntityKind.Heat => "heat",
        _ => "other-energy",
    };

    /// <summary>Its name in the table.</summary>
    public static LocalText Title(this EntityKind kind) => kind switch
    {
        EntityKind.Fuel => new("化石燃料燃烧排放", "Combustion of fossil fuels"),
        EntityKind.Process => new("工业生产过程排放", "Industrial processes"),
        EntityKind.WasteWater => new("工业废水处理的 CH4 排放", "CH4 from waste-water treatment"),
        EntityKind.Fugitive => new("逸散排放（制冷剂、灭火剂等）", "Fugitive emissions (refrigerants, fire agents …)"),
        EntityKind.Undivided => new("直接排放（来源未分类别）", "Direct emissions (not divided by their source)"),
        EntityKind.MethaneRecovery => new("CH4 回收与销毁量（扣减）", "CH4 recovered and destroyed (deducted)"),
        EntityKind.CarbonRecovery => new("CO2 回收利用量（扣减）", "CO2 recovered and used (deducted)"),
        EntityKind.Electricity => new("净购入电力隐含的排放", "Net purchased electricity"),
        EntityKind.Heat => new("净购入热力隐含的排放", "Net purchased heat"),
        _ => new("其他购入能源（冷量、压缩空气、未分类别）", "Other purchased energy (cooling, compressed air, not divided)"),
    };
}
