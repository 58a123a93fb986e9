using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>What a reader of an inventory should know although it could be computed.</summary>
public static class InventoryWarnings
{
    /// <summary>A record that crosses the reporting period and counts by days.</summary>
    public static readonly WarningCode RecordCrossesPeriod = Code("record-crosses-period", "记录跨越报告期，按天计入", "Record crosses the reporting period; counted by days");

    /// <summary>A record that crosses a change of ownership and counts by days.</summary>
    public static readonly WarningCode RecordCrossesOwnership = Code("record-crosses-ownership", "记录跨越权属变更，按天计入", "Record crosses a change of ownership; counted by days");

    /// <summary>A source without any record.</summary>
    public static readonly WarningCode SourceWithoutActivity = Code("source-without-activity", "排放源没有活动数据", "Source without activity data");

    /// <summary>Months of a source without a record although others have one.</summary>
    public static readonly WarningCode MonthsMissing = Code("months-missing", "缺少月份", "Months missing");

    /// <summary>A value far from the other months.</summary>
    public static readonly WarningCode Outlier = Code("outlier", "数值异常", "Outlier");

    /// <summary>A value about a thousand times the others.</summary>
    public static readonly WarningCode ThousandfoldSlip = Code("thousandfold-slip", "疑似千倍差错", "Thousandfold slip");

    /// <summary>Two records of the same content.</summary>
    public static readonly WarningCode DuplicateRecord = Code("duplicate-record", "重复记录", "Duplicate record");

    /// <summary>An emission far from last year's.</summary>
    public static readonly WarningCode YearOnYear = Code("year-on-year", "与上年差异大", "Far from last year");

    /// <summary>A value that carries its own GWP and does not follow the set.</summary>
    public static readonly WarningCode EmbeddedGwp = Code("embedded-gwp", "数值自带 GWP，不随 GWP 值集切换", "Carries its own GWP; does not follow the set");

    /// <summary>Part of the total does not follow a switch of the GWP set.</summary>
    public static readonly WarningCode GwpSwitchShare = Code("gwp-switch-share", "部分总量不随 GWP 切换", "Part of the total does not follow a GWP switch");

    /// <summary>The residual mix is missing, so the grid average stands in.</summary>
    public static readonly WarningCode ResidualMissing = Code("residual-missing", "缺少剩余组合因子，采用电网平均", "No residual mix: grid average used");

    /// <summary>One exclusion above 1 %.</summary>
    public static readonly WarningCode ExclusionMaterial = Code("exclusion-material", "单项排除超过 1 %", "An exclusion above 1 %");

    /// <summary>All exclusions together above 5 %.</summary>
    public static readonly WarningCode ExclusionsMaterial = Code("exclusions-material", "排除合计超过 5 %", "Exclusions above 5 % together");

    /// <summary>An exclusion without estimate.</summary>
    public static readonly WarningCode ExclusionUnestimated = Code("exclusion-unestimated", "排除项没有估算值", "Exclusion without an estimate");

    /// <summary>A facility whose emissions do not count by the approach chosen.</summary>
    public static readonly WarningCode FacilityWithoutShare = Code("facility-without-share", "设施按所选合并方法不计入", "Facility does not count by the approach chosen");

    /// <summary>Energy for which no standard-coal coefficient is known.</summary>
    public static readonly WarningCode EnergyUnconverted = Code("energy-unconverted", "能源没有折标系数", "Energy without a standard-coal coefficient");

    /// <summary>A certificate that covers nothing.</summary>
    public static readonly WarningCode InstrumentUnused = Code("instrument-unused", "证书未被使用", "Instrument not used");

    private static WarningCode Code(string id, string zh, string en) => new(id, new LocalText(zh, en));
}
