namespace Lingtan.Quantities;

/// <summary>Mistakes in periods.</summary>
public static class PeriodsFaults
{
    /// <summary>A text that is no period.</summary>
    public static readonly FaultCode PeriodUnreadable = new("period-unreadable", new("无法识别的期间", "Unreadable period"));
}
