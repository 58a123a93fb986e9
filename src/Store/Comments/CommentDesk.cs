using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>
/// Keeps comments on the figures, sources, months and records of inventories. They are facts like everything else, under a subject of their own: they stand beside the
/// book, change no figure, go into no exported table, and can be written whatever the inventory's status.
/// </summary>
/// <param name="facts">The facts.</param>
public sealed class CommentDesk(FactStore facts)
{
    /// <summary>Most characters of a comment.</summary>
    public const int Longest = 4_000;

    private const string Kind = "comment";
    private const string ResolvedKind = "resolved";

    /// <summary>What the audit trail calls the subject of comments on an inventory; no inventory can have this name.</summary>
    /// <param name="book">The inventory.</param>
    public static string SubjectOf(string book) => "_comments/" + book;

    /// <summary>The last recording on the comments of an inventory; 0 where there is none.</summary>
    /// <param name="book">The inventory.</param>
    public long Head(string book) => facts.Head(SubjectOf(book));

    /// <summary>All threads of an inventory, those with the latest word first.</summary>
    /// <param name="book">The inventory.</param>
    public IReadOnlyList<CommentThread> Threads(string book)
    {
        var stated = facts.Statements(SubjectOf(book));
        var resolved = stated.Where(one => one.Fact.Kind == ResolvedKind && FactContent.Word(one.Fact.Content) == "yes").ToDictionary(one => one.Fact.Key, one => new ThreadStep(one.By.Actor, one.By.At), StringComparer.Ordinal);
        var comments = stated.Where(one => one.Fact.Kind == Kind).Select(one => (Cells: FactContent.Cells(one.Fact.Content), Comment: Read(book, one))).ToList();
        var replies = comments.Where(one => one.Cells.ContainsKey("thread")).ToLookup(one => one.Cells["thread"], one => one.Comment, StringComparer.Ordinal);
        return
        [
            .. comments.Where(one => !one.Cells.ContainsKey("thread"))
                .Select(one => new CommentThread(SubjectOf(one.Cells), one.Comment, [.. replies[one.Comment.Id]], resolved.GetValueOrDefault(one.Comment.Id)))
                .OrderByDescending(thread => thread.All.Max(comment => comment.At), StringComparer.Ordinal),
        ];
    }

    /// <summary>The thread that a comment began; null where there is none.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="id">The comment that began it, or one of its replies.</param>
    public CommentThread? Find(string book, string id) => Threads(book).FirstOrDefault(thread => thread.All.Any(comment => comment.Id == id));

    /// <summary>The versions of a comment, earliest first: what it said, and when.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="id">The comment.</param>
    public IReadOnlyList<Comment> History(string book, string id)
    {
        var recordings = facts.Recordings(SubjectOf(book)).ToDictionary(recording => recording.Seq);
        return
        [
            .. facts.History(SubjectOf(book), Kind, id).Select(fact => (fact, By: recordings[fact.Recording]))
                .Select(one => new Comment(id, FactContent.Cells(one.fact.Content)["text"], one.By.Actor, one.By.At, one.fact.Revision, one.fact.Revision > 1 ? one.By.At : null)),
        ];
    }

    /// <summary>Begins a thread.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="on">What it is on.</param>
    /// <param name="text">What it says.</param>
    /// <param name="act">Who, when.</param>
    public CommentOutcome Write(string book, CommentSubject on, string text, Act act) =>
        Add(book, text, [new("target", on.Target), new("facility", on.Facility), new("zh", on.Name.Zh), new("en", on.Name.En)], act with { Action = "comment" });

    /// <summary>Replies in a thread.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="text">What the reply says.</param>
    /// <param name="act">Who, when.</param>
    public CommentOutcome Reply(string book, CommentThread thread, string text, Act act) => Add(book, text, [new("target", thread.On.Target), new("thread", thread.Root.Id)], act with { Action = "comment-reply" });

    /// <summary>Rewrites one's own comment; what it said before is kept.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="id">The comment.</param>
    /// <param name="revision">The version that was read.</param>
    /// <param name="text">What it shall say.</param>
    /// <param name="act">Who, when.</param>
    public CommentOutcome Edit(string book, string id, long revision, string text, Act act)
    {
        if (Fault(text) is { } fault) return new CommentOutcome(null, fault);
        if (History(book, id) is not [var first, ..] || facts.History(SubjectOf(book), Kind, id) is not [.., var last]) return new CommentOutcome(null, new LocalText("没有此评论", "There is no such comment"));
        if (first.By != act.Actor) return new CommentOutcome(null, new LocalText("只能修改自己的评论", "Only one's own comments can be edited"));
        var cells = FactContent.Cells(last.Content);
        cells["text"] = text.Trim();
        return Record(book, id, Content(cells), revision, act with { Action = "comment-edit" });
    }

    /// <summary>Resolves a thread, or opens it again.</summary>
    /// <param name="book">The inventory.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="resolved">Whether it is resolved.</param>
    /// <param name="act">Who, when.</param>
    public CommentOutcome Resolve(string book, CommentThread thread, bool resolved, Act act)
    {
        if (resolved == thread.Resolved is not null) return new CommentOutcome(thread.Root.Id, null);
        var revision = facts.History(SubjectOf(book), ResolvedKind, thread.Root.Id).Count;
        var change = FactChange.Always(ResolvedKind, thread.Root.Id, FactContent.OfWord(resolved ? "yes" : "no"), revision);
        return Outcome(thread.Root.Id, facts.Record(SubjectOf(book), act with { Action = resolved ? "comment-resolve" : "comment-reopen" }, [change], new FaultList()));
    }

    private CommentOutcome Add(string book, string text, IReadOnlyList<KeyValuePair<string, string>> cells, Act act) => Fault(text) is { } fault
        ? new CommentOutcome(null, fault) : Record(book, Guid.NewGuid().ToString("N"), Content([.. cells, new("text", text.Trim())]), 0, act);

    private CommentOutcome Record(string book, string id, string content, long revision, Act act) => Outcome(id, facts.Record(SubjectOf(book), act, [FactChange.Always(Kind, id, content, revision)], new FaultList()));

    private static CommentOutcome Outcome(string id, Recording? recording) => recording is null
        ? new CommentOutcome(null, new LocalText("此评论刚被修改，请重新载入", "This comment was changed just now; reload"), Conflict: true) : new CommentOutcome(id, null);

    private static LocalText? Fault(string text) => text.Trim().Length is 0 or > Longest ? new LocalText($"评论为 1–{Longest} 个字符", $"A comment has 1–{Longest} characters") : null;

    // Who wrote a comment is who recorded its first version.
    private Comment Read(string book, Statement one)
    {
        var first = one.Fact.Revision == 1 ? null : History(book, one.Fact.Key)[0];
        return new Comment(one.Fact.Key, FactContent.Cells(one.Fact.Content)["text"], first?.By ?? one.By.Actor, first?.At ?? one.By.At, one.Fact.Revision, first is null ? null : one.By.At);
    }

    private static CommentSubject SubjectOf(Dictionary<string, string> cells) =>
        new(cells["target"], cells.GetValueOrDefault("facility", ""), new LocalText(cells.GetValueOrDefault("zh", ""), cells.GetValueOrDefault("en", "")));

    private static string Content(IEnumerable<KeyValuePair<string, string>> cells) => FactContent.Write(cells.Where(cell => cell.Value.Length > 0));
}
