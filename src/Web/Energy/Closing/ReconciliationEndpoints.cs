using Lingtan.Inventories;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Gate meters against invoices and against the meters below them, month by month.</summary>
public sealed class ReconciliationEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/reconciliation", Show).WithSummary("Gate meter, invoice and the meters below, of a month: ?month=2026-03, inventory= for one whose records are used where no invoice is entered, losses=0.03 for the share that may be lost")
            .Produces<ReconciliationView>().Allow(Permission.ReadInventory);

    private static IResult Show(string month, string? inventory, decimal? losses, Caller caller, SiteSight sight, RegisterHours hours, LiveInventories inventories)
    {
        if (YearMonthPattern.Iso.Parse(month) is not { Success: true } parsed) return EnergySpan.Wrong("month", month);
        if (losses is < 0 or >= 1) return Problems.Refused(StatusCodes.Status400BadRequest, new LocalText("losses 为 0 至 1 之间的份额", "losses is a share from 0 to 1"));
        var live = inventory is null ? null : inventories.Find(inventory);
        if (inventory is not null && live is not { Book: { } }) return Problems.NotFound(inventory);
        var seen = sight.Of(caller);
        var (amounts, invoices) = (new MeterAmounts(seen.Site, hours), new InvoicedAmounts(seen.Site, hours));
        var rows = seen.Meters.Where(static meter => meter.Parent is null && !meter.IsVirtual && meter.Main is not null).Select(meter => Row(seen, amounts, invoices, meter, parsed.Value, live?.Book, losses ?? 0));
        return TypedResults.Ok(new ReconciliationView(month, inventory, [.. rows]));
    }

    // A supplier bills what its register counted; what went back is billed by itself and is no part of it.
    private static ReconciliationRow Row(SeenSite seen, MeterAmounts amounts, InvoicedAmounts invoices, Meter meter, YearMonth month, InventoryBook? book, decimal losses)
    {
        var unit = meter.Main!.Unit;
        var below = seen.Site.Tree.Below(meter.Id).Where(static one => one.Main is not null).Select(one => Of(seen, amounts, one, month, unit)).ToList();
        var gate = Of(seen, amounts, meter, month, unit);
        var span = MonthSpan.Of(month, seen.Site.Zone(meter));
        var billed = amounts.Of(meter, meter.Main, span.Start, span.End) is { Share: >= 1, Amount: { } known } ? known : (decimal?)null;
        var invoiced = invoices.Of(meter, meter.Main, month);
        var invoice = new MeasuredAmount("", invoiced?.Amount ?? Recorded(book, meter, month), null);
        var (toInvoice, toBelow) = (Reconciliation.Of(meter.Medium, month, unit, gate with { Amount = billed }, invoice, []), Reconciliation.Of(meter.Medium, month, unit, gate, invoice, below, losses));
        return new ReconciliationRow(
            meter.Id, meter.Name, RoleNames.Json(meter.Medium), unit.Symbol, gate.Amount, billed, invoice.Amount, invoiced?.Numbers ?? [], invoiced?.ByTime ?? false, toBelow.ToSubMeters.Right,
            RoleNames.Json(toInvoice.ToInvoice.Agreement), toInvoice.ToInvoice.Difference, toInvoice.ToInvoice.Tolerance, RoleNames.Json(toBelow.ToSubMeters.Agreement), toBelow.ToSubMeters.Difference,
            toBelow.ToSubMeters.Tolerance, RoleNames.Json(toInvoice.Counts), toInvoice.Counted);
    }

    // A month of which a part is not known is not known.
    private static MeasuredAmount Of(SeenSite seen, MeterAmounts amounts, Meter meter, YearMonth month, Unit unit)
    {
        var span = MonthSpan.Of(month, seen.Site.Zone(meter));
        var net = NetTotal.Of(amounts, meter, new Interval(span.Start, span.End))!;
        return new MeasuredAmount(meter.Id, net.Covered >= 1 && net.Amount is { } amount ? net.Unit.ConvertTo(amount, unit) : null, meter.InstalledAt(span.Start)?.Accuracy ?? meter.InstalledAt(span.End - Duration.Epsilon)?.Accuracy);
    }

    private static decimal? Recorded(InventoryBook? book, Meter meter, YearMonth month)
    {
        var sources = meter.Registers.Select(static one => one.EmissionSource).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (book is null || sources.Count == 0) return null;
        var records = book.Activity.Where(record => record.Collection != CollectionType.Automatic && sources.Contains(book.Sources[record.Source].Id) && record.Period.Text == YearMonthPattern.Iso.Format(month) && record.Unit.IsConvertibleTo(meter.Main!.Unit)).ToList();
        return records.Count == 0 ? null : records.Sum(record => record.Unit.ConvertTo(record.Amount, meter.Main!.Unit));
    }
}
