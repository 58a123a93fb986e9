using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Comments on figures, sources, months and records of an inventory, whatever its status: whoever may read a thing may comment on it.</summary>
public sealed class CommentEndpoints : IEndpoints
{
    private const string Path = "/inventories/{id}/comments";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(Path, List).WithSummary("Threads, those with the latest word first; ?open=true, ?target=… (several)").Produces<PageOf<ThreadView>>().Allow(Permission.ReadInventory);
        api.MapPost(Path, Write).WithSummary("Begin a thread on something").Produces<ThreadView>(StatusCodes.Status201Created).Allow(Permission.Comment);
        api.MapPut(Path + "/{comment}", Edit).WithSummary("Rewrite one's own comment; the version before is kept").Produces<ThreadView>().Allow(Permission.Comment);
        api.MapGet(Path + "/{comment}/history", History).WithSummary("The versions of a comment").Produces<IReadOnlyList<CommentVersion>>().Allow(Permission.ReadInventory);
        api.MapPost(Path + "/{comment}/replies", Reply).WithSummary("Reply in a thread").Produces<ThreadView>(StatusCodes.Status201Created).Allow(Permission.Comment);
        api.MapPut(Path + "/{comment}/resolved", Resolve).WithSummary("Resolve a thread, or open it again").Produces<ThreadView>().Allow(Permission.Comment);
    }

    private static IResult List(string id, bool? open, string[]? target, int? page, int? size, Caller caller, LiveInventories inventories, CommentDesk desk, AccountStore accounts) => ActivityEndpoints.With(inventories, id, live =>
    {
        if (Paging.Read(page, size, out var refusal) is not { } paging) return refusal!;
        var threads = desk.Threads(id).Where(thread => (target is not { Length: > 0 } || target.Contains(thread.On.Target)) && (open is not { } wanted || wanted == thread.Resolved is null) && Sees(live, caller, thread)).ToList();
        var shown = paging.Of(threads);
        var names = Names(accounts);
        return TypedResults.Ok(new PageOf<ThreadView>([.. shown.Items.Select(thread => View(live, thread, names, caller))], shown.Total, shown.Page, shown.Size));
    });

    private static IResult Write(string id, CommentRequest request, Caller caller, LiveInventories inventories, CommentDesk desk, AccountStore accounts, TimeProvider clock) => ActivityEndpoints.With(inventories, id, live =>
    {
        if (!caller.May(Permission.ReadInventory)) return Problems.NotAllowed(Permission.ReadInventory);
        if (CommentTarget.Find(live, request.Target) is not { } target) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText($"清册中没有 {request.Target}", $"There is no {request.Target} in the inventory"));
        if (caller.IsConfined && (target.Facility is null || !caller.Sees(live.Tree, target.Facility))) return Foreign;
        return Answer(live, desk, accounts, caller, desk.Write(id, new CommentSubject(target.Id, target.Facility ?? "", target.Name), request.Text, caller.Act("comment", clock)), made: true);
    });

    private static IResult Reply(string id, string comment, ReplyRequest request, Caller caller, LiveInventories inventories, CommentDesk desk, AccountStore accounts, TimeProvider clock) => OnThread(id, comment, caller, inventories, desk, (live, thread) =>
        Answer(live, desk, accounts, caller, desk.Reply(id, thread, request.Text, caller.Act("comment-reply", clock)), made: true));

    private static IResult Edit(string id, string comment, CommentChange change, Caller caller, LiveInventories inventories, CommentDesk desk, AccountStore accounts, TimeProvider clock) => OnThread(id, comment, caller, inventories, desk, (live, thread) =>
        thread.All.Single(one => one.Id == comment).By == caller.Name ? Answer(live, desk, accounts, caller, desk.Edit(id, comment, change.Revision, change.Text, caller.Act("comment-edit", clock)), made: false)
            : Problems.Forbidden(new LocalText("只能修改自己的评论", "Only one's own comments can be edited")));

    private static IResult Resolve(string id, string comment, ResolveRequest request, Caller caller, LiveInventories inventories, CommentDesk desk, AccountStore accounts, TimeProvider clock) => OnThread(id, comment, caller, inventories, desk, (live, thread) =>
        MayResolve(thread, caller) ? Answer(live, desk, accounts, caller, desk.Resolve(id, thread, request.Resolved, caller.Act("comment-resolve", clock)), made: false)
            : Problems.Forbidden(new LocalText("由评论人、复核员或碳管理员解决", "A thread is resolved by its author, a reviewer or a carbon manager")));

    private static IResult History(string id, string comment, Caller caller, LiveInventories inventories, CommentDesk desk) => OnThread(id, comment, caller, inventories, desk, (_, _) =>
        TypedResults.Ok(desk.History(id, comment).Select(version => new CommentVersion(version.Revision, version.Text, version.EditedAt ?? version.At))));

    private static IResult OnThread(string id, string comment, Caller caller, LiveInventories inventories, CommentDesk desk, Func<LiveInventory, CommentThread, IResult> answer) => ActivityEndpoints.With(inventories, id, live =>
        !caller.May(Permission.ReadInventory) ? Problems.NotAllowed(Permission.ReadInventory) : desk.Find(id, comment) is not { } thread ? Problems.NotFound(comment) : Sees(live, caller, thread) ? answer(live, thread) : Foreign);

    private static IResult Answer(LiveInventory live, CommentDesk desk, AccountStore accounts, Caller caller, CommentOutcome outcome, bool made)
    {
        if (outcome.Refusal is { } refusal) return Problems.Refused(outcome.Conflict ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status422UnprocessableEntity, refusal);
        var view = View(live, desk.Find(live.Id, outcome.Id!)!, Names(accounts), caller);
        return made ? TypedResults.Created($"/api/v1/inventories/{live.Id}/comments/{view.Id}/history", view) : TypedResults.Ok(view);
    }

    private static IResult Foreign => Problems.Forbidden(new LocalText("只能查看和评论所属设施的数据", "Only data of your own facilities can be seen and commented on"));

    private static bool MayResolve(CommentThread thread, Caller caller) => caller.May(Permission.Comment) && (thread.Root.By == caller.Name || caller.May(Permission.Review) || caller.May(Permission.WriteBook));

    // Where the thing moved to another facility its threads go with it; where it is no more, the facility it was of decides.
    private static bool Sees(LiveInventory live, Caller caller, CommentThread thread)
    {
        if (!caller.IsConfined) return true;
        var facility = CommentTarget.Find(live, thread.On.Target) is { } target ? target.Facility ?? "" : thread.On.Facility;
        return facility.Length > 0 && caller.Sees(live.Tree, facility);
    }

    private static Dictionary<string, string> Names(AccountStore accounts) => accounts.All().ToDictionary(account => account.Name, account => account.Display, StringComparer.Ordinal);

    private static ThreadView View(LiveInventory live, CommentThread thread, IReadOnlyDictionary<string, string> names, Caller caller)
    {
        var target = CommentTarget.Find(live, thread.On.Target);
        return new ThreadView(
            thread.Root.Id, thread.On.Target, target?.Place ?? thread.On.Target, target?.Name ?? thread.On.Name, target is not null, [.. thread.All.Select(comment => CommentView.Of(comment, names, caller))],
            thread.Resolved is { } step ? new ResolvedView(step.By, names.GetValueOrDefault(step.By, step.By), step.At) : null, MayResolve(thread, caller));
    }
}
