using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Inventories as files: the workbook, the folder with its evidence, and the workbook to begin with.</summary>
public sealed class ExportEndpoints : IEndpoints
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/export", Export).WithSummary("The inventory as a workbook (format=xlsx) or folder with evidence (format=zip), now or as it was (asOf: number of a recording, or an instant)").AllowWhole(Permission.ReadInventory);
        api.MapGet("/template", (LiveInventories inventories) => TypedResults.File(WorkbookWriter.Template(inventories.Libraries.Methods([]), inventories.Libraries.Factors), Workbook, "lingtan-template.xlsx"))
            .WithSummary("The workbook to begin with: empty, with instructions").Allow(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/activity-form", Form).WithSummary("The activity data one sees as a workbook to fill in, a row for every month that is missing").Allow(Permission.ReadInventory);
    }

    private static IResult Export(string id, string? asOf, LiveInventories inventories, FactStore facts, EvidenceStore evidence, string format = "xlsx")
    {
        if (asOf is not null && facts.RecordingNamed(asOf) is null) return StatementEndpoints.NoRecording(asOf);
        if ((asOf is null ? inventories.Find(id) : inventories.At(id, facts.RecordingNamed(asOf)!.Value)) is not { } live) return Problems.NotFound(id);
        if (live.Book is null) return Problems.Faulty(live.Faults);
        if (format == "zip") return TypedResults.Stream(stream => Archive(live, evidence, stream), "application/zip", id + ".zip");
        if (format != "xlsx") return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("format 为 xlsx 或 zip", "format is xlsx or zip"));
        var faults = new FaultList();
        return WorkbookWriter.Write(live.Book, [.. inventories.Libraries.Methods([]).Ids], faults) is { } bytes ? TypedResults.File(bytes, Workbook, id + ".xlsx") : Problems.Faulty(faults);
    }

    private static async Task Archive(LiveInventory live, EvidenceStore evidence, Stream to)
    {
        // The archive is written to memory first: what has begun to be sent cannot be refused any more.
        using var memory = new MemoryStream();
        FolderArchive.Write(live.Book!, live.Book!.Evidence.Select(one => evidence.Find(one.Value) is { } found ? new EvidenceBytes(one.Key, found.Bytes) : null).OfType<EvidenceBytes>(), memory);
        memory.Position = 0;
        await memory.CopyToAsync(to);
    }

    private static IResult Form(string id, Caller caller, LiveInventories inventories) => ActivityEndpoints.With(inventories, id, live => TypedResults.File(
        WorkbookWriter.ActivityForm(live.Matrix!.Rows.Where(row => caller.Sees(live.Tree, row.Source.Facility))
            .SelectMany(row => Missing(row, Inputs(live, row.Source.Id)))), Workbook, id + "-activity.xlsx"));

    private static IEnumerable<Dictionary<string, string>> Missing(MatrixRow row, IReadOnlyList<(string Input, string Unit)> inputs) =>
        row.Cells.Where(cell => cell.State == CellState.Missing).SelectMany(cell => inputs.Select(one => new Dictionary<string, string>
        {
            ["source"] = cell.Cell.Source, ["period"] = cell.Cell.Period, ["input"] = one.Input, ["unit"] = one.Unit,
        }));

    // What was entered last, with its unit, so that nobody has to remember which one it was.
    private static List<(string Input, string Unit)> Inputs(LiveInventory live, string source)
    {
        var cells = live.State.CellsOf(source).Concat(live.YearBefore?.State.CellsOf(source) ?? []).FirstOrDefault().Value ?? [];
        var known = cells.Select(row => FactContent.Cells(row.Fact.Content)).Select(row => (row.GetValueOrDefault("input", ""), row.GetValueOrDefault("unit", ""))).Distinct().ToList();
        return known.Count > 0 ? known : [("", "")];
    }
}
