using Lingtan.Formats;
using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What an import does to one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows that are changed.</param>
/// <param name="Withdrawn">Rows that are withdrawn.</param>
public sealed record ImportCount(string Table, int Added, int Changed, int Withdrawn);

/// <summary>A row that an import changes.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row.</param>
/// <param name="Before">Its cells so far; null for a new row.</param>
/// <param name="After">Its cells then; null for one that is withdrawn.</param>
public sealed record ImportChange(string Table, string Key, IReadOnlyDictionary<string, string>? Before, IReadOnlyDictionary<string, string>? After);

/// <summary>An import.</summary>
/// <param name="Id">Its name.</param>
/// <param name="File">Name of the file.</param>
/// <param name="State"><c>waiting</c>, <c>running</c>, <c>checked</c>, <c>recorded</c>, <c>faulty</c>, <c>cancelled</c> or <c>failed</c>.</param>
/// <param name="Stage">How far the work is: <c>reading</c>, <c>checking</c>, <c>computing</c>, <c>comparing</c> or <c>recording</c>.</param>
/// <param name="Rows">How many rows the file has; null while it is read.</param>
/// <param name="Faults">The first faults.</param>
/// <param name="FaultCount">How many faults there are.</param>
/// <param name="Counts">What it does to each table.</param>
/// <param name="Unchanged">Rows that stay as stated.</param>
/// <param name="Changes">The first changes.</param>
/// <param name="Recording">Number of the recording; null where nothing was recorded.</param>
public sealed record ImportView(
    string Id, string File, string State, string Stage, int? Rows, IReadOnlyList<FaultView> Faults, int FaultCount, IReadOnlyList<ImportCount> Counts, int? Unchanged, IReadOnlyList<ImportChange> Changes, long? Recording);

/// <summary>Files on their way into an inventory: checked first, recorded when somebody says so, the whole of a file or nothing.</summary>
public sealed class ImportEndpoints : IEndpoints
{
    private const int MostFaults = 1000;
    private static readonly HashSet<string> Activity = ["activity"];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/inventories/{id}/imports", Begin).WithSummary("Send a workbook, folder (.zip) or table (.csv), under ?name=; tables=activity|all, absent=keep|withdraw, dryRun=true|false")
            .Produces<ImportView>(StatusCodes.Status202Accepted).Allow(Permission.WriteActivity);
        api.MapGet("/inventories/{id}/imports/{job}", (string id, string job, Caller caller, ImportJobs jobs) => jobs.Find(id, job, caller) is { } found ? TypedResults.Ok(View(found)) : Problems.NotFound(job))
            .WithSummary("How far an import is, and what it changes").Produces<ImportView>().Allow(Permission.WriteActivity);
        api.MapGet("/inventories/{id}/imports/{job}/faults", (string id, string job, Caller caller, ImportJobs jobs, HttpContext context) =>
                jobs.Find(id, job, caller) is { } found ? TypedResults.File(ImportFaults.Csv(found), "text/csv; charset=utf-8", Path.GetFileNameWithoutExtension(found.FileName) + "-faults.csv") : Problems.NotFound(job))
            .WithSummary("All faults of an import beside the rows they are in, as CSV").Allow(Permission.WriteActivity);
        api.MapPost("/inventories/{id}/imports/{job}/record", (string id, string job, Caller caller, ImportJobs jobs) =>
                jobs.Find(id, job, caller) is not { } found ? Problems.NotFound(job)
                : jobs.Record(found) ? TypedResults.Accepted(Address(found), View(found))
                : found.CanBeRecorded ? TooMany : Problems.Conflict(new LocalText("该导入不能记录：" + State(found), "This import cannot be recorded: " + State(found))))
            .WithSummary("Record an import that was checked").Produces<ImportView>(StatusCodes.Status202Accepted).Allow(Permission.WriteActivity);
        api.MapDelete("/inventories/{id}/imports/{job}", Cancel).WithSummary("End an import; nothing is changed").Produces(StatusCodes.Status204NoContent).Allow(Permission.WriteActivity);
    }

    private static async Task<IResult> Begin(string id, string name, HttpContext context, Caller caller, LiveInventories inventories, ImportJobs jobs, string tables = "activity", string absent = "keep", bool dryRun = true)
    {
        if (tables is not ("activity" or "all") || absent is not ("keep" or "withdraw"))
            return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("tables 为 activity 或 all，absent 为 keep 或 withdraw", "tables is activity or all, absent is keep or withdraw"));
        if (tables == "all" && !caller.May(Permission.WriteBook)) return Problems.NotAllowed(Permission.WriteBook);
        if (caller.IsConfined && (tables == "all" || absent == "withdraw"))
            return Problems.Forbidden(new LocalText("只能补充或修改所属设施的活动数据", "Only activity data of your own facilities can be added or changed"));
        if (tables == "activity" && inventories.Find(id) is null) return Problems.NotFound(id);
        var body = await RequestBody.Read(context);
        if (body.Length == 0) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("文件为空", "The file is empty"));
        var choice = new ImportChoice(tables == "all" ? null : Activity, absent == "keep");
        return jobs.Add(id, caller, body, Path.GetFileName(name), choice, !dryRun) is { } job ? TypedResults.Accepted(Address(job), View(job))
            : TooMany;
    }

    private static IResult TooMany => Problems.Refused(StatusCodes.Status429TooManyRequests, new LocalText("等待的导入过多，稍后再试", "Too many imports are waiting; try again later"));

    private static IResult Cancel(string id, string job, Caller caller, ImportJobs jobs)
    {
        if (jobs.Find(id, job, caller) is not { } found) return Problems.NotFound(job);
        found.Cancel();
        return TypedResults.NoContent();
    }

    private static string Address(ImportJob job) => $"/api/v1/inventories/{job.Inventory}/imports/{job.Id}";

    private static string State(ImportJob job) => RoleNames.Json(job.State);

    private static ImportView View(ImportJob job)
    {
        var (plan, faults) = (job.Plan, job.Faults);
        var counts = (plan?.Changes ?? []).GroupBy(one => one.Change.Kind, StringComparer.Ordinal).Select(group => new ImportCount(
            group.Key, group.Count(one => one.Before is null), group.Count(one => one is { Before: not null, Change.Content: not null }), group.Count(one => one.Change.Content is null)));
        var changes = (plan?.Changes ?? []).Take(ImportJob.MostShown).Select(one => new ImportChange(one.Change.Kind, one.Change.Key, Cells(one.Before), Cells(one.Change.Content)));
        return new ImportView(
            job.Id, job.FileName, State(job), RoleNames.Json(job.Stage), job.Rows, [.. faults.Take(MostFaults).Select(FaultView.Of)], faults.Count, [.. counts], plan?.Unchanged, [.. changes], job.Recording?.Seq);
    }

    private static Dictionary<string, string>? Cells(string? content) => content is null ? null : FactContent.Cells(content);
}
