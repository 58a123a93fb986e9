using System.Collections.Frozen;

namespace Lingtan.Store;

/// <summary>What somebody may do.</summary>
public enum Permission
{
    /// <summary>Read inventories, factors, methods and reports.</summary>
    ReadInventory,

    /// <summary>Enter activity data and attach evidence.</summary>
    WriteActivity,

    /// <summary>Submit months.</summary>
    Submit,

    /// <summary>Approve or return months that others submitted, and say that an inventory is reviewed.</summary>
    Review,

    /// <summary>Approve, lock and reopen.</summary>
    Approve,

    /// <summary>Say that an inventory is verified.</summary>
    Verify,

    /// <summary>Change the organisation, sources, factors, methods and narrative; begin inventories and restatements.</summary>
    WriteBook,

    /// <summary>Comment.</summary>
    Comment,

    /// <summary>Keep accounts.</summary>
    ManageUsers,

    /// <summary>Read the audit trail.</summary>
    ReadAudit,

    /// <summary>Change settings of the server.</summary>
    Configure,

    /// <summary>Send readings of meters.</summary>
    WriteReadings,

    /// <summary>Propose commands to devices, and acknowledge alarms.</summary>
    Operate,
}

/// <summary>What each role may do: the only place where it is said.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, IReadOnlyList<Permission>> All = new Dictionary<Role, IReadOnlyList<Permission>>
    {
        [Role.Administrator] = [Permission.ReadInventory, Permission.Comment, Permission.ManageUsers, Permission.ReadAudit, Permission.Configure],
        [Role.CarbonManager] = [Permission.ReadInventory, Permission.WriteActivity, Permission.Submit, Permission.WriteBook, Permission.Comment, Permission.ReadAudit, Permission.WriteReadings, Permission.Operate],
        [Role.DataOwner] = [Permission.ReadInventory, Permission.WriteActivity, Permission.Submit, Permission.Comment, Permission.WriteReadings, Permission.Operate],
        [Role.Reviewer] = [Permission.ReadInventory, Permission.Review, Permission.Comment, Permission.ReadAudit],
        [Role.Approver] = [Permission.ReadInventory, Permission.Review, Permission.Approve, Permission.Comment, Permission.ReadAudit],
        [Role.Verifier] = [Permission.ReadInventory, Permission.Verify, Permission.Comment, Permission.ReadAudit],
        [Role.Viewer] = [Permission.ReadInventory, Permission.Comment],
    }.ToFrozenDictionary();

    /// <summary>The permissions of a role.</summary>
    /// <param name="role">The role.</param>
    public static IReadOnlyList<Permission> Of(Role role) => All[role];
}
