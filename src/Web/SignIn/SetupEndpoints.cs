using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Whether the server must be set up, and whom the demonstration offers at sign-in.</summary>
/// <param name="Needed">Whether there is no account yet.</param>
/// <param name="Demonstration">Whether the server shows the demonstration organisation.</param>
/// <param name="Accounts">The accounts of the demonstration.</param>
public sealed record SetupView(bool Needed, bool Demonstration, IReadOnlyList<DemonstrationAccount> Accounts);

/// <summary>The administrator of a new server.</summary>
/// <param name="User">The account.</param>
/// <param name="Name">The name as shown.</param>
/// <param name="Password">The password.</param>
/// <param name="Language"><c>zh</c> or <c>en</c>.</param>
public sealed record FirstAdministrator(string User, string Name, string Password, string? Language = null);

/// <summary>What a new server needs.</summary>
/// <param name="Administrator">The first account.</param>
/// <param name="Inventory">The first inventory; null: it is begun later.</param>
public sealed record SetupRequest(FirstAdministrator Administrator, InventoryRequest? Inventory = null);

/// <summary>First start.</summary>
public sealed class SetupEndpoints : IEndpoints
{
    private static readonly Lock One = new();

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/setup", (AccountStore accounts, ServerOptions options) =>
                TypedResults.Ok(new SetupView(!accounts.Any(), options.Demonstration, options.Demonstration ? DemonstrationAccount.All : [])))
            .WithSummary("Whether the server must be set up").AllowAnyone();
        api.MapPost("/setup", SetUp).WithSummary("Make the first administrator").Produces<SessionView>(StatusCodes.Status201Created).AllowAnyone();
    }

    private static IResult SetUp(HttpContext context, SetupRequest request, AccountStore accounts, Beginning beginning, SignInDesk desk, TimeProvider clock)
    {
        var first = request.Administrator;
        if (AccountNames.Fault(first.User) is { } name) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, name);
        if (Passwords.Fault(first.User, first.Password) is { } fault) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, fault);
        lock (One)
        {
            if (accounts.Any()) return Problems.Conflict(new LocalText("已设置过", "The server is already set up"));
            var act = new Act(first.User, NodaTime.Instant.FromDateTimeOffset(clock.GetUtcNow()), "setup");
            var faults = new FaultList();
            if (request.Inventory is { First: { } with } begun && beginning.Begin(begun.Id, with.On(begun.Period), act, faults) is null) return Problems.Faulty(faults);
            var account = new Account(first.User, first.Name, Role.Administrator, [], false, first.Language == "en" ? "en" : "zh", false, "", "");
            accounts.Save(account, Passwords.Hash(first.User, first.Password), act);
        }

        return desk.Begin(context, accounts.Find(first.User)!, created: true);
    }
}
