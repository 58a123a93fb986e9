using Lingtan.Quantities;

namespace Lingtan.Organizations;

/// <summary>What can be wrong with the description of facilities and their ownership.</summary>
public static class OrganizationsFaults
{
    /// <summary>Two facilities have the same identifier.</summary>
    public static readonly FaultCode FacilityDuplicate = new("facility-duplicate", new("设施编号重复", "Facility identifier used twice"));

    /// <summary>A facility names a parent that does not exist.</summary>
    public static readonly FaultCode ParentUnknown = new("facility-parent-unknown", new("上级设施不存在", "Unknown parent facility"));

    /// <summary>Facilities are each other's parents.</summary>
    public static readonly FaultCode ParentCycle = new("facility-parent-cycle", new("设施的上级关系成环", "Facilities are each other's parents"));

    /// <summary>An ownership entry ends before it begins.</summary>
    public static readonly FaultCode OwnershipReversed = new("ownership-reversed", new("持股期间起止颠倒", "Ownership ends before it begins"));

    /// <summary>Two ownership entries of a facility cover the same day.</summary>
    public static readonly FaultCode OwnershipOverlap = new("ownership-overlap", new("持股期间重叠", "Ownership entries overlap"));

    /// <summary>Days between two ownership entries of a facility are covered by neither.</summary>
    public static readonly FaultCode OwnershipGap = new("ownership-gap", new("持股期间之间有空档", "Gap between ownership entries"));

    /// <summary>An equity share is below 0 % or above 100 %.</summary>
    public static readonly FaultCode EquityRange = new("ownership-equity-range", new("股权比例超出 0–100 %", "Equity share outside 0-100 %"));
}
