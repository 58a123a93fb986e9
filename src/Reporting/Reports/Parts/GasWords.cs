using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Names of the gas groups in which inventories report.</summary>
internal static class GasWords
{
    /// <summary>The groups in the order of tables; what is not divided comes last.</summary>
    public static IReadOnlyList<GasFamily> Order { get; } =
        [GasFamily.CO2, GasFamily.CH4, GasFamily.N2O, GasFamily.HFCs, GasFamily.PFCs, GasFamily.SF6, GasFamily.NF3, GasFamily.Other, GasFamily.CO2e];

    /// <summary>The seven groups that ISO 14064-1 and the GHG Protocol name.</summary>
    public static IReadOnlyList<GasFamily> Kyoto { get; } = [.. Order.Take(7)];

    /// <summary>The name of a group.</summary>
    public static LocalText Group(GasFamily family) => family switch
    {
        GasFamily.Other => new("其他气体", "Other gases"),
        GasFamily.CO2e => new("未分气体（CO2e）", "Not divided (CO2e)"),
        _ => LocalText.Same(family.ToString()),
    };

    /// <summary>The name of a group with its chemical name.</summary>
    public static LocalText Long(GasFamily family) => family switch
    {
        GasFamily.CO2 => new("二氧化碳（CO2）", "Carbon dioxide (CO2)"),
        GasFamily.CH4 => new("甲烷（CH4）", "Methane (CH4)"),
        GasFamily.N2O => new("氧化亚氮（N2O）", "Nitrous oxide (N2O)"),
        GasFamily.HFCs => new("氢氟碳化物（HFCs）", "Hydrofluorocarbons (HFCs)"),
        GasFamily.PFCs => new("全氟碳化物（PFCs）", "Perfluorocarbons (PFCs)"),
        GasFamily.SF6 => new("六氟化硫（SF6）", "Sulphur hexafluoride (SF6)"),
        GasFamily.NF3 => new("三氟化氮（NF3）", "Nitrogen trifluoride (NF3)"),
        _ => Group(family),
    };

    /// <summary>The group that a share of a report names, such as <c>HFCs</c>.</summary>
    public static GasFamily Parse(string group) => Enum.TryParse<GasFamily>(group, out var family) ? family : GasFamily.CO2e;

    /// <summary>The group of a gas.</summary>
    public static GasFamily FamilyOf(string gas) => Gases.TryFind(gas, out var known) ? Gases.Entry(known).Family : GasFamily.Other;
}
