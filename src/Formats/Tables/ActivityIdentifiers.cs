using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Checks the identifiers of activity records: each once, and corrections of records that are there.</summary>
internal static class ActivityIdentifiers
{
    private static readonly LocalText Corrected = new("本表中另一条记录的编号", "the identifier of another record of the table");

    /// <summary>Reports identifiers used twice and corrections of unknown records.</summary>
    public static void Check(ActivityScan scan, ActivityRecord[] rows, FaultList faults)
    {
        if (!scan.Parts.Any(part => part.HasDetails)) return;
        var found = new CappedFaults();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var row in rows.AsSpan())
            if (row.Details?.Id is { } id && !ids.Add(id))
                found.Add(FormatsFaults.IdentifierTwice, new Place(scan.File, row.Row, "id"), id, Listing.Unique);
        foreach (ref readonly var row in rows.AsSpan())
            if (row.Details?.Supersedes is { } other && (!ids.Contains(other) || other == row.Details.Id))
                found.Add(FormatsFaults.SupersededUnknown, new Place(scan.File, row.Row, "supersedes"), other, Corrected);
        CappedFaults.Report([found], scan.File, faults);
    }
}
