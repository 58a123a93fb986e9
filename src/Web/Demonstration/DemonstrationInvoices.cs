using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>The invoices of the demonstration: the supplier's own meters differ a little from the plant's, gas is read on the 20th, and the water works bill more than flowed.</summary>
internal static class DemonstrationInvoices
{
    private const int Months = 3;
    private const int GasDay = 20;
    private static readonly Place Place = new("demonstration");

    /// <summary>The invoices of the last months that are over.</summary>
    /// <param name="plant">The plant.</param>
    /// <param name="made">When it began, and when the demonstration is made.</param>
    public static IEnumerable<MeterInvoice> Of(SimulatedPlant plant, DemonstrationPlant made)
    {
        var present = made.Made.ToYearMonth();
        for (var month = present.PlusMonths(-Months); month.CompareTo(present) < 0; month = month.PlusMonths(1))
        {
            var (first, last) = (month.OnDayOfMonth(1), month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1));
            if (first < made.Begin) continue;
            yield return Invoice(plant, "gate", "DL", first, last, 1.0008m, "供电局 / grid company");
            yield return Invoice(plant, "water", "ZLS", first, last, 1.06m, "自来水公司 / water works");
        }

        for (var month = present.PlusMonths(-Months); month.CompareTo(present) <= 0; month = month.PlusMonths(1))
        {
            var (first, last) = (month.PlusMonths(-1).OnDayOfMonth(GasDay + 1), month.OnDayOfMonth(GasDay));
            if (first >= made.Begin && last < made.Made) yield return Invoice(plant, "gas", "RQ", first, last, 0.997m, "燃气公司 / gas company");
        }
    }

    private static MeterInvoice Invoice(SimulatedPlant plant, string id, string series, LocalDate first, LocalDate last, decimal ratio, string note)
    {
        var meter = PlantMeters.Find(id)!;
        var zone = DemonstrationPlant.Zone;
        var (flowed, _) = plant.Amounts(meter, meter.Counters[0], zone.AtStartOfDay(first).ToInstant(), zone.AtStartOfDay(last.PlusDays(1)).ToInstant());
        return new MeterInvoice(id, null, series + "-" + LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(last), first, last, new Quantity(decimal.Round(flowed * ratio), meter.Counters[0].Unit), note, Place);
    }
}
