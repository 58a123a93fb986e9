using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Checks that facilities and emission sources of a site are those of an inventory, and that registers count in units their sources take.</summary>
public static class SiteBookCheck
{
    private static readonly LocalText KnownSource = new("清单中的排放源", "a source of the inventory");
    private static readonly LocalText KnownFacility = new("清单中的设施", "a facility of the inventory");

    /// <summary>Checks a site against an inventory.</summary>
    /// <param name="site">The site.</param>
    /// <param name="book">The inventory.</param>
    /// <param name="rates">Rates of the inventory, by which units are tried; null: units are not tried.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static void Run(EnergySite site, InventoryBook book, EmissionRates? rates, FaultList faults)
    {
        var facilities = book.Facilities.Select(static f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var facility in site.Facilities.Where(f => !facilities.Contains(f.Facility)))
            faults.Add(MeteringFaults.FacilityUnknown, facility.Place with { Column = "facility" }, facility.Facility, KnownFacility);
        var sources = book.Sources.Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (meter, register) in site.Meters.SelectMany(static m => m.Registers.Where(static r => r.EmissionSource is not null).Select(r => (m, r))))
        {
            var source = register.EmissionSource!;
            if (!sources.Contains(source)) faults.Add(MeteringFaults.SourceUnknown, meter.At(register.Place, "registers", "emission_source"), source, KnownSource);
            else if (rates is not null && Days(book).All(day => rates.Final(source, register.Unit, day) is null))
                faults.Add(MeteringFaults.UnitWrong, meter.At(register.Place, "registers", "unit"), register.Unit.Symbol, Why(rates.WhyNot(source, register.Unit, book.Period.To, book.Factors.AsOf), source));
        }
    }

    // A facility may have been acquired or sold within the period.
    private static NodaTime.LocalDate[] Days(InventoryBook book) => [book.Period.To, book.Period.From];

    private static LocalText Why(IReadOnlyList<Fault> faults, string source) => faults.Count == 0
        ? new($"排放源 {source} 能接受的单位", $"a unit that the source {source} takes")
        : new($"排放源 {source} 能接受的单位（{faults[0].Code.Title.Zh}：{faults[0].Expected.Zh}）", $"a unit that the source {source} takes ({faults[0].Code.Title.En}: {faults[0].Expected.En})");
}
