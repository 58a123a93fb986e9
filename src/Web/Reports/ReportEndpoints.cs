using Lingtan.Quantities;
using Lingtan.Reporting;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>A kind of report.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Title">What it is called.</param>
public sealed record ReportKindView(string Kind, LocalText Title);

/// <summary>Something a standard asks a report to contain.</summary>
/// <param name="Code">Code of the item.</param>
/// <param name="Standard">The standard.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Title">What it is.</param>
/// <param name="Required">Whether it must be there; else it should or may be.</param>
/// <param name="Present">Whether it is there.</param>
/// <param name="Enter">Where it is entered.</param>
public sealed record ReportItemView(string Code, string Standard, string Clause, LocalText Title, bool Required, bool Present, LocalText Enter);

/// <summary>Whether a report has what its standards ask for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Complete">Whether nothing that is required is missing; else the report is marked as a draft on every page.</param>
/// <param name="Items">The items.</param>
public sealed record ReportCheckView(string Kind, bool Complete, IReadOnlyList<ReportItemView> Items);

/// <summary>Reports: what they lack, and the documents themselves.</summary>
public sealed class ReportEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", () => TypedResults.Ok(ReportKinds.All.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ReportKindView(pair.Key, pair.Value.Title))))
            .WithSummary("The kinds of report").Produces<IReadOnlyList<ReportKindView>>().Allow(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/reports/{kind}/check", Check).WithSummary("What the standards ask of a report, and what is missing").Produces<ReportCheckView>().AllowWhole(Permission.ReadInventory);
        api.MapGet("/inventories/{id}/reports/{kind}.{format}", Write).WithSummary("A report as docx, html, pdf or xlsx").AllowWhole(Permission.ReadInventory);
    }

    private static IResult Check(string id, string kind, LiveInventories inventories) => With(inventories, id, kind, (live, report) => Composed(live, report, out var refusal) is { } composed
        ? TypedResults.Ok(new ReportCheckView(kind, !composed.IsDraft, [.. composed.Items.Select(state => new ReportItemView(
            state.Item.Code, state.Item.Standard, state.Item.Clause, state.Item.Title, state.Item.Duty == Duty.Required, state.Present, state.Item.Enter))]))
        : refusal!);

    private static IResult Write(string id, string kind, string format, HttpContext context, LiveInventories inventories, string lang = "zh", bool preview = false) => With(inventories, id, kind, (live, report) =>
    {
        if (ReportFormat.Find(format) is not { } chosen) return Problems.NotFound(format);
        if (lang is not ("zh" or "en")) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("lang 为 zh 或 en", "lang is zh or en"));
        if (Composed(live, report, out var refusal) is not { } composed) return refusal!;
        try
        {
            var bytes = chosen.Render(composed, lang == "zh" ? Language.Zh : Language.En);
            if (preview && chosen.Name == "html") return Preview(context, bytes);
            return TypedResults.File(bytes, Types.GetValueOrDefault(chosen.Name, "application/octet-stream"), $"{id}-{kind}.{lang}.{chosen.Name}");
        }
        catch (PrintFailure failure)
        {
            return Problems.Refused(StatusCodes.Status501NotImplemented, failure.Reason);
        }
    });

    // Within the application and nowhere else; nothing in it runs or loads.
    private static IResult Preview(HttpContext context, byte[] bytes)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'; sandbox";
        context.Response.Headers.XFrameOptions = "SAMEORIGIN";
        return TypedResults.Bytes(bytes, Types["html"]);
    }

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["pdf"] = "application/pdf",
        ["html"] = "text/html; charset=utf-8",
    };

    /// <summary>An answer about a report of an inventory that can be computed.</summary>
    internal static IResult With(LiveInventories inventories, string id, string kind, Func<LiveInventory, IReport, IResult> answer) =>
        inventories.Find(id) is not { } live ? Problems.NotFound(id)
        : !ReportKinds.All.TryGetValue(kind, out var report) ? Problems.NotFound(kind)
        : live.Inventory is null ? Problems.Faulty(live.Faults) : answer(live, report);

    /// <summary>What reports of an inventory are written from; null with a refusal where the texts have faults.</summary>
    internal static ReportBasis? BasisOf(LiveInventory live, out IResult? refusal)
    {
        var faults = new FaultList();
        var basis = BasisReading.Read(live.Inventory!, [.. live.Earlier.Select(one => one.Inventory).OfType<Inventories.Inventory>()], faults);
        refusal = faults.Any ? Problems.Faulty(faults) : null;
        return faults.Any ? null : basis;
    }

    /// <summary>A report of an inventory; null with a refusal where its texts have faults.</summary>
    internal static Report? Composed(LiveInventory live, IReport kind, out IResult? refusal)
    {
        if (BasisOf(live, out refusal) is not { } basis) return null;
        var faults = new FaultList();
        var required = RequiredItems.Read(live.Libraries.ReportLists, faults);
        var report = faults.Any ? null : ReportComposer.Compose(kind, basis, required.Of(kind), faults);
        refusal = faults.Any ? Problems.Faulty(faults) : null;
        return faults.Any ? null : report;
    }
}
