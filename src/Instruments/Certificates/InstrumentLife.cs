namespace Lingtan.Instruments;

/// <summary>The life cycles of certificates and credits: which state may follow which. Nothing comes back from retirement, sale or expiry.</summary>
public static class InstrumentLife
{
    /// <summary>Whether a certificate in one state may pass to another.</summary>
    public static bool CanBecome(this InstrumentStatus from, InstrumentStatus to) => (from, to) switch
    {
        (InstrumentStatus.Issued, InstrumentStatus.Allocated or InstrumentStatus.Retired or InstrumentStatus.Sold or InstrumentStatus.Expired) => true,
        (InstrumentStatus.Allocated, InstrumentStatus.Issued or InstrumentStatus.Retired or InstrumentStatus.Expired) => true,
        _ => false,
    };

    /// <summary>Whether a credit in one state may pass to another.</summary>
    public static bool CanBecome(this CreditStatus from, CreditStatus to) => (from, to) switch
    {
        (CreditStatus.Issued, CreditStatus.Reserved or CreditStatus.Retired) => true,
        (CreditStatus.Reserved, CreditStatus.Issued or CreditStatus.Retired) => true,
        _ => false,
    };
}
