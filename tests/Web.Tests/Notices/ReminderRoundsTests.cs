using System.Text.Json;
using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

public sealed class ReminderRoundsTests
{
    private const string Base = "inventories/pv-factory-2025/";
    private const string Source = "zj-forklift-diesel";

    [Fact]
    public async Task A_data_owner_is_reminded_before_the_due_date_and_after_it_and_no_round_doubles_anything()
    {
        var clock = new SetClock(Instant.FromUtc(2026, 1, 6, 4, 0));
        await using var server = await RunningServer.Start(clock);
        var owner = await server.SignedIn("owner-zj");
        var open = await OpenDecember(owner);
        Assert.NotEmpty(open);
        Round(server);
        Assert.Empty(await Of(owner, "due"));
        clock.Now = Instant.FromUtc(2026, 1, 7, 4, 0);
        Round(server);
        Assert.Equal(open, (await Of(owner, "due")).Order());
        Assert.Empty(await Of(await server.SignedIn("owner-yn"), "due"));
        Assert.Empty(await Of(await server.SignedIn("carbon"), "due"));
        Assert.Equal(0, Round(server));
        Assert.Equal(0, Restarted(server, clock));
        clock.Now = Instant.FromUtc(2026, 1, 13, 4, 0);
        Assert.True(Round(server) >= open.Count);
        Assert.Equal(open, (await Of(owner, "overdue")).Order());
        Assert.Empty(await Of(owner, "due"));
        Assert.Equal(0, Restarted(server, clock));
        clock.Now = Instant.FromUtc(2026, 1, 20, 4, 0);
        Assert.True(Round(server) >= open.Count);
        Assert.Equal(open, (await Of(owner, "overdue")).Order());
        Assert.Equal(3 * open.Count, (await owner.Json("notices?size=1000")).GetProperty("items").EnumerateArray().Count(one => one.GetProperty("kind").GetString() is "due" or "overdue" && one.GetProperty("period").GetString() == "2025-12"));
    }

    [Fact]
    public async Task What_is_handed_in_waits_for_a_reviewer_what_is_sent_back_for_its_owner_and_what_is_done_for_nobody()
    {
        var clock = new SetClock(Instant.FromUtc(2026, 1, 6, 4, 0));
        await using var server = await RunningServer.Start(clock);
        var (owner, reviewer) = (await server.SignedIn("owner-zj"), await server.SignedIn("reviewer"));
        await Move(await server.SignedIn("approver"), "reopen", "again");
        await Move(owner, "submit");
        Round(server);
        Assert.Contains(Source + " 2025-05", await Of(reviewer, "review"));
        Assert.DoesNotContain(Source + " 2025-05", await Of(await server.SignedIn("approver"), "review"));
        await Move(reviewer, "return", "differs");
        Round(server);
        Assert.DoesNotContain(Source + " 2025-05", await Of(reviewer, "review"));
        Assert.Contains(Source + " 2025-05", await Of(owner, "returned"));
        await Move(owner, "submit");
        await Move(reviewer, "approve");
        Round(server);
        Assert.DoesNotContain(Source + " 2025-05", (await Of(owner, "returned")).Concat(await Of(reviewer, "review")));
    }

    [Fact]
    public async Task An_inventory_waits_for_the_reviewer_then_the_approver_then_the_verifier()
    {
        await using var server = await RunningServer.Start();
        var (reviewer, approver, verifier) = (await server.SignedIn("reviewer"), await server.SignedIn("approver"), await server.SignedIn("verifier"));
        var expected = Whole(server, "whole");
        Round(server);
        Assert.Empty(await Of(reviewer, "reviewInventory"));
        var (cells, statuses) = (server.Part<CellDesk>(), server.Part<StatusDesk>());
        cells.Move("whole", CellAction.Submit, expected, By("carbon"));
        cells.Move("whole", CellAction.Approve, expected, By("reviewer"));
        Round(server);
        Assert.Equal(["whole"], await Of(reviewer, "reviewInventory"));
        Assert.Empty(await Of(approver, "approve"));
        Assert.NotNull(statuses.Move("whole", InventoryStatus.Reviewed, expected, By("reviewer")).Recording);
        Round(server);
        Assert.Empty(await Of(reviewer, "reviewInventory"));
        Assert.Equal(["whole"], await Of(approver, "approve"));
        Assert.NotNull(statuses.Move("whole", InventoryStatus.Approved, expected, By("approver")).Recording);
        Round(server);
        Assert.Empty(await Of(approver, "approve"));
        Assert.Equal(["whole"], await Of(verifier, "verify"));
    }

