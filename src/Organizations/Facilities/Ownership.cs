using NodaTime;

namespace Lingtan.Organizations;

/// <summary>Who holds and who controls a facility during an interval of calendar days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive; null while it lasts.</param>
/// <param name="Equity">
/// Economic interest as a fraction (0.5 for 50 %), held by the parent facility, or by the reporting organisation where there is no parent.
/// </param>
/// <param name="Operational">Whether the organisation has full authority over the operating policies.</param>
/// <param name="Financial">Whether the organisation directs the financial policies to gain economic benefits.</param>
public sealed record Ownership(LocalDate From, LocalDate? To, decimal Equity, Control Operational, Control Financial)
{
    /// <summary>Whether the day lies in the interval, both ends inclusive.</summary>
    public bool Covers(LocalDate day) => From <= day && (To is not { } to || day <= to);
}

/// <summary>A degree of control over a facility (GHG Protocol Corporate Standard, chapter 3).</summary>
public enum Control
{
    /// <summary>Another party controls it.</summary>
    No,

    /// <summary>The organisation controls it alone.</summary>
    Yes,

    /// <summary>The organisation and its partners control it together.</summary>
    Joint,
}
