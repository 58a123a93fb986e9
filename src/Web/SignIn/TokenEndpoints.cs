using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>A token as its owner sees it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Created">Since when.</param>
/// <param name="Expires">Up to when.</param>
/// <param name="LastUsed">When it was last used.</param>
public sealed record TokenView(string Id, string Name, IReadOnlyList<string> Scopes, string Created, string? Expires, string? LastUsed)
{
    /// <summary>The view of a token.</summary>
    internal static TokenView Of(ApiToken token) => new(
        token.Id, token.Name, [.. token.Scopes.Select(one => RoleNames.Json(one))], token.Created, token.Expires is { Length: > 0 } until ? until : null, token.LastUsed is { Length: > 0 } last ? last : null);
}

/// <summary>A token to be made.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Days">Days until it expires; none: until it is revoked.</param>
public sealed record NewToken(string Name, IReadOnlyList<string> Scopes, int? Days = null);

/// <summary>A token just made.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Token">The secret; it is shown this once.</param>
public sealed record MadeToken(string Id, string Token);

/// <summary>Keys with which programs work for an account.</summary>
public sealed class TokenEndpoints : IEndpoints
{
    private const int LongestDays = 1000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tokens", (Caller caller, TokenStore tokens) => TypedResults.Ok(tokens.Of(caller.Name).Select(TokenView.Of))).WithSummary("One's own tokens").AllowSignedIn(sessionOnly: true);
        api.MapPost("/tokens", Make).WithSummary("Make a token").Produces<MadeToken>(StatusCodes.Status201Created).AllowSignedIn(sessionOnly: true);
        api.MapDelete("/tokens/{id}", IResult (string id, Caller caller, TokenStore tokens, TimeProvider clock) =>
                tokens.Revoke(caller.Name, id, caller.Act("token-revoke", clock)) ? TypedResults.NoContent() : Problems.NotFound(id))
            .WithSummary("Revoke a token").AllowSignedIn(sessionOnly: true);
    }

    private static IResult Make(NewToken token, Caller caller, TokenStore tokens, TimeProvider clock)
    {
        var scopes = token.Scopes.Select(RoleNames.ParsePermission).ToList();
        if (string.IsNullOrWhiteSpace(token.Name) || scopes.Count == 0 || token.Days is < 1 or > LongestDays)
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText($"令牌须有名称、至少一项权限，有效期 1–{LongestDays} 天", $"A token has a name, at least one scope, and lasts 1–{LongestDays} days"));
        if (scopes.FindIndex(scope => scope is null || !caller.May(scope.Value)) is >= 0 and var wrong)
            return Problems.Forbidden(new LocalText($"不能授予 {token.Scopes[wrong]}：当前账号无此权限", $"{token.Scopes[wrong]} cannot be given: your account may not do it"));
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var (made, secret) = tokens.Create(caller.Name, token.Name, [.. scopes.Select(scope => scope!.Value)], token.Days is { } days ? now + Duration.FromDays(days) : null, caller.Act("token-make", clock));
        return TypedResults.Created("/api/v1/tokens/" + made.Id, new MadeToken(made.Id, secret));
    }
}
