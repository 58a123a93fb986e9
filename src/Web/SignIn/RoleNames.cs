using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What roles and permissions are called, and how they are written in JSON.</summary>
public static class RoleNames
{
    /// <summary>What a role is called.</summary>
    /// <param name="role">The role.</param>
    public static LocalText Of(Role role) => role switch
    {
        Role.Administrator => new("系统管理员", "Administrator"),
        Role.CarbonManager => new("碳管理员", "Carbon manager"),
        Role.DataOwner => new("数据员", "Data owner"),
        Role.Reviewer => new("复核员", "Reviewer"),
        Role.Approver => new("批准人", "Approver"),
        Role.Verifier => new("核查员", "Verifier"),
        _ => new("只读", "Viewer"),
    };

    /// <summary>What a permission is called.</summary>
    /// <param name="permission">The permission.</param>
    public static LocalText Of(Permission permission) => permission switch
    {
        Permission.ReadInventory => new("查看清册", "read inventories"),
        Permission.WriteActivity => new("填报活动数据", "enter activity data"),
        Permission.Submit => new("提交", "submit"),
        Permission.Review => new("复核", "review"),
        Permission.Approve => new("批准与锁定", "approve and lock"),
        Permission.Verify => new("核查", "verify"),
        Permission.WriteBook => new("修改组织、排放源、因子与报告", "change organisation, sources, factors and reports"),
        Permission.Comment => new("评论", "comment"),
        Permission.ManageUsers => new("管理账号", "keep accounts"),
        Permission.ReadAudit => new("查看审计轨迹", "read the audit trail"),
        Permission.WriteReadings => new("上传计量读数", "send readings of meters"),
        Permission.Operate => new("下达控制命令、确认告警", "command devices and acknowledge alarms"),
        _ => new("更改设置", "change settings"),
    };

    /// <summary>A role or permission as JSON writes it, such as <c>carbonManager</c>.</summary>
    /// <param name="value">The value.</param>
    public static string Json(Enum value)
    {
        var text = value.ToString();
        return char.ToLowerInvariant(text[0]) + text[1..];
    }

    /// <summary>The role that JSON writes so; null where there is none.</summary>
    /// <param name="text">The text.</param>
    public static Role? ParseRole(string? text) => Parse<Role>(text);

    /// <summary>The permission that JSON writes so; null where there is none.</summary>
    /// <param name="text">The text.</param>
    public static Permission? ParsePermission(string? text) => Parse<Permission>(text);

    /// <summary>The value that JSON writes so, by its name and never by a number; null where there is none.</summary>
    /// <param name="text">The text.</param>
    internal static T? Parse<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(one => Json(one!.Value) == text);
}
