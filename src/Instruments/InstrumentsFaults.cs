using Lingtan.Quantities;

namespace Lingtan.Instruments;

/// <summary>What can be wrong with certificates and credits.</summary>
public static class InstrumentsFaults
{
    /// <summary>Two certificates, or two credits, have the same identifier.</summary>
    public static readonly FaultCode IdDuplicate = new("instrument-id-duplicate", new("凭证或碳信用编号重复", "Instrument identifier used twice"));

    /// <summary>The kind or standard does not exist, or tonnes stand where megawatt-hours belong and the other way round.</summary>
    public static readonly FaultCode KindUnknown = new("instrument-kind-unknown", new("凭证或碳信用种类不存在", "Unknown kind of instrument"));

    /// <summary>The amount is not above zero.</summary>
    public static readonly FaultCode AmountWrong = new("instrument-amount-wrong", new("数量须大于零", "Amount not above zero"));

    /// <summary>An interval ends before it begins.</summary>
    public static readonly FaultCode DatesWrong = new("instrument-dates-wrong", new("凭证日期颠倒", "Dates of an instrument reversed"));

    /// <summary>A retired instrument has no day of retirement, or one before generation began.</summary>
    public static readonly FaultCode RetirementWrong = new("instrument-retirement-wrong", new("注销日期缺失或有误", "Day of retirement missing or wrong"));

    /// <summary>Generation and consumption lie too far apart, or no certificates exist for that generation.</summary>
    public static readonly FaultCode Vintage = new("instrument-vintage", new("发电时间不符合规则", "Generation outside the vintage rule"));

    /// <summary>The certificate was retired after its validity.</summary>
    public static readonly FaultCode Expired = new("instrument-expired", new("凭证过期后注销", "Certificate retired after its validity"));

    /// <summary>The certificate is not valid in the market of the consumption.</summary>
    public static readonly FaultCode Market = new("instrument-market", new("凭证不属于用电市场", "Certificate of another market"));

    /// <summary>The named source buys no electricity in scope 2.</summary>
    public static readonly FaultCode SourceUnknown = new("instrument-source-unknown", new("所指排放源不是范围二用电", "Source is no scope 2 electricity"));

    /// <summary>No consumption lies where the instrument may cover it.</summary>
    public static readonly FaultCode CoversNothing = new("instrument-covers-nothing", new("凭证没有可覆盖的用电", "Nothing for the instrument to cover"));

    /// <summary>More megawatt-hours are claimed than were consumed.</summary>
    public static readonly FaultCode AboveConsumption = new("instrument-above-consumption", new("凭证超过用电量", "Claims above consumption"));

    /// <summary>No emission factor is given where the technology has none, or its unit is wrong.</summary>
    public static readonly FaultCode FactorMissing = new("instrument-factor-missing", new("凭证缺少排放因子", "Instrument without an emission factor"));

    /// <summary>A serial number is claimed twice.</summary>
    public static readonly FaultCode SerialTwice = new("serial-claimed-twice", new("序列号重复主张", "Serial number claimed twice"));

    /// <summary>A serial range is malformed, or its length is not the stated amount.</summary>
    public static readonly FaultCode SerialWrong = new("serial-wrong", new("序列号区间有误", "Wrong serial range"));
}
