using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The tables of the energy side: how they are made, and the lists of words their columns take.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Choices">Lists of words, by name; <c>facilities</c>, <c>meters</c> and <c>connections</c> are those that are set up.</param>
public sealed record EnergyTablesView(IReadOnlyList<BookTable> Tables, IReadOnlyDictionary<string, IReadOnlyList<string>> Choices);

/// <summary>The rows of a table of the energy side.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Head">The last recording on the energy side.</param>
public sealed record EnergyTableView(string Table, IReadOnlyList<TableRowView> Rows, long Head);

/// <summary>The set-up of the energy side, as rows that can be changed.</summary>
public sealed class EnergyTableEndpoints : IEndpoints
{
    private const int MostChanges = 5000;
    private static readonly string[] Recorded = ["additions", "settlements"];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/tables", (EnergyDesk desk) => TypedResults.Ok(new EnergyTablesView(EnergyRows.Described, Choices(desk.Now()))))
            .WithSummary("The tables of the energy side and what their columns take").Produces<EnergyTablesView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/energy/tables/{table}", RowsOf).WithSummary("The rows of a table of the energy side, at present or asOf= a recording").Produces<EnergyTableView>().AllowWhole(Permission.ReadInventory);
        api.MapPost("/energy/tables", Change).WithSummary("Change rows of tables of the energy side, all of them or none").Produces<RowsAnswer>().AllowWhole(Permission.WriteBook);
    }

    private static Dictionary<string, IReadOnlyList<string>> Choices(EnergyState state) => new(EnergyRows.Choices, StringComparer.Ordinal)
    {
        ["facilities"] = [.. state.Site.Facilities.Select(static one => one.Facility)],
        ["meters"] = [.. state.Site.Meters.Select(static one => one.Id)],
        ["connections"] = [.. state.Site.Connections.Select(static one => one.Id)],
    };

    private static IResult RowsOf(string table, long? asOf, EnergyDesk desk)
    {
        if (!EnergyRows.IsTable(table)) return Problems.NotFound(table);
        var state = asOf is { } head ? desk.At(head) : desk.Now();
        return TypedResults.Ok(new EnergyTableView(table, [.. state.Of(table).Select(static row => new TableRowView(row.Fact.Key, row.Fact.Revision, FactContent.Cells(row.Fact.Content), row.By.Actor, row.By.At))], state.Head));
    }

    private static IResult Change(RowsRequest request, Caller caller, EnergyDesk desk, TimeProvider clock)
    {
        if (request.Changes.Count is 0 or > MostChanges || request.Changes.Any(change => change.Key is null && change.Cells is null))
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"1–{MostChanges} 处更改，每处有 key 或 cells", $"1–{MostChanges} changes, each with a key or cells"));

        // Who recorded an addition or settled a reading is never what somebody writes into a cell.
        if (request.Changes.Any(change => Recorded.Contains(change.Table)))
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("追补与裁定不能在表中修改", "Additions and settlements are not changed as rows; see energy/additions and energy/settlements"));
        return Rows.Answer(desk.Change([.. request.Changes.Select(change => new RowChange(change.Table, change.Key, change.Revision, change.Cells))], caller.Act("energy-edit", clock, request.Reason), request.DryRun));
    }
}
