using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Words for the choices of an inventory: approach, basis, reasons, assurance.</summary>
internal static class BoundaryWords
{
    /// <summary>A consolidation approach.</summary>
    public static LocalText Approach(ConsolidationApproach approach) => approach switch
    {
        ConsolidationApproach.EquityShare => new("股权比例法", "equity share"),
        ConsolidationApproach.FinancialControl => new("财务控制权法", "financial control"),
        _ => new("运营控制权法", "operational control"),
    };

    /// <summary>What an approach means for the inventory.</summary>
    public static LocalText Meaning(ConsolidationApproach approach) => approach switch
    {
        ConsolidationApproach.EquityShare => new("每个设施的排放按公司所持的经济权益比例计入", "the emissions of each facility count by the share of the economic interest held in it"),
        ConsolidationApproach.FinancialControl => new("公司能够决定其财务政策的设施，其排放全部计入；共同控制的设施按股权比例计入", "facilities whose financial policies the organisation directs count in full, jointly controlled ones by the equity share"),
        _ => new("公司有权制定并执行其运营政策的设施，其排放全部计入；不受其运营控制的设施不计入", "facilities whose operating policies the organisation sets count in full; facilities outside its operational control do not count"),
    };

    /// <summary>A control entry.</summary>
    public static LocalText Of(Control control) => control switch { Control.Yes => new("是", "yes"), Control.Joint => new("共同", "joint"), _ => new("否", "no") };

    /// <summary>A basis of scope 2.</summary>
    public static LocalText Of(Scope2Basis basis) => basis == Scope2Basis.Market ? new("基于市场", "market-based") : new("基于位置", "location-based");

    /// <summary>Why something is excluded.</summary>
    public static LocalText Reason(string reason) => reason switch
    {
        "not-material" => new("排放量不重要", "not material"),
        "not-feasible" => new("量化在技术上不可行", "quantification is not technically feasible"),
        "not-cost-effective" => new("量化不符合成本效益", "quantification is not cost-effective"),
        "not-applicable" => new("不适用", "not applicable"),
        _ => LocalText.Same(reason),
    };

    /// <summary>How activity data came about.</summary>
    public static LocalText Of(CollectionType collection) => collection switch
    {
        CollectionType.Automatic => new("自动计量", "automatic"),
        CollectionType.Periodic => new("抄表或票据", "meter or invoice"),
        CollectionType.Estimate => new("推估", "estimate"),
        _ => new("未说明", "not stated"),
    };

    /// <summary>Where a certificate or contract stands in its life.</summary>
    public static LocalText Of(InstrumentStatus status) => status switch
    {
        InstrumentStatus.Issued => new("已签发，未使用", "issued, not used"),
        InstrumentStatus.Allocated => new("已分配，未注销", "allocated, not retired"),
        InstrumentStatus.Retired => new("已注销", "retired"),
        InstrumentStatus.Sold => new("已售出", "sold"),
        _ => new("已失效", "expired"),
    };

    /// <summary>Where a credit stands in its life.</summary>
    public static LocalText Of(CreditStatus status) => status switch
    {
        CreditStatus.Issued => new("已签发", "issued"),
        CreditStatus.Reserved => new("已预留", "reserved"),
        _ => new("已注销", "retired"),
    };

    /// <summary>A level of assurance.</summary>
    public static LocalText Of(AssuranceLevel level) => level switch
    {
        AssuranceLevel.Limited => new("有限保证等级", "limited assurance"),
        AssuranceLevel.Reasonable => new("合理保证等级", "reasonable assurance"),
        _ => new("未说明", "not stated"),
    };

    /// <summary>The conclusion of a verification.</summary>
    public static LocalText Of(Opinion opinion) => opinion switch
    {
        Opinion.Unmodified => new("无保留意见", "unmodified opinion"),
        Opinion.Modified => new("保留意见", "modified opinion"),
        Opinion.Adverse => new("否定意见", "adverse opinion"),
        Opinion.Disclaimer => new("无法表示意见", "disclaimer of opinion"),
        _ => new("尚未出具意见", "no opinion given yet"),
    };

    /// <summary>The scope 2 technology of a certificate.</summary>
    public static LocalText Technology(string? technology) => technology switch
    {
        null or "" => PartWriting.Dash,
        "wind" => new("风电", "wind"),
        "solar" => new("光伏", "solar"),
        "hydro" => new("水电", "hydro"),
        "biomass" => new("生物质发电", "biomass"),
        "nuclear" => new("核电", "nuclear"),
        _ => LocalText.Same(technology),
    };
}
