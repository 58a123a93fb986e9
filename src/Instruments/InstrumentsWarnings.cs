using Lingtan.Quantities;

namespace Lingtan.Instruments;

/// <summary>What the reader of an inventory must know about its certificates.</summary>
public static class InstrumentsWarnings
{
    /// <summary>A vintage rule that has not been checked against its source is not met.</summary>
    public static readonly WarningCode VintageUnverified = new("instrument-vintage-unverified", new("发电时间不符合未核实的规则", "Vintage rule not met, rule unverified"));

    /// <summary>A retired certificate is for consumption outside the period.</summary>
    public static readonly WarningCode OtherPeriod = new("instrument-other-period", new("凭证用于其他期间的用电", "Certificate for consumption of another period"));
}
