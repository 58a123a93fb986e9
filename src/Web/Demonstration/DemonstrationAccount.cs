using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>An account of the demonstration organisation, offered at its sign-in.</summary>
/// <param name="User">The account.</param>
/// <param name="Name">What it is called; no person's name.</param>
/// <param name="Role">The role.</param>
/// <param name="Password">The password, which is no secret.</param>
/// <param name="Facilities">Facilities it is confined to.</param>
public sealed record DemonstrationAccount(string User, LocalText Name, string Role, string Password, IReadOnlyList<string> Facilities)
{
    /// <summary>The password of all of them.</summary>
    public const string SharedPassword = "celadon-ledger";

    /// <summary>One for every role, and a data owner for each of two bases.</summary>
    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        Of("carbon", Store.Role.CarbonManager, new("碳管理员", "Carbon manager")),
        Of("owner-zj", Store.Role.DataOwner, new("浙江基地数据员", "Data owner, Zhejiang base"), "zj"),
        Of("owner-yn", Store.Role.DataOwner, new("云南基地数据员", "Data owner, Yunnan base"), "yn"),
        Of("reviewer", Store.Role.Reviewer, new("复核员", "Reviewer")),
        Of("approver", Store.Role.Approver, new("批准人", "Approver")),
        Of("verifier", Store.Role.Verifier, new("核查员", "Verifier")),
        Of("viewer", Store.Role.Viewer, new("管理层（只读）", "Management (reads)")),
        Of("admin", Store.Role.Administrator, new("系统管理员", "Administrator")),
    ];

    /// <summary>The account in the store.</summary>
    internal Account ToAccount() => new(User, Name.Zh, RoleNames.ParseRole(Role)!.Value, Facilities, false, "zh", false, "", "");

    private static DemonstrationAccount Of(string user, Role role, LocalText name, params string[] facilities) => new(user, name, RoleNames.Json(role), SharedPassword, facilities);
}
