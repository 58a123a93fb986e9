using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>What somebody should see to: faults first, then remarks, each kind once with its number.</summary>
internal static class Tasks
{
    private static readonly HashSet<string> Grave = new(StringComparer.Ordinal)
    {
        InventoryWarnings.ThousandfoldSlip.Id, InventoryWarnings.DuplicateRecord.Id, InventoryWarnings.MonthsMissing.Id, InventoryWarnings.SourceWithoutActivity.Id, InventoryWarnings.Outlier.Id,
    };

    /// <summary>The matters of an inventory.</summary>
    public static IEnumerable<TaskView> Of(LiveInventory live)
    {
        foreach (var fault in live.Faults)
            yield return new TaskView("bad", fault.Code.Id, new LocalText($"{fault.Code.Title.Zh}：{fault.Value}", $"{fault.Code.Title.En}: {fault.Value}"), fault.Place.ToString(), null, 1);
        if (live.Inventory is not { } inventory) yield break;
        var groups = inventory.Warnings.Concat(InventoryScoring.Warnings(inventory)).GroupBy(warning => warning.Code.Id, StringComparer.Ordinal)
            .Select(group => (Warnings: group.ToList(), Grave: Grave.Contains(group.Key))).OrderByDescending(group => group.Grave).ThenByDescending(group => group.Warnings.Count);
        foreach (var (warnings, grave) in groups)
        {
            var first = warnings[0];
            yield return new TaskView(grave ? "warn" : "info", first.Code.Id, warnings.Count == 1 ? first.Message : first.Code.Title, first.Where, SourceOf(first.Where), warnings.Count);
        }
    }

    /// <summary>The source a remark is about; null where it is about something else.</summary>
    public static string? SourceOf(string where) => where.StartsWith("sources/", StringComparison.Ordinal) ? where[8..].Split('/')[0] : null;
}
