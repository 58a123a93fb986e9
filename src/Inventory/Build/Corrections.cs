using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Which records were corrected by others: a correction supersedes, nothing is overwritten.</summary>
internal static class Corrections
{
    /// <summary>The indexes of records that a later record replaces; they stay in the book and out of the sums.</summary>
    public static HashSet<int> Superseded(InventoryBook book, ActivityRecord[] activity, FaultList faults)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < activity.Length; i++)
        {
            if (activity[i].Details?.Id is not { } id || byId.TryAdd(id, i)) continue;
            faults.Add(
                InventoryFaults.RecordRepeated, At(book, activity[i], "id"), id,
                new LocalText($"每条记录唯一的编号（第 {activity[byId[id]].Row} 行已用）", $"an identifier of its own (already used in row {activity[byId[id]].Row})"));
        }

        var replaced = new Dictionary<int, int>();
        for (var i = 0; i < activity.Length; i++)
        {
            if (activity[i].Details?.Supersedes is not { } id) continue;
            if (!byId.ContainsKey(id) && book.Incomplete.ContainsKey(book.Sources[activity[i].Source].Id)) continue;
            if (!byId.TryGetValue(id, out var target) || target == i || activity[target].Source != activity[i].Source)
            {
                faults.Add(InventoryFaults.SupersedesInvalid, At(book, activity[i], "supersedes"), id, new LocalText("同一排放源另一条记录的编号", "the identifier of another record of the same source"));
            }
            else if (!replaced.TryAdd(target, i))
            {
                faults.Add(
                    InventoryFaults.SupersedesInvalid, At(book, activity[i], "supersedes"), id,
                    new LocalText("每条记录至多被更正一次（请更正最近的更正）", "a record corrected once at most (correct the latest correction)"));
            }
        }

        ReportCircles(book, activity, replaced, faults);
        return [.. replaced.Keys];
    }

    /// <summary>Records that correct each other would all leave the sums.</summary>
    private static void ReportCircles(InventoryBook book, ActivityRecord[] activity, Dictionary<int, int> replaced, FaultList faults)
    {
        var seen = new HashSet<int>();
        foreach (var start in replaced.Keys.Order())
        {
            var path = new HashSet<int>();
            var at = start;
            while (seen.Add(at) && path.Add(at) && replaced.TryGetValue(at, out var next)) at = next;
            if (!path.Contains(at) || !replaced.ContainsKey(at)) continue;
            faults.Add(
                InventoryFaults.SupersedesInvalid, At(book, activity[at], "supersedes"), activity[at].Details!.Supersedes!,
                new LocalText("不构成循环的更正（这些记录互相更正）", "a correction that does not lead back to itself (these records correct each other)"));
        }
    }

    /// <summary>The place of a column of a record.</summary>
    public static Place At(InventoryBook book, ActivityRecord record, string column) => new(book.ActivityFile, record.Row, column);

    /// <summary>A record as warnings name it: file and row.</summary>
    public static string Where(InventoryBook book, ActivityRecord record) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{book.ActivityFile}:{record.Row}");
}
