using Lingtan.Quantities;
using Lingtan.Store;
using MimeKit;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Something one was told.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="Kind"><c>due</c>, <c>overdue</c>, <c>returned</c>, <c>review</c>, <c>reviewInventory</c>, <c>approve</c>, <c>verify</c>, <c>comment</c>, <c>alarm</c> or <c>collector</c>; the last two are of the energy side.</param>
/// <param name="KindName">What that is called.</param>
/// <param name="Name">What the matter is called.</param>
/// <param name="Source">The source, for months.</param>
/// <param name="Period">The period, for months.</param>
/// <param name="Target">What was commented on, for comments.</param>
/// <param name="Due">The due date.</param>
/// <param name="Day">The day it belongs to.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Read">Whether it was read.</param>
/// <param name="Settled">Whether the matter is settled.</param>
public sealed record NoticeView(
    string Id, string Inventory, string Kind, LocalText KindName, LocalText Name, string? Source, string? Period, string? Target, string? Due, string Day, string Made, bool Read, bool Settled)
{
    /// <summary>The view of a notice.</summary>
    internal static NoticeView Of(Notice one)
    {
        var cell = one.Kind is NoticeKind.Due or NoticeKind.Overdue or NoticeKind.Returned or NoticeKind.Review ? ActivityCell.Parse(one.Matter) : null;
        return new NoticeView(
            one.Id, one.Book, RoleNames.Json(one.Kind), MailText.KindOf(one.Kind), one.Name, cell?.Source, cell?.Period, one.Kind == NoticeKind.Comment ? one.Matter.Split('|', 2)[^1] : null, one.Due.Length > 0 ? one.Due : null, one.Day,
            one.Made, one.Seen.Length > 0, one.Settled.Length > 0);
    }
}

/// <summary>One's notices.</summary>
/// <param name="Items">Those of this page, latest first.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Number of the page.</param>
/// <param name="Size">How many a page holds.</param>
/// <param name="Unread">How many are neither read nor settled.</param>
public sealed record NoticesView(IReadOnlyList<NoticeView> Items, long Total, int Page, int Size, long Unread);

/// <summary>Notices that were read.</summary>
/// <param name="Ids">Which; null: all.</param>
public sealed record NoticesRead(IReadOnlyList<string>? Ids = null);

/// <summary>Where notices are mailed to.</summary>
/// <param name="Address">The address; empty: nowhere.</param>
/// <param name="Configured">Whether the server sends mail.</param>
public sealed record MailView(string Address, bool Configured);

/// <summary>An address for mail.</summary>
/// <param name="Address">The address; empty removes it.</param>
public sealed record MailChange(string Address);

/// <summary>What one was told, and where it is mailed to.</summary>
public sealed class NoticeEndpoints : IEndpoints
{
    private const int LongestAddress = 254;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/notices", List).WithSummary("One's notices, latest first: ?unread=true").Produces<NoticesView>().Allow(Permission.ReadInventory);
        api.MapPost("/notices/read", Read).WithSummary("Mark notices as read").Allow(Permission.ReadInventory);
        api.MapGet("/session/mail", (Caller caller, MailAddresses addresses, ServerOptions options) => TypedResults.Ok(new MailView(addresses.Of(caller.Name), options.Mail.Host.Length > 0)))
            .WithSummary("Where one's notices are mailed to").AllowSignedIn(sessionOnly: true);
        api.MapPut("/session/mail", SetMail).WithSummary("Choose where one's notices are mailed to").AllowSignedIn(sessionOnly: true);
    }

    private static IResult List(bool? unread, int? page, int? size, Caller caller, NoticeStore notices)
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        var (found, total) = notices.Of(caller.Name, unread == true, paging.Skip, paging.Size);
        return TypedResults.Ok(new NoticesView([.. found.Select(NoticeView.Of)], total, paging.Number, paging.Size, notices.UnreadOf(caller.Name)));
    }

    private static IResult Read(NoticesRead read, Caller caller, NoticeStore notices, IClock clock)
    {
        notices.See(caller.Name, read.Ids, clock.GetCurrentInstant());
        return TypedResults.NoContent();
    }

    private static IResult SetMail(MailChange change, Caller caller, MailAddresses addresses)
    {
        var address = change.Address.Trim();
        if (address.Length > 0 && !IsAddress(address)) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText($"{address} 不是邮箱地址", $"{address} is no mail address"));
        addresses.Set(caller.Name, address);
        return TypedResults.NoContent();
    }

    private static bool IsAddress(string text) => text.Length <= LongestAddress && MailboxAddress.TryParse(text, out var parsed) && parsed.Address == text && text.Contains('@', StringComparison.Ordinal) && !text.Any(char.IsControl);
}
