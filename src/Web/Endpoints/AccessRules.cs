using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Who may call an endpoint. An endpoint without a rule is refused at start-up.</summary>
/// <param name="Permission">What the caller must be allowed; null: anyone who is signed in, or, with <paramref name="Anyone"/>, anyone at all.</param>
/// <param name="Anyone">Whether no sign-in is needed.</param>
/// <param name="Whole">Whether it shows or changes the whole organisation: accounts confined to some facilities are refused.</param>
/// <param name="SessionOnly">Whether tokens are refused, since a person must act.</param>
public sealed record AccessRule(Permission? Permission, bool Anyone = false, bool Whole = false, bool SessionOnly = false);

/// <summary>Says who may call an endpoint.</summary>
public static class AccessRules
{
    /// <summary>Only accounts with a permission.</summary>
    public static T Allow<T>(this T endpoint, Permission permission)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(permission));

    /// <summary>Only accounts with a permission that are not confined to some facilities.</summary>
    public static T AllowWhole<T>(this T endpoint, Permission permission)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(permission, Whole: true));

    /// <summary>Anyone who is signed in; with <paramref name="sessionOnly"/> tokens are refused.</summary>
    public static T AllowSignedIn<T>(this T endpoint, bool sessionOnly = false)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(null, SessionOnly: sessionOnly));

    /// <summary>Anyone at all.</summary>
    public static T AllowAnyone<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AccessRule(null, Anyone: true));
}
