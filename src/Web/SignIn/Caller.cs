using Lingtan.Organizations;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Who makes a request.</summary>
/// <param name="Account">The account.</param>
/// <param name="Permissions">What may be done: what the role allows, for a token as far as its scopes go.</param>
/// <param name="Session">Secret of the session; null for a token.</param>
public sealed record Caller(Account Account, IReadOnlyList<Permission> Permissions, string? Session)
{
    /// <summary>The name that recordings bear.</summary>
    public string Name => Account.Name;

    /// <summary>Whether the caller sees some facilities only.</summary>
    public bool IsConfined => Account.Facilities.Count > 0;

    /// <summary>Whether something may be done.</summary>
    /// <param name="permission">What.</param>
    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <summary>Whether a facility is among those of the caller, or beneath one of them.</summary>
    /// <param name="tree">The facilities.</param>
    /// <param name="facility">The facility.</param>
    public bool Sees(FacilityTree tree, string facility) => Sees(Account, tree, facility);

    /// <summary>Whether a facility is among those of an account, or beneath one of them.</summary>
    /// <param name="account">The account.</param>
    /// <param name="tree">The facilities.</param>
    /// <param name="facility">The facility.</param>
    internal static bool Sees(Account account, FacilityTree tree, string facility) => account.Facilities.Count == 0 || account.Facilities.Any(own => tree.IsWithin(facility, own));

    /// <summary>Whether a facility of a book is among those of the caller, or beneath one of them.</summary>
    /// <param name="book">The book.</param>
    public Func<string, bool> Within(Inventories.InventoryBook book)
    {
        var tree = FacilityTree.Build(book.Facilities, new Quantities.FaultList());
        return facility => Sees(tree, facility);
    }

    /// <summary>Who does something now.</summary>
    /// <param name="action">What.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="reason">Why.</param>
    public Act Act(string action, TimeProvider clock, string? reason = null) => new(Name, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()), action, reason ?? "");

    /// <summary>The caller of a request, for the parameters of endpoints.</summary>
    /// <param name="context">The request.</param>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.Get<Caller>());
}
