using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>How many of the expected months stand where.</summary>
/// <param name="Expected">Expected.</param>
/// <param name="Approved">Approved.</param>
/// <param name="Submitted">Submitted, not decided upon.</param>
/// <param name="Returned">Sent back.</param>
/// <param name="Draft">Recorded, not submitted.</param>
/// <param name="Missing">Not recorded.</param>
/// <param name="Share">The approved share as a fraction; null where nothing is expected.</param>
public sealed record CountsView(int Expected, int Approved, int Submitted, int Returned, int Draft, int Missing, decimal? Share)
{
    /// <summary>The view of counts.</summary>
    internal static CountsView Of(IEnumerable<CellState> states)
    {
        var one = Completeness.Of(states);
        return new CountsView(one.Expected, one.Approved, one.Submitted, one.Returned, one.Draft, one.Missing, one.Share);
    }
}

/// <summary>A facility or scope in the matrix of completeness.</summary>
/// <param name="Key">The facility, or the number of the scope.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Months">Its months, in the order of the matrix.</param>
/// <param name="Longer">What is recorded for longer periods than a month; null where nothing is.</param>
/// <param name="Total">All of it.</param>
public sealed record CompletenessRow(string Key, LocalText Name, IReadOnlyList<CountsView> Months, CountsView? Longer, CountsView Total);

/// <summary>How complete an inventory is, month by month.</summary>
/// <param name="Recording">The last recording that counts.</param>
/// <param name="Months">The months of the period.</param>
/// <param name="Rows">The facilities or scopes one sees.</param>
/// <param name="Total">All of them.</param>
public sealed record CompletenessView(long Recording, IReadOnlyList<string> Months, IReadOnlyList<CompletenessRow> Rows, CountsView Total);

/// <summary>How complete an inventory is.</summary>
public sealed class CompletenessEndpoints : IEndpoints
{
    private static readonly string[] Ways = ["facility", "scope"];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/inventories/{id}/completeness", Read).WithSummary("Expected and approved months by facility or scope: ?by=facility").Produces<CompletenessView>().Allow(Permission.ReadInventory);

    private static IResult Read(string id, Caller caller, LiveInventories inventories, string by = "facility") => !Ways.Contains(by)
        ? Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("by 为 facility 或 scope", "by is facility or scope")) : ActivityEndpoints.With(inventories, id, live => TypedResults.Ok(View(live, caller, by)));

    private static CompletenessView View(LiveInventory live, Caller caller, string by)
    {
        var seen = live.Matrix!.Rows.Where(row => caller.Sees(live.Tree, row.Source.Facility)).ToList();
        var groups = by == "scope"
            ? seen.GroupBy(row => DecimalText.Format(row.Source.Scope)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Row(live, group.Key, ScopeName(group.Key), [.. group]))
            : live.Book!.Facilities.Select(facility => Row(live, facility.Id, facility.Name, [.. seen.Where(row => row.Source.Facility == facility.Id)])).Where(row => row.Total.Expected > 0);
        return new CompletenessView(live.Recording, live.Matrix.Months, [.. groups], CountsView.Of(States(seen)));
    }

    private static CompletenessRow Row(LiveInventory live, string key, LocalText name, List<MatrixRow> rows)
    {
        var cells = rows.SelectMany(row => row.Cells).ToLookup(cell => cell.Cell.Period, cell => cell.State, StringComparer.Ordinal);
        var longer = CountsView.Of(cells.Where(group => !live.Matrix!.Months.Contains(group.Key)).SelectMany(group => group));
        return new CompletenessRow(key, name, [.. live.Matrix!.Months.Select(month => CountsView.Of(cells[month]))], longer.Expected > 0 ? longer : null, CountsView.Of(States(rows)));
    }

    private static IEnumerable<CellState> States(IEnumerable<MatrixRow> rows) => rows.SelectMany(row => row.Cells).Select(cell => cell.State);

    private static LocalText ScopeName(string scope) => new("范围" + scope switch { "1" => "一", "2" => "二", _ => "三" }, "Scope " + scope);
}
