using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>Where an inventory stands.</summary>
public enum InventoryStatus
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>Every month approved, and the whole reviewed.</summary>
    Reviewed,

    /// <summary>Approved; its factors and methods are kept with it.</summary>
    Approved,

    /// <summary>Verified by a third party.</summary>
    Verified,

    /// <summary>Closed for good; a mistake found later is corrected by a restatement.</summary>
    Locked,
}

/// <summary>The names of states, and the steps there are between statuses.</summary>
public static class StatusSteps
{
    /// <summary>Kind of the facts that hold the status of an inventory.</summary>
    public const string Kind = "status";

    /// <summary>Key of the fact that holds it.</summary>
    public const string Key = "inventory";

    /// <summary>What a status is called.</summary>
    /// <param name="status">The status.</param>
    public static LocalText NameOf(InventoryStatus status) => status switch
    {
        InventoryStatus.Draft => new("草稿", "Draft"),
        InventoryStatus.Reviewed => new("已复核", "Reviewed"),
        InventoryStatus.Approved => new("已批准", "Approved"),
        InventoryStatus.Verified => new("已核查", "Verified"),
        _ => new("已锁定", "Locked"),
    };

    /// <summary>The statuses that may follow one: verification may be skipped, and what is not locked may go back to draft.</summary>
    /// <param name="status">The status.</param>
    public static IReadOnlyList<InventoryStatus> After(InventoryStatus status) => status switch
    {
        InventoryStatus.Draft => [InventoryStatus.Reviewed],
        InventoryStatus.Reviewed => [InventoryStatus.Approved, InventoryStatus.Draft],
        InventoryStatus.Approved => [InventoryStatus.Verified, InventoryStatus.Locked, InventoryStatus.Draft],
        InventoryStatus.Verified => [InventoryStatus.Locked, InventoryStatus.Draft],
        _ => [],
    };

    /// <summary>What somebody needs to be allowed for a step.</summary>
    /// <param name="to">Where it leads.</param>
    public static Permission Needed(InventoryStatus to) => to switch
    {
        InventoryStatus.Reviewed => Permission.Review,
        InventoryStatus.Verified => Permission.Verify,
        _ => Permission.Approve,
    };
}
