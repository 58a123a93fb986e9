using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Formats;

/// <summary>Reads figures of production, revenue, floor area and head count.</summary>
internal static class ProductionReading
{
    private static readonly LocalText YesNo = LocalText.Same("yes | no");
    private static readonly LocalText NumberExpected = new("数字", "a number");

    /// <summary>Reads one row.</summary>
    public static ProductionFigure Read(Entry entry, InventoryBook book)
    {
        var facility = entry.Text("facility");
        var known = facility is null ? null : book.Facilities.FirstOrDefault(other => other.Id == facility);
        if (facility is not null && known is null)
            entry.Refuse("facility", InventoryFaults.FacilityUnknown, facility, Listing.Of(new LocalText("设施", "a facility"), book.Facilities.Select(other => other.Id)));
        entry.Required("value");
        entry.Required("unit");
        return new ProductionFigure(
            facility,
            ReadPeriod(entry, known?.Zone ?? (book.Facilities.Count > 0 ? book.Facilities[0].Zone : FacilityReading.DefaultZone))!,
            entry.Required("metric"),
            new Quantity(TableReading.Number(entry, "value", NumberExpected) ?? 0, ReadUnit(entry)),
            ReadDerived(entry),
            entry.At("") with { Column = null });
    }

    private static Period? ReadPeriod(Entry entry, DateTimeZone zone)
    {
        var text = entry.Required("period");
        if (text.Length == 0) return null;
        if (Period.TryParse(text, zone, out var period, out var expected)) return period;
        entry.Refuse("period", FormatsFaults.PeriodUnreadable, text, expected!);
        return null;
    }

    private static Unit ReadUnit(Entry entry)
    {
        if (entry.Text("unit") is not { } text) return Unit.None;
        if (Unit.TryParse(text, out var unit, out var expected)) return unit!;
        entry.Refuse("unit", UnitsFaults.UnitUnknown, text, expected!);
        return Unit.None;
    }

    private static bool ReadDerived(Entry entry)
    {
        switch (entry.Text("derived"))
        {
            case null or "no" or "否":
                return false;
            case "yes" or "是":
                return true;
            case var text:
                entry.Refuse("derived", FormatsFaults.ValueUnknown, text, YesNo);
                return false;
        }
    }
}
