using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Where a month of a source stands.</summary>
/// <param name="Period">The month, or the longer period as written.</param>
/// <param name="State"><c>missing</c>, <c>notApplicable</c>, <c>draft</c>, <c>submitted</c>, <c>returned</c> or <c>approved</c>.</param>
/// <param name="Records">How many records it has.</param>
/// <param name="Own">Whether the caller prepared or submitted it, and so cannot approve it.</param>
/// <param name="Deadline">By when it is due; null where no rule is set.</param>
public sealed record CellView(string Period, string State, int Records, bool Own, DeadlineView? Deadline);

/// <summary>By when a month is due.</summary>
/// <param name="On">The due date.</param>
/// <param name="Standing"><c>later</c>, <c>due</c>, <c>overdue</c> or <c>done</c>.</param>
/// <param name="Days">Days up to the due date; where it is overdue, days since then.</param>
public sealed record DeadlineView(string On, string Standing, int Days)
{
    /// <summary>The view of a deadline.</summary>
    internal static DeadlineView Of(Store.CellDeadline one) => new(one.On.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture), RoleNames.Json(one.Standing), one.Days);
}

/// <summary>A source in the matrix.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scope">Its scope.</param>
/// <param name="Category">What its category is called.</param>
/// <param name="Facility">The facility.</param>
/// <param name="FacilityName">What the facility is called.</param>
/// <param name="Cells">Its months.</param>
public sealed record MatrixRowView(string Id, LocalText Name, int Scope, LocalText Category, string Facility, LocalText FacilityName, IReadOnlyList<CellView> Cells);

/// <summary>The months of all sources one sees.</summary>
/// <param name="Recording">The last recording that counts.</param>
/// <param name="Months">The months of the period.</param>
/// <param name="Rows">The sources.</param>
/// <param name="Counts">How many cells are in each state.</param>
/// <param name="Status">Where the inventory stands.</param>
public sealed record MatrixView(long Recording, IReadOnlyList<string> Months, IReadOnlyList<MatrixRowView> Rows, IReadOnlyDictionary<string, int> Counts, string Status);

/// <summary>An activity record in the grid.</summary>
/// <param name="Key">The record.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Cells">Its cells by column.</param>
/// <param name="State">Where its month stands.</param>
/// <param name="By">Who recorded this revision.</param>
/// <param name="At">When.</param>
/// <param name="Approved">The cells as they were last approved, where they differ now.</param>
public sealed record ActivityRowView(
    string Key, long Revision, IReadOnlyDictionary<string, string> Cells, string State, string By, string At, IReadOnlyDictionary<string, string>? Approved);

/// <summary>An input of the source's method, for the choices of the grid.</summary>
/// <param name="Name">Its symbol; empty where the column may stay empty.</param>
/// <param name="Title">What it is.</param>
/// <param name="Units">Units it is given in.</param>
public sealed record InputChoice(string Name, LocalText Title, IReadOnlyList<string> Units);

/// <summary>The records of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">Its records by period.</param>
/// <param name="Inputs">What its method asks for.</param>
/// <param name="Before">Its records of the year before: period, input, quantity, unit.</param>
public sealed record ActivityView(string Source, LocalText Name, IReadOnlyList<ActivityRowView> Rows, IReadOnlyList<InputChoice> Inputs, IReadOnlyList<BeforeView> Before);

/// <summary>A record of the year before.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Input">The input it gives.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Unit">The unit.</param>
public sealed record BeforeView(string Period, string? Input, string Quantity, string Unit);

/// <summary>A change to a record.</summary>
/// <param name="Key">The record; null for a new one.</param>
/// <param name="Revision">The revision it was made on.</param>
/// <param name="Cells">The cells as they shall be; null withdraws the record.</param>
public sealed record ChangeRequest(string? Key = null, long Revision = 0, IReadOnlyDictionary<string, string>? Cells = null);

/// <summary>Changes to activity data.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Mode"><c>cells</c>: each by itself; <c>batch</c>: all or none.</param>
/// <param name="Reason">Why.</param>
/// <param name="DryRun">Whether to say only what would become of them.</param>
public sealed record ActivityRequest(IReadOnlyList<ChangeRequest> Changes, string Mode = "batch", string? Reason = null, bool DryRun = false);

/// <summary>What became of a change.</summary>
/// <param name="Index">Which of the changes.</param>
/// <param name="Key">The record.</param>
/// <param name="Revision">Its revision now; 0 where nothing was recorded.</param>
/// <param name="Faults">Why it was refused.</param>
public sealed record ChangeResult(int Index, string Key, long Revision, IReadOnlyList<FaultView> Faults);

/// <summary>What became of changes.</summary>
/// <param name="Results">One for each.</param>
/// <param name="Recording">The recording; null where nothing was recorded.</param>
public sealed record ActivityAnswer(IReadOnlyList<ChangeResult> Results, long? Recording);

/// <summary>A cell named in a request.</summary>
/// <param name="Source">The source.</param>
/// <param name="Period">The period.</param>
public sealed record CellName(string Source, string Period);

/// <summary>Something to be done with months.</summary>
/// <param name="Action"><c>submit</c>, <c>return</c>, <c>approve</c> or <c>reopen</c>.</param>
/// <param name="Cells">With which.</param>
/// <param name="Reason">Why; needed to return or reopen.</param>
public sealed record MonthsRequest(string Action, IReadOnlyList<CellName> Cells, string? Reason = null);

/// <summary>A month with which nothing was done.</summary>
/// <param name="Source">The source.</param>
/// <param name="Period">The period.</param>
/// <param name="Reason">Why.</param>
public sealed record RefusedCell(string Source, string Period, LocalText Reason);

/// <summary>What was done with months.</summary>
/// <param name="Done">The months with which it was done.</param>
/// <param name="Refused">The others.</param>
/// <param name="Recording">The recording; null where nothing was done.</param>
public sealed record MonthsAnswer(IReadOnlyList<CellName> Done, IReadOnlyList<RefusedCell> Refused, long? Recording);

/// <summary>A step in the history of a month.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Action">What, such as <c>enter</c>, <c>submit</c> or <c>return</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">The state it led to; null for a change of records.</param>
/// <param name="Quantity">For a change of a record: what it says since.</param>
public sealed record TrailStep(string At, string By, string Action, string Reason, string? State, string? Quantity);

/// <summary>A month of a source with its history.</summary>
/// <param name="Source">The source.</param>
/// <param name="Period">The period.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Preparers">Who cannot approve it, since they prepared it.</param>
/// <param name="Trail">What happened, latest first.</param>
public sealed record CellDetail(string Source, string Period, string State, IReadOnlyList<string> Preparers, IReadOnlyList<TrailStep> Trail);
