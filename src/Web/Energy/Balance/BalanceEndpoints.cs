using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>The tree of meters with its balance, and the flows of media.</summary>
public sealed class BalanceEndpoints : IEndpoints
{
    private static readonly LocalText Rest = new("未计量余量", "Unmetered remainder");

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/energy/balance", Balance).WithSummary("The tree of the meters of a medium with the remainder of each level: ?medium=&from=&to=").Produces<BalanceView>().Allow(Permission.ReadInventory);
        api.MapGet("/energy/flows", Flows).WithSummary("The flows of all media from gate and own generation to uses, remainders and export: ?from=&to=").Produces<EnergyFlowsView>().Allow(Permission.ReadInventory);
    }

    private static IResult Balance(string medium, string? from, string? to, Caller caller, SiteSight sight, RegisterHours hours)
    {
        if (RoleNames.Parse<Medium>(medium) is not { } known) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"没有介质 {medium}", $"There is no medium {medium}"));
        var seen = sight.Of(caller);
        if (EnergySpan.Read(from, to, Zone(seen), out var refusal) is not { } span) return refusal!;
        var amounts = new MeterAmounts(seen.Site, hours);
        var meters = seen.Meters.Where(meter => meter.Medium == known).ToList();
        var shown = meters.Select(static meter => meter.Id).ToHashSet(StringComparer.Ordinal);
        var totals = meters.ToDictionary(static meter => meter.Id, meter => NetTotal.Of(amounts, meter, span), StringComparer.Ordinal);
        var rows = new List<BalanceRow>();
        foreach (var root in meters.Where(meter => meter.Parent is null || !shown.Contains(meter.Parent))) Add(seen, root, null, totals, rows);
        return TypedResults.Ok(new BalanceView(medium, EnergySpan.Text(span.Start), EnergySpan.Text(span.End), rows));
    }

    private static void Add(SeenSite seen, Meter meter, NetTotal? above, Dictionary<string, NetTotal?> totals, List<BalanceRow> rows)
    {
        if (totals[meter.Id] is not { } own) return;
        var level = seen.Site.Tree.Level(meter);
        rows.Add(new BalanceRow("meter", meter.Id, meter.Name, meter.Parent, level, own.Unit.Symbol, own.Amount, ShareOf(own.Amount, own.Unit, above), RoleNames.Json(own.Mark.State), own.Covered, [], meter.IsVirtual));
        var below = seen.Site.Tree.Below(meter.Id).Where(one => one.Main is not null).ToList();
        if (below.Count == 0) return;

        // What is not seen cannot be added up: then there is no remainder to show.
        foreach (var one in below.Where(one => totals.ContainsKey(one.Id))) Add(seen, one, own, totals, rows);
        if (!below.TrueForAll(one => totals.ContainsKey(one.Id))) return;
        var parts = below.ConvertAll(one => (one.Id, Total: totals[one.Id]!));
        List<string> unknown = [.. parts.Where(static part => part.Total.Amount is null).Select(static part => part.Id).Concat(own.Amount is null ? [meter.Id] : [])];
        var rest = unknown.Count > 0 ? null : own.Amount - parts.Sum(part => part.Total.Unit.ConvertTo(part.Total.Amount!.Value, own.Unit));
        var state = parts.Select(static part => part.Total.Mark.State).Prepend(own.Mark.State).FirstOrDefault(static one => one != ReadingState.Measured, ReadingState.Measured);
        rows.Add(new BalanceRow("remainder", meter.Id, Rest, meter.Id, level + 1, own.Unit.Symbol, rest, ShareOf(rest, own.Unit, own), RoleNames.Json(state), parts.Min(static part => part.Total.Covered), unknown, false));
    }

    private static decimal? ShareOf(decimal? amount, Unit unit, NetTotal? above) =>
        amount is { } part && above?.Amount is { } whole && whole != 0 && unit.IsConvertibleTo(above.Unit) ? decimal.Round(unit.ConvertTo(part, above.Unit) / Math.Abs(whole), 6) : null;

    // Meters of several facilities are added up over one span: that of the first facility.
    private static DateTimeZone Zone(SeenSite seen) => seen.Facilities.FirstOrDefault()?.Zone ?? seen.Site.Zone("");

    private static IResult Flows(string? from, string? to, Caller caller, SiteSight sight, RegisterHours hours)
    {
        var seen = sight.Of(caller);
        if (EnergySpan.Read(from, to, Zone(seen), out var refusal) is not { } span) return refusal!;
        var amounts = new MeterAmounts(seen.Site, hours);
        var totals = seen.Meters.Where(static meter => meter.Main is not null && !meter.IsVirtual).Select(meter => (Meter: meter, Net: NetTotal.Of(amounts, meter, span)!)).ToList();
        var media = totals.GroupBy(static one => one.Meter.Medium).Select(group => FlowPicture.Of(seen.Site.Tree, group.Key, [.. group])).OfType<MediumFlows>();
        return TypedResults.Ok(new EnergyFlowsView([.. media], [.. totals.Where(static one => one.Net.Amount is null).Select(static one => one.Meter.Id)]));
    }
}
