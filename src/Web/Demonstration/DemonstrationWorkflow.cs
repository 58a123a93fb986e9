using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Takes the demonstration's inventories on their way: earlier years are locked, of the last one most months are approved, some submitted, some returned.</summary>
internal sealed class DemonstrationWorkflow(FactStore facts, CellDesk cells, StatusDesk statuses, LiveInventories inventories)
{
    private const int OpenFrom = 11;

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
    }

    private void Approve(string book, IReadOnlyList<ActivityCell> which, Instant now)
    {
        cells.Move(book, CellAction.Submit, which, new Act("carbon", now, "submit"));
        cells.Move(book, CellAction.Approve, which, new Act("reviewer", now, "approve"));
    }

    private static int Month(ActivityCell cell) => cell.Period is { Length: 7 } month && int.TryParse(month.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
