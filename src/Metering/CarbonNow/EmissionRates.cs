using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Metering;

/// <summary>
/// Rates of the sources of an inventory. A rate is not computed by a second set of rules: the inventory itself is built with a million units of the one
/// source on the one day, and the result divided. Methods, gases, pins, own factors and the factor policy are thus those of the inventory, to the last digit.
/// </summary>
/// <param name="book">The inventory.</param>
/// <param name="factors">The factor library.</param>
/// <param name="methods">The methods, the inventory's own included.</param>
public sealed class EmissionRates(InventoryBook book, FactorLibrary factors, MethodLibrary methods)
{
    private const decimal Probe = 1_000_000m;

    private readonly Dictionary<(string Source, Unit Unit, LocalDate Edition, LocalDate Day), (EmissionRate? Rate, IReadOnlyList<Fault> WhyNot)> _known = [];
    private readonly LocalDate[] _published = [.. factors.Datasets.Select(static d => d.Published).Distinct().Order()];

    /// <summary>The inventory.</summary>
    public InventoryBook Book => book;

    /// <summary>The rate with the publications that were known on the very day: what a live view shows.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="unit">Unit of the energy.</param>
    /// <param name="day">The day on which the energy was used.</param>
    public EmissionRate? Provisional(string source, Unit unit, LocalDate day) => Of(source, unit, day, day);

    /// <summary>The rate with the publications the inventory may use: what the year will be counted with.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="unit">Unit of the energy.</param>
    /// <param name="day">The day on which the energy was used.</param>
    public EmissionRate? Final(string source, Unit unit, LocalDate day) => Of(source, unit, day, book.Factors.AsOf);

    /// <summary>Why a source has no rate: the faults an inventory with it would have.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="unit">Unit of the energy.</param>
    /// <param name="day">The day.</param>
    /// <param name="asOf">Publications up to this day count.</param>
    public IReadOnlyList<Fault> WhyNot(string source, Unit unit, LocalDate day, LocalDate asOf) => Find(source, unit, day, asOf).WhyNot;

    /// <summary>The rate of a source on a day; null where it has none, such as for a method with several inputs.</summary>
    /// <param name="source">Identifier of the source.</param>
    /// <param name="unit">Unit of the energy.</param>
    /// <param name="day">The day on which the energy was used.</param>
    /// <param name="asOf">Publications up to this day count.</param>
    public EmissionRate? Of(string source, Unit unit, LocalDate day, LocalDate asOf) => Find(source, unit, day, asOf).Rate;

    private bool ChangesHands(int year) => book.Facilities.SelectMany(static f => f.Ownership).Any(o => o.From.Year == year || o.To?.Year == year);

    // Days between two publications have the same rates, and so have the days of a year unless own factors or shares may begin or end within it.
    private (EmissionRate? Rate, IReadOnlyList<Fault> WhyNot) Find(string source, Unit unit, LocalDate day, LocalDate asOf)
    {
        var at = Array.BinarySearch(_published, asOf);
        var edition = at >= 0 ? _published[at] : at == -1 ? LocalDate.MinIsoValue : _published[~at - 1];
        var first = book.OwnFactors.Count == 0 && !ChangesHands(day.Year) ? new LocalDate(day.Year, 1, 1) : day;
        var key = (source, unit, edition, first);
        if (!_known.TryGetValue(key, out var found)) _known.Add(key, found = Build(source, unit, first, asOf));
        return found;
    }

    private (EmissionRate? Rate, IReadOnlyList<Fault> WhyNot) Build(string source, Unit unit, LocalDate day, LocalDate asOf)
    {
        var faults = new FaultList();
        var definition = book.Sources.FirstOrDefault(s => s.Id == source);
        if (definition is null)
        {
            faults.Add(MeteringFaults.SourceUnknown, new Place(book.File), source, new("清单中的排放源", "a source of the inventory"));
            return (null, [.. faults]);
        }

        var zone = book.Facilities.FirstOrDefault(f => f.Id == definition.Facility)?.Zone ?? DateTimeZone.Utc;
        var covered = book.Period.From <= day && day <= book.Period.To;
        var probe = book with
        {
            Sources = [definition],
            Activity = [new ActivityRecord(0, Period.Of(day, day, zone), null, null, Probe, unit, CollectionType.Unstated, 1, null)],
            Period = covered ? book.Period : new ReportingPeriod(new LocalDate(day.Year, 1, 1), new LocalDate(day.Year, 12, 31)),
            Factors = book.Factors with { AsOf = asOf },
            Instruments = [], Credits = [], Production = [], Intensities = [], Exclusions = [], History = [], Lock = null,
        };
        var built = InventoryBuild.Run(probe, factors, methods, faults, new BuildOptions(Workers: 1));
        if (built is null) return (null, [.. faults]);
        var result = built.Sources[0];
        return (new EmissionRate(
            source, definition.Scope, unit, result.Tco2eLocation / Probe, result.Tco2eMarket / Probe,
            result.Gases.ToDictionary(static g => g.Key, static g => g.Value.Tonnes / Probe, StringComparer.Ordinal), result.Factors, asOf), []);
    }
}
