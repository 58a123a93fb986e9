using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Store.Tests.Comments;

public sealed class CommentDeskTests
{
    private const string Book = "q";
    private static readonly CommentSubject Month = new("months/petrol/2025-03", "site", new LocalText("汽油 2025-03", "Petrol 2025-03"));
    private static readonly CommentSubject Total = new("totals/tCO2e", "", new LocalText("总量", "Total"));

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_thread_is_begun_answered_edited_resolved_and_opened_again_and_every_version_is_kept(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var desk = new CommentDesk(new FactStore(fresh.Database));
        var root = desk.Write(Book, Month, " Why so much? ", FreshDatabase.By("viewer", 1)).Id!;
        Assert.NotNull(desk.Reply(Book, desk.Find(Book, root)!, "Two deliveries", FreshDatabase.By("owner", 2)).Id);
        Assert.NotNull(desk.Edit(Book, root, 1, "Why twice as much?", FreshDatabase.By("viewer", 3)).Id);
        Assert.NotNull(desk.Resolve(Book, desk.Find(Book, root)!, true, FreshDatabase.By("rev", 4)).Id);
        var thread = Assert.Single(desk.Threads(Book));
        Assert.Equal((Month, "Why twice as much?", "viewer", 2L), (thread.On, thread.Root.Text, thread.Root.By, thread.Root.Revision));
        Assert.Equal(["Two deliveries"], thread.Replies.Select(reply => reply.Text));
        Assert.Equal("rev", thread.Resolved!.By);
        Assert.Equal(["Why so much?", "Why twice as much?"], desk.History(Book, root).Select(version => version.Text));
        Assert.NotNull(desk.Resolve(Book, thread, false, FreshDatabase.By("viewer", 5)).Id);
        Assert.Null(Assert.Single(desk.Threads(Book)).Resolved);
        Assert.Null(new AuditTrail(fresh.Database).Verify().Broken);
        var actions = new AuditTrail(fresh.Database).Read().Select(recording => recording.Action);
        Assert.Equal(["comment", "comment-reply", "comment-edit", "comment-resolve", "comment-reopen"], actions);
    }

    [Fact]
    public void Only_the_author_edits_and_only_the_version_that_was_read()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var desk = new CommentDesk(new FactStore(fresh.Database));
        var root = desk.Write(Book, Total, "a", FreshDatabase.By("a", 1)).Id!;
        Assert.NotNull(desk.Edit(Book, root, 1, "b", FreshDatabase.By("b", 2)).Refusal);
        Assert.NotNull(desk.Edit(Book, root, 1, "c", FreshDatabase.By("a", 3)).Id);
        Assert.True(desk.Edit(Book, root, 1, "d", FreshDatabase.By("a", 4)).Conflict);
        Assert.NotNull(desk.Edit(Book, "nothing", 1, "d", FreshDatabase.By("a", 4)).Refusal);
        Assert.Equal("c", desk.Find(Book, root)!.Root.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void An_empty_comment_is_refused(string text)
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var desk = new CommentDesk(new FactStore(fresh.Database));
        Assert.NotNull(desk.Write(Book, Total, text, FreshDatabase.By("a")).Refusal);
        Assert.NotNull(desk.Write(Book, Total, new string('a', CommentDesk.Longest + 1), FreshDatabase.By("a")).Refusal);
        Assert.NotNull(desk.Write(Book, Total, new string('a', CommentDesk.Longest), FreshDatabase.By("a")).Id);
        Assert.Single(desk.Threads(Book));
    }

    [Fact]
    public void Comments_stand_beside_the_book_and_move_neither_its_rows_nor_its_last_recording()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        var facts = new FactStore(fresh.Database);
        var books = new BookStore(fresh.Database);
        books.Import(Book, FreshDatabase.Example("qingmin-2025"), FreshDatabase.By("importer"), new FaultList());
        var (rows, head) = (Rows(), facts.Head(Book));
        new CommentDesk(facts).Write(Book, Total, "=1+1", FreshDatabase.By("a", 1));
        Assert.Equal(head, facts.Head(Book));
        Assert.Equal(rows, Rows());
        Assert.Equal([Book], books.Names());

        List<string> Rows() => [.. BookRows.Of(books.Load(Book, new FaultList())!).Select(row => row.Table + row.Key + string.Join(',', row.Cells))];
    }
}
