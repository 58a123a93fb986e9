using Lingtan.Quantities;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A document of an inventory.</summary>
/// <param name="Path">Its path in the inventory.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Size">Its size in bytes; 0 where the document itself is not there.</param>
/// <param name="UsedBy">The months that refer to it.</param>
public sealed record DocumentView(string Path, string Sha256, long Size, IReadOnlyList<CellName> UsedBy);

/// <summary>A document just taken in.</summary>
/// <param name="Path">The path by which records refer to it.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record DocumentAdded(string Path, string Sha256, long Size);

/// <summary>Evidence: documents by SHA-256, and what refers to them.</summary>
public sealed class EvidenceEndpoints : IEndpoints
{
    private const string Table = "evidence";

    /// <summary>What browsers may show by themselves; everything else is handed out as a file, whatever it says it is.</summary>
    private static readonly Dictionary<string, string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".txt"] = "text/plain; charset=utf-8", [".csv"] = "text/plain; charset=utf-8",
    };

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/inventories/{id}/evidence", (string id, Caller caller, LiveInventories inventories, EvidenceStore store) => ActivityEndpoints.With(inventories, id, live => TypedResults.Ok(Documents(live, caller, store))))
            .WithSummary("The documents of an inventory").Produces<IReadOnlyList<DocumentView>>().Allow(Permission.ReadInventory);
        api.MapPost("/inventories/{id}/evidence", Add).WithSummary("Take a document in, under ?name=").Produces<DocumentAdded>(StatusCodes.Status201Created).Allow(Permission.WriteActivity);
        api.MapGet("/evidence/{sha256}", Show).WithSummary("A document").AllowSignedIn();
    }

    private static IReadOnlyList<DocumentView> Documents(LiveInventory live, Caller caller, EvidenceStore store)
    {
        var sizes = store.All().ToDictionary(one => one.Sha256, one => one.Size, StringComparer.Ordinal);
        var users = live.Book!.Activity.Where(record => record.Details is { Evidence.Count: > 0 })
            .SelectMany(record => record.Details!.Evidence.Select(path => (path, Source: live.Book.Sources[record.Source], Cell: ActivityCell.Of([new("source", live.Book.Sources[record.Source].Id), new("period", record.Period.Text)]))))
            .Where(one => caller.Sees(live.Tree, one.Source.Facility)).ToLookup(one => one.path, one => new CellName(one.Cell.Source, one.Cell.Period), StringComparer.Ordinal);
        return [.. live.State.All.Where(one => one.Fact.Kind == Table).Select(one => (Path: one.Fact.Key, Sha256: Hash(one.Fact), one.By.Actor))
            .Where(one => !caller.IsConfined || users.Contains(one.Path) || one.Actor == caller.Name).OrderBy(one => one.Path, StringComparer.Ordinal)
            .Select(one => new DocumentView(one.Path, one.Sha256, sizes.GetValueOrDefault(one.Sha256), [.. users[one.Path].Distinct()]))];
    }

    private static string Hash(Fact fact) => FactContent.Cell(fact.Content, "sha256");

    private static async Task<IResult> Add(string id, string name, HttpContext context, Caller caller, LiveInventories inventories, FactStore facts, TimeProvider clock)
    {
        if (inventories.Find(id) is not { Book: { } } live) return Problems.NotFound(id);
        if (EvidenceName.Of(name) is not { } path)
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("文件名须含扩展名，不含路径、不可见字符和 %xx，不得为 Windows 设备名，最多 120 个字符", "A file name has an ending, no path, no unseen characters, no %xx, at most 120 characters, and is no device of Windows"));
        var body = await RequestBody.Read(context);
        if (body.Length == 0) return Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText("文件为空", "The file is empty"));
        var document = new EvidenceDocument(body);
        return Record(live, path, document, caller, facts, clock);
    }

    // A document of the same name and other content gets a name of its own: what records refer to stays what it was.
    private static IResult Record(LiveInventory live, string path, EvidenceDocument document, Caller caller, FactStore facts, TimeProvider clock)
    {
        if (live.State.Status != InventoryStatus.Draft) return Problems.Conflict(new LocalText("清册已不是草稿", "The inventory is no longer a draft"));
        for (var number = 2; live.State.Find(Table, path) is { } stated; number++)
        {
            var known = Hash(stated.Fact);
            if (known == document.Sha256) return TypedResults.Ok(new DocumentAdded(path, known, document.Bytes.Length));
            path = EvidenceName.Numbered(path, number);
        }

        var content = FactContent.Write([new("file", path), new("sha256", document.Sha256)]);
        var faults = new FaultList();
        var change = FactChange.Always(Table, path, content, facts.History(live.Id, Table, path).Count);
        return facts.Record(live.Id, caller.Act("evidence", clock), [change], faults, [document]) is null ? Problems.Faulty(faults)
            : TypedResults.Created("/api/v1/evidence/" + document.Sha256, new DocumentAdded(path, document.Sha256, document.Bytes.Length));
    }

    private static IResult Show(string sha256, HttpContext context, Caller caller, LiveInventories inventories, EvidenceStore store, string? name = null)
    {
        var seen = inventories.All().Select(one => inventories.Find(one.Id)!).Any(live => live.Book is not null && Documents(live, caller, store).Any(document => document.Sha256 == sha256));
        if (!seen || store.Find(sha256) is not { } found) return Problems.NotFound(sha256);
        var file = EvidenceName.Of(name ?? "") is { } path ? Path.GetFileName(path) : sha256 + ".bin";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Shown.TryGetValue(Path.GetExtension(file), out var type) ? TypedResults.Bytes(found.Bytes.ToArray(), type) : TypedResults.File(found.Bytes.ToArray(), "application/octet-stream", file);
    }
}
