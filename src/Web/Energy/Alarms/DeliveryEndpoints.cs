using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Something that was told, or is to be told, to another system or an address.</summary>
/// <param name="Target">To whom: <c>webhook:</c> and its name, or <c>mail:</c> and the address.</param>
/// <param name="Event">What it is about: what happened to an alarm.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="State"><c>waiting</c>, <c>taken</c> or <c>givenUp</c>.</param>
/// <param name="Taken">When it was taken; null: not yet.</param>
/// <param name="Due">When it is tried next; null where it is over.</param>
/// <param name="Problem">Why it was not taken the last time.</param>
/// <param name="Body">What is told.</param>
public sealed record DeliveryView(string Target, string Event, string Made, long Attempts, string State, string? Taken, string? Due, string? Problem, string Body)
{
    /// <summary>The view of a delivery.</summary>
    internal static DeliveryView Of(Delivery one)
    {
        var state = one.Done switch { "" => DeliveryState.Waiting, "-" => DeliveryState.GivenUp, _ => DeliveryState.Taken };
        return new DeliveryView(
            one.Target, one.Event, one.Made, one.Attempts, RoleNames.Json(state), state == DeliveryState.Taken ? one.Done : null, state == DeliveryState.Waiting ? one.Due : null, one.Problem.Length > 0 ? one.Problem : null, one.Body);
    }
}

/// <summary>What was told to other systems and addresses, some at a time.</summary>
/// <param name="Items">Those of this page, latest first.</param>
/// <param name="Total">How many there are of those asked for.</param>
/// <param name="Page">Number of the page.</param>
/// <param name="Size">How many a page holds.</param>
/// <param name="Waiting">How many of all wait.</param>
/// <param name="GivenUp">How many of all were given up.</param>
public sealed record DeliveryPage(IReadOnlyList<DeliveryView> Items, long Total, int Page, int Size, long Waiting, long GivenUp);

/// <summary>What alarms told to other systems and to addresses: what waits, what was taken, and what was given up.</summary>
public sealed class DeliveryEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/deliveries", List).WithSummary("What was told to other systems and addresses, latest first: ?state=waiting|taken|givenUp&page=&size=").Produces<DeliveryPage>().AllowWhole(Permission.ReadAudit);

    private static IResult List(string? state, int? page, int? size, DeliveryStore deliveries)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        var known = state is null ? null : RoleNames.Parse<DeliveryState>(state);
        if (state is not null && known is null) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("state 为 waiting、taken 或 givenUp", "state is waiting, taken or givenUp"));
        return TypedResults.Ok(new DeliveryPage(
            [.. deliveries.Latest(known, paging.Skip, paging.Size).Select(DeliveryView.Of)], deliveries.Count(known), paging.Number, paging.Size, deliveries.Count(DeliveryState.Waiting), deliveries.Count(DeliveryState.GivenUp)));
    }
}