    [Fact]
    public async Task A_comment_waits_for_whoever_should_answer_and_the_answer_for_whoever_asked()
    {
        await using var server = await RunningServer.Start();
        var (owner, viewer) = (await server.SignedIn("owner-zj"), await server.SignedIn("viewer"));
        var (_, thread) = await viewer.Send(HttpMethod.Post, Base + "comments", new { target = "sources/" + Source, text = "?" });
        Round(server);
        Assert.Single(await Of(owner, "comment"));
        Assert.Empty(await Of(viewer, "comment"));
        Assert.Empty(await Of(await server.SignedIn("owner-yn"), "comment"));
        await owner.Send(HttpMethod.Post, $"{Base}comments/{thread.GetProperty("id").GetString()}/replies", new { text = "!" });
        Round(server);
        Assert.Single(await Of(viewer, "comment"));
        Assert.Empty(await Of(owner, "comment"));
        await viewer.Send(HttpMethod.Put, $"{Base}comments/{thread.GetProperty("id").GetString()}/resolved", new { resolved = true });
        Round(server);
        Assert.Empty(await Of(viewer, "comment"));
    }

    private static int Round(RunningServer server) => server.Part<ReminderRounds>().Run();

    // Rounds of a server that was started anew: they know nothing of those before.
    private static int Restarted(RunningServer server, SetClock clock) => new ReminderRounds(
        server.Part<BookStore>(), server.Part<FactStore>(), server.Part<DeadlineDesk>(), server.Part<CommentDesk>(), server.Part<AccountStore>(), server.Part<NoticeStore>(), server.Part<MailAddresses>(), server.Part<ServerOptions>(), clock).Run();

    private static async Task<List<string>> Of(HttpClient client, string kind) =>
    [
        .. (await client.Json("notices?unread=true&size=1000")).GetProperty("items").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == kind)
            .Select(one => one.GetProperty("source").ValueKind == JsonValueKind.Null ? one.GetProperty("inventory").GetString()! : $"{one.GetProperty("source").GetString()} {one.GetProperty("period").GetString()}")
            .Where(text => kind is not ("due" or "overdue") || text.EndsWith("2025-12", StringComparison.Ordinal)),
    ];

    private static async Task<List<string>> OpenDecember(HttpClient client) =>
    [
        .. (await client.Json(Base + "matrix")).GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("cells").EnumerateArray().Any(cell =>
                cell.GetProperty("period").GetString() == "2025-12" && cell.GetProperty("state").GetString() is ("draft" or "missing" or "returned")))
            .Select(row => row.GetProperty("id").GetString() + " 2025-12").Order(),
    ];

    private static async Task Move(HttpClient client, string action, string? reason = null)
    {
        var (_, moved) = await client.Send(HttpMethod.Post, Base + "months", new { action, reason, cells = new[] { new { source = Source, period = "2025-05" } } });
        Assert.Equal(1, moved.GetProperty("done").GetArrayLength());
    }

    // The demonstration without the sources whose records are missing on purpose. Returns its cells.
    private static IReadOnlyList<ActivityCell> Whole(RunningServer server, string name)
    {
        var books = server.Part<BookStore>();
        var book = books.Load("pv-factory-2025", new FaultList())!;
        var missing = CellMatrix.Of(BookState.Read(server.Part<FactStore>(), "pv-factory-2025"), book).Rows.Where(row => row.Cells.Any(cell => cell.State == CellState.Missing)).Select(row => row.Source.Id).ToHashSet();
        var rows = BookRows.Of(book).Where(row => !(row.Table == "sources" && missing.Contains(row.Key)) && !row.Cells.Any(cell => cell.Key == "source" && missing.Contains(cell.Value)));
        var faults = new FaultList();
        Assert.NotNull(books.Import(name, BookRows.Read(rows, name, faults)!, By("carbon"), faults));
        var expected = CellMatrix.Of(BookState.Read(server.Part<FactStore>(), name), books.Load(name, faults)!).Expected;
        Assert.NotEmpty(expected);
        return expected;
    }

    private static Act By(string actor) => new(actor, Instant.FromUtc(2026, 1, 13, 4, 0), "test", "why");
}
