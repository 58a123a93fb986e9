using Lingtan.Factors;
using Lingtan.Instruments;
using Lingtan.Inventories;
using Lingtan.Organizations;

namespace Lingtan.Formats;

/// <summary>The fixed vocabularies of an inventory, the same in the folder and in the workbook.</summary>
internal static class BookWords
{
    /// <summary>Consolidation approaches.</summary>
    public static readonly Words<ConsolidationApproach> Consolidation = new(
        (ConsolidationApproach.OperationalControl, ["operational-control", "运营控制", "运营控制权"]),
        (ConsolidationApproach.FinancialControl, ["financial-control", "财务控制", "财务控制权"]),
        (ConsolidationApproach.EquityShare, ["equity-share", "股权比例", "股权份额"]));

    /// <summary>Scope 2 bases.</summary>
    public static readonly Words<Scope2Basis> Scope2 = new(
        (Scope2Basis.Location, ["location-based", "基于位置", "基于地理位置"]),
        (Scope2Basis.Market, ["market-based", "基于市场"]));

    /// <summary>Degrees of control.</summary>
    public static readonly Words<Control> Control = new(
        (Organizations.Control.Yes, ["yes", "true", "是"]),
        (Organizations.Control.No, ["no", "false", "否"]),
        (Organizations.Control.Joint, ["joint", "共同", "共同控制"]));

    /// <summary>Ways in which activity data are collected.</summary>
    public static readonly Words<CollectionType> Collection = new(
        (CollectionType.Automatic, ["automatic", "自动", "自动连续测量"]),
        (CollectionType.Periodic, ["periodic", "定期", "定期测量"]),
        (CollectionType.Estimate, ["estimate", "估算", "自行估算"]));

    /// <summary>Factor policies; a programme is written <c>programme:ID</c>.</summary>
    public static readonly Words<PolicyKind> Policy = new(
        (PolicyKind.LatestPublished, ["latest-published", "最新发布"]),
        (PolicyKind.SameDataYear, ["same-data-year", "同数据年"]),
        (PolicyKind.Programme, ["programme:ID"]));

    /// <summary>States of a certificate.</summary>
    public static readonly Words<InstrumentStatus> InstrumentStatus = new(
        (Instruments.InstrumentStatus.Issued, ["issued", "已签发", "已核发"]),
        (Instruments.InstrumentStatus.Allocated, ["allocated", "已分配"]),
        (Instruments.InstrumentStatus.Retired, ["retired", "已注销", "已核销"]),
        (Instruments.InstrumentStatus.Sold, ["sold", "已出售", "已售出"]),
        (Instruments.InstrumentStatus.Expired, ["expired", "已过期", "已失效"]));

    /// <summary>States of a carbon credit.</summary>
    public static readonly Words<CreditStatus> CreditStatus = new(
        (Instruments.CreditStatus.Issued, ["issued", "已签发"]),
        (Instruments.CreditStatus.Reserved, ["reserved", "已预留"]),
        (Instruments.CreditStatus.Retired, ["retired", "已注销", "已核销"]));

    /// <summary>Reasons for leaving a source unquantified (ISO 14064-1:2018, 5.2.3).</summary>
    public static readonly Words<ExclusionReason> Reason = new(
        (ExclusionReason.NotMaterial, ["not-material", "不重要", "非实质性"]),
        (ExclusionReason.NotFeasible, ["not-feasible", "不可行", "技术不可行"]),
        (ExclusionReason.NotCostEffective, ["not-cost-effective", "成本不合理"]),
        (ExclusionReason.NotApplicable, ["not-applicable", "不适用"]));

    /// <summary>Kinds of change that may trigger a restatement of the base year.</summary>
    public static readonly Words<RestatementTrigger> Trigger = new(
        (RestatementTrigger.Structure, ["structure", "结构"]),
        (RestatementTrigger.Method, ["method", "方法"]),
        (RestatementTrigger.Factor, ["factor", "因子"]),
        (RestatementTrigger.Error, ["error", "差错"]),
        (RestatementTrigger.Boundary, ["boundary", "边界"]));
}

/// <summary>Why a source is left unquantified.</summary>
internal enum ExclusionReason
{
    /// <summary>Too small to matter.</summary>
    NotMaterial,

    /// <summary>Cannot be quantified technically.</summary>
    NotFeasible,

    /// <summary>Quantifying costs more than it tells.</summary>
    NotCostEffective,

    /// <summary>Does not occur.</summary>
    NotApplicable,
}

/// <summary>A kind of change to a base-year inventory.</summary>
internal enum RestatementTrigger
{
    /// <summary>Acquisition, disposal, merger, outsourcing.</summary>
    Structure,

    /// <summary>Another quantification method.</summary>
    Method,

    /// <summary>Other factors.</summary>
    Factor,

    /// <summary>A mistake found.</summary>
    Error,

    /// <summary>Another boundary.</summary>
    Boundary,
}
