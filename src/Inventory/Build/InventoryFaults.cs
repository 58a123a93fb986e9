using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>What can be wrong with the content of a book, once it can be read.</summary>
public static class InventoryFaults
{
    /// <summary>A facility that is not declared.</summary>
    public static readonly FaultCode FacilityUnknown = Code("facility-unknown", "未声明的设施", "Undeclared facility");

    /// <summary>A category that does not exist or belongs to another scope.</summary>
    public static readonly FaultCode CategoryMismatch = Code("category-mismatch", "类别不存在或与范围不符", "Category unknown or of another scope");

    /// <summary>A method that is not in the library.</summary>
    public static readonly FaultCode MethodUnknown = Code("method-unknown", "未知的量化方法", "Unknown quantification method");

    /// <summary>A GWP set that does not exist.</summary>
    public static readonly FaultCode GwpSetUnknown = Code("gwp-set-unknown", "未知的 GWP 值集", "Unknown GWP set");

    /// <summary>A gas without a GWP in the set chosen.</summary>
    public static readonly FaultCode GwpMissing = Code("gwp-missing", "所选 GWP 值集中没有该气体", "No GWP for the gas in the chosen set");

    /// <summary>A record entirely outside the reporting period.</summary>
    public static readonly FaultCode RecordOutsidePeriod = Code("record-outside-period", "记录在报告期之外", "Record outside the reporting period");

    /// <summary>A record on days on which the facility was not owned.</summary>
    public static readonly FaultCode RecordOutsideOwnership = Code("record-outside-ownership", "记录期间设施不在组织名下", "Record while the facility was not owned");

    /// <summary>An input the method does not have.</summary>
    public static readonly FaultCode InputUnknown = Code("input-unknown", "方法没有该输入项", "The method has no such input");

    /// <summary>A record that does not say which of several activity inputs it gives.</summary>
    public static readonly FaultCode InputAmbiguous = Code("input-ambiguous", "未说明是哪一个活动数据输入项", "Which activity input is not stated");

    /// <summary>An input that neither a record, nor the source, nor a factor, nor a default gives.</summary>
    public static readonly FaultCode InputMissing = Code("input-missing", "缺少输入项", "Input missing");

    /// <summary>An input given twice where one value is expected.</summary>
    public static readonly FaultCode InputRepeated = Code("input-repeated", "输入项重复给出", "Input given more than once");

    /// <summary>A unit that cannot become the unit of the input.</summary>
    public static readonly FaultCode UnitInconvertible = Code("unit-inconvertible", "单位无法换算", "Unit cannot be converted");

    /// <summary>A quantity whose number fits its neighbours while its unit does not.</summary>
    public static readonly FaultCode UnitSlip = Code("unit-slip", "单位疑似写错", "Unit slip");

    /// <summary>A subject the method needs and the source does not name.</summary>
    public static readonly FaultCode SubjectMissing = Code("subject-missing", "缺少方法所需的对象", "Subject missing");

    /// <summary>A grid level for which the library has no electricity factor of any kind.</summary>
    public static readonly FaultCode GridUnknown = Code("grid-unknown", "未知的电网层级", "Unknown grid level");

    /// <summary>No factor can be selected.</summary>
    public static readonly FaultCode FactorMissing = Code("factor-missing", "找不到适用的因子", "No factor applies");

    /// <summary>A division by zero while evaluating.</summary>
    public static readonly FaultCode DivisionByZero = Code("division-by-zero", "除以零", "Division by zero");

    /// <summary>A number too large for exact arithmetic.</summary>
    public static readonly FaultCode NumberTooLarge = Code("number-too-large", "数值超出精确计算范围", "Number beyond exact arithmetic");

    /// <summary>An emission below zero.</summary>
    public static readonly FaultCode NegativeEmission = Code("negative-emission", "排放量为负", "Negative emission");

    /// <summary>An identifier of a record used twice.</summary>
    public static readonly FaultCode RecordRepeated = Code("record-id-repeated", "记录编号重复", "Record identifier used twice");

    /// <summary>A correction of a record that does not exist, of itself, or of one already corrected.</summary>
    public static readonly FaultCode SupersedesInvalid = Code("supersedes-invalid", "被更正的记录无效", "Correction of no valid record");

    /// <summary>Certificates of own generation that were sold while the electricity behind them is not recorded as such.</summary>
    public static readonly FaultCode SoldCertificatesUnrecorded = Code("sold-certificates-unrecorded", "已售出证书的电量未记录", "Electricity of sold certificates not recorded");

    /// <summary>A denominator that is not reported.</summary>
    public static readonly FaultCode MetricMissing = Code("metric-missing", "缺少强度指标的分母数据", "No figure for the metric of an intensity");

    private static FaultCode Code(string id, string zh, string en) => new(id, new LocalText(zh, en));
}
