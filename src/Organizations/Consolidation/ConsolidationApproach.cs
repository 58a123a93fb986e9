namespace Lingtan.Organizations;

/// <summary>How the emissions of facilities that are not wholly owned are taken into the inventory (GHG Protocol Corporate Standard, chapter 3; ISO 14064-1:2018, 5.1).</summary>
public enum ConsolidationApproach
{
    /// <summary>All of it where the organisation has operational control, none elsewhere.</summary>
    OperationalControl,

    /// <summary>All of it where the organisation has financial control, the equity share where control is joint.</summary>
    FinancialControl,

    /// <summary>The share of the economic interest.</summary>
    EquityShare,
}
