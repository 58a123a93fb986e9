using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>What the reader of an inventory must know about the factors it uses.</summary>
public static class FactorsWarnings
{
    /// <summary>Another country's or another province's factor stands in for a missing one.</summary>
    public static readonly WarningCode OtherPlace = new("factor-other-country", new("使用了其他国家或地区的因子", "Factor of another country or place"));

    /// <summary>A factor of a kind that is not meant for the use.</summary>
    public static readonly WarningCode WrongKind = new("factor-wrong-kind", new("因子种类与用途不符", "Factor of the wrong kind for the use"));

    /// <summary>The data year lies well before the period.</summary>
    public static readonly WarningCode Old = new("factor-old", new("因子数据年早于核算期", "Factor older than the period"));

    /// <summary>The value has not been checked against its source.</summary>
    public static readonly WarningCode Unverified = new("factor-unverified", new("使用了未核实的数值", "Unverified value used"));

    /// <summary>The value is CO2e by a GWP set that cannot be switched.</summary>
    public static readonly WarningCode EmbeddedGwp = new("factor-embedded-gwp", new("因子内含固定的 GWP", "Factor with an embedded GWP set"));

    /// <summary>No row of the period's data year exists.</summary>
    public static readonly WarningCode YearFallback = new("factor-year-fallback", new("无核算期当年的因子", "No factor of the period's year"));

    /// <summary>The programme has no row of this kind.</summary>
    public static readonly WarningCode OutsideProgramme = new("factor-outside-programme", new("计划未给出该因子", "Factor from outside the programme"));

    /// <summary>A pinned row was published after <c>as_of</c>.</summary>
    public static readonly WarningCode AfterAsOf = new("factor-after-as-of", new("指定的因子晚于 as_of 发布", "Pinned factor published after as_of"));

    /// <summary>A pinned electricity factor is of another grid than the facility's.</summary>
    public static readonly WarningCode GridDiffers = new("factor-grid-differs", new("因子的电网与设施不一致", "Factor of another grid than the facility's"));
}
