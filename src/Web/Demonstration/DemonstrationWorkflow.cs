using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Takes the demonstration's inventories on their way: earlier years are locked, of the last one most months are approved, some submitted, some returned.</summary>
internal sealed class DemonstrationWorkflow(FactStore facts, CellDesk cells, StatusDesk statuses, DeadlineDesk deadlines, CommentDesk comments, LiveInventories inventories)
{
    private const int OpenFrom = 11;
    private const int DueDay = 10;
    private const int LaterDay = 15;

    /// <summary>Takes an earlier year to locked.</summary>
    public void Lock(string book, Instant now)
    {
        var recorded = BookState.Read(facts, book).Cells.Keys.ToList();
        Approve(book, recorded, now);
        foreach (var (status, actor) in ((InventoryStatus, string)[])[(InventoryStatus.Reviewed, "reviewer"), (InventoryStatus.Approved, "approver"), (InventoryStatus.Verified, "verifier"), (InventoryStatus.Locked, "approver")])
        {
            var moved = statuses.Move(book, status, recorded, new Act(actor, now, "status-" + RoleNames.Json(status)));
            if (moved.Recording is null) throw new InvalidOperationException(book + ": " + string.Join("; ", moved.Blockers.Select(blocker => blocker.En)));
        }
    }

    /// <summary>Approves the months of the present year up to October, and lets the rest stand at different places.</summary>
    public void Begin(string book, Instant now)
    {
        var live = inventories.Find(book)!;
        var facilities = live.Book!.Sources.ToDictionary(source => source.Id, source => source.Facility, StringComparer.Ordinal);
        var recorded = live.State.Cells.Keys.OrderBy(cell => cell.Key, StringComparer.Ordinal).ToList();
        var late = recorded.Where(cell => Month(cell) >= OpenFrom && facilities[cell.Source].StartsWith("zj", StringComparison.Ordinal)).ToList();
        Approve(book, [.. recorded.Except(late), .. late.Where(cell => Month(cell) == OpenFrom).Skip(2)], now);
        var last = late.Where(cell => Month(cell) > OpenFrom).ToList();
        cells.Move(book, CellAction.Submit, [.. last.Where((_, index) => index % 3 != 0), .. late.Where(cell => Month(cell) == OpenFrom).Take(2)], new Act("owner-zj", now, "submit"));
        cells.Move(book, CellAction.Return, [.. late.Where(cell => Month(cell) == OpenFrom).Take(2)], new Act("reviewer", now, "return", "数量与单据不符，请核对 / differs from the document, check"));
        deadlines.Set(book, new DeadlineRule(DueDay, new Dictionary<string, int> { ["yn"] = LaterDay }), 0, new Act("carbon", now, "deadlines"), new Lingtan.Quantities.FaultList());
        Talk(book, live, late.First(cell => Month(cell) == OpenFrom), now);
    }

    // A question on a month that was sent back, with the answer, and one on the total that waits for its answer.
    private void Talk(string book, LiveInventory live, ActivityCell cell, Instant now)
    {
        var asked = comments.Write(book, On($"months/{cell.Source}/{cell.Period}"), "与上年同月相差较大，原因是什么？ / Differs much from the same month of last year: why?", new Act("reviewer", now, "comment"));
        comments.Reply(book, comments.Find(book, asked.Id!)!, "12 月初补录了一张单据。 / One document came in at the beginning of December.", new Act("owner-zj", now, "comment"));
        comments.Write(book, On("totals/scope2Market"), "绿证的年份与用电年份一致吗？ / Are the certificates of the year in which the power was used?", new Act("verifier", now, "comment"));

        CommentSubject On(string target) => CommentTarget.Find(live, target) is { } found ? new CommentSubject(target, found.Facility ?? "", found.Name) : throw new InvalidOperationException(book + ": " + target);
    }

    private void Approve(string book, IReadOnlyList<ActivityCell> which, Instant now)
    {
        cells.Move(book, CellAction.Submit, which, new Act("carbon", now, "submit"));
        cells.Move(book, CellAction.Approve, which, new Act("reviewer", now, "approve"));
    }

    private static int Month(ActivityCell cell) => cell.Period is { Length: 7 } month && int.TryParse(month.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
