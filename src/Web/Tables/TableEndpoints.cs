using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>The tables of inventories: how they are made, and the lists of words their columns take.</summary>
/// <param name="Tables">The tables.</param>
/// <param name="Items">The single statements of an inventory, rows of the table <c>inventory</c>.</param>
/// <param name="Choices">Lists of words, by name.</param>
/// <param name="Words">What words of the lists mean.</param>
/// <param name="Categories">Source categories with their scope.</param>
public sealed record TablesView(
    IReadOnlyList<BookTable> Tables, IReadOnlyList<BookColumn> Items, IReadOnlyDictionary<string, IReadOnlyList<string>> Choices, IReadOnlyDictionary<string, LocalText> Words, IReadOnlyList<CategoryView> Categories);

/// <summary>A source category.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Scope">Its scope.</param>
/// <param name="Scope3">Its category of scope 3; null outside it.</param>
public sealed record CategoryView(string Id, LocalText Title, int Scope, int? Scope3);

/// <summary>A row of a table.</summary>
/// <param name="Key">The row.</param>
/// <param name="Revision">Its revision, to be sent with a change.</param>
/// <param name="Cells">Its cells by column.</param>
/// <param name="By">Who stated it.</param>
/// <param name="At">When.</param>
public sealed record TableRowView(string Key, long Revision, IReadOnlyDictionary<string, string> Cells, string By, string At);

/// <summary>The rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Open">Whether they can be changed: the inventory is a draft.</param>
public sealed record TableView(string Table, IReadOnlyList<TableRowView> Rows, bool Open);

/// <summary>A change to a row.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row; null for a new one.</param>
/// <param name="Revision">The revision the change was made on.</param>
/// <param name="Cells">Its cells as they shall be; null withdraws it.</param>
public sealed record RowRequest(string Table, string? Key = null, long Revision = 0, Dictionary<string, string>? Cells = null);

/// <summary>Changes to rows of tables: all of them or none.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Reason">Why.</param>
/// <param name="DryRun">Whether to say only what would become of them.</param>
public sealed record RowsRequest(IReadOnlyList<RowRequest> Changes, string? Reason = null, bool DryRun = false);

/// <summary>What became of changes.</summary>
/// <param name="Faults">The faults of each change, in the order given.</param>
/// <param name="Others">Faults that the changes would cause elsewhere.</param>
/// <param name="Recording">Number of the recording; null where nothing was recorded.</param>
public sealed record RowsAnswer(IReadOnlyList<IReadOnlyList<FaultView>> Faults, IReadOnlyList<FaultView> Others, long? Recording);

/// <summary>Organisation, sources, own factors, certificates, production, exclusions and texts of an inventory, as rows that can be changed.</summary>
public sealed class TableEndpoints : IEndpoints
{
    private const int MostChanges = 5000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/tables", (LiveInventories inventories) => TypedResults.Ok(new TablesView(
                BookRows.Described, BookTable.Items, BookTable.Choices([.. inventories.Libraries.Methods([]).Ids]), TableWords.All,
                [.. CategoryList.All.Values.Select(one => new CategoryView(one.Id, one.Title, one.Scope, one.Scope3))])))
            .WithSummary("The tables of inventories and what their columns take").Produces<TablesView>().Allow(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/tables/{table}", Rows).WithSummary("The rows of a table").Produces<TableView>().AllowWhole(Permission.ReadInventory);
        api.MapPost("/inventories/{id}/tables", Change).WithSummary("Change rows of tables, all of them or none").Produces<RowsAnswer>().AllowWhole(Permission.WriteBook);
    }

    private static IResult Rows(string id, string table, LiveInventories inventories)
    {
        if (inventories.Find(id) is not { } live) return Problems.NotFound(id);
        if (!TableDesk.Takes(table)) return Problems.NotFound(table);
        var rows = live.State.All.Where(one => one.Fact.Kind == table).OrderBy(one => one.Fact.Seq).Select(one => new TableRowView(
            one.Fact.Key, one.Fact.Revision, FactContent.Cells(one.Fact.Content), one.By.Actor, one.By.At));
        return TypedResults.Ok(new TableView(table, [.. rows], live.State.Status == InventoryStatus.Draft));
    }

    private static IResult Change(string id, RowsRequest request, Caller caller, LiveInventories inventories, TableDesk desk, TimeProvider clock)
    {
        if (inventories.Find(id) is null) return Problems.NotFound(id);
        if (request.Changes.Count is 0 or > MostChanges || request.Changes.Any(change => change.Key is null && change.Cells is null))
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"1–{MostChanges} 处更改，每处有 key 或 cells", $"1–{MostChanges} changes, each with a key or cells"));
        var done = desk.Change(id, [.. request.Changes.Select(change => new RowChange(change.Table, change.Key, change.Revision, change.Cells))], caller.Act("edit", clock, request.Reason), request.DryRun);
        var answer = new RowsAnswer([.. done.Faults.Select(faults => faults.Select(FaultView.Of).ToList())], [.. done.Others.Select(FaultView.Of)], done.Recording?.Seq);
        return done.Refused ? TypedResults.Json(answer, statusCode: StatusCodes.Status422UnprocessableEntity) : TypedResults.Ok(answer);
    }
}
