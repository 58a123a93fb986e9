using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Formats;

/// <summary>Gives scanned activity rows their meaning: sources by index, periods in the time zone of the source's facility.</summary>
internal sealed class ActivityResolution
{
    private readonly ActivityScan _scan;
    private readonly InventoryBook _book;
    private readonly Incompletion _damaged;
    private readonly Dictionary<string, int> _sourceIndex;
    private readonly int[] _sourceZone;
    private readonly List<DateTimeZone> _zones = [];
    private readonly HashSet<string> _facilities;
    private readonly LocalText _sourceExpected;
    private readonly LocalText _facilityExpected;
    private readonly Dictionary<(int Zone, string Text), (Period? Period, LocalText? Expected)> _periods = [];
    private readonly Lock _lock = new();

    private ActivityResolution(ActivityScan scan, InventoryBook book, Incompletion damaged)
    {
        (_scan, _book, _damaged) = (scan, book, damaged);
        _sourceIndex = new Dictionary<string, int>(book.Sources.Count, StringComparer.Ordinal);
        for (var i = 0; i < book.Sources.Count; i++) _sourceIndex[book.Sources[i].Id] = i;
        _facilities = book.Facilities.Select(facility => facility.Id).ToHashSet(StringComparer.Ordinal);
        _sourceZone = ZonesOfSources();
        _sourceExpected = Listing.Of(new LocalText("排放源标识", "a source"), book.Sources.Select(source => source.Id));
        _facilityExpected = Listing.Of(new LocalText("设施", "a facility"), _facilities);
    }

    /// <summary>Resolves the rows of a book. Sources with rows that could not be read are added to the damaged ones.</summary>
    public static ActivityRecord[] Resolve(ActivityScan scan, InventoryBook book, Incompletion damaged, FaultList faults)
    {
        var resolution = new ActivityResolution(scan, book, damaged);
        if (scan.Parts.Count == 1) resolution.Resolve(scan.Parts[0]);
        else Parallel.ForEach(scan.Parts, resolution.Resolve);
        foreach (var lost in book.Sources.Select(source => source.Id).Where(scan.Lost.Contains)) damaged.Add(lost, InventoryBook.AnyInput);
        CappedFaults.Report(scan.Parts.SelectMany(part => new[] { part.Faults, part.ResolvingFaults }), scan.File, faults);
        return scan.Join();
    }

    private int[] ZonesOfSources()
    {
        var zoneOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var facility in _book.Facilities)
        {
            var zone = _zones.IndexOf(facility.Zone);
            if (zone < 0)
            {
                zone = _zones.Count;
                _zones.Add(facility.Zone);
            }

            zoneOf[facility.Id] = zone;
        }

        if (_zones.Count == 0) _zones.Add(FacilityReading.DefaultZone);
        return [.. _book.Sources.Select(source => zoneOf.GetValueOrDefault(source.Facility))];
    }

    private void Resolve(ActivityPart part)
    {
        var sources = part.SourceTexts.Select(text => _sourceIndex.GetValueOrDefault(text, -1)).ToArray();
        lock (_lock)
        {
            foreach (var (index, inputs) in part.DamagedSources)
                foreach (var input in inputs)
                    if (sources[index] >= 0) _damaged.Add(part.SourceTexts[index], input);
        }

        var periods = new Period?[_zones.Count][];
        for (var zone = 0; zone < periods.Length; zone++) periods[zone] = new Period?[part.PeriodTexts.Count];
        var rows = part.Rows;
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            ref var row = ref rows[i];
            var source = sources[row.Source];
            if (source < 0)
            {
                part.ResolvingFaults.Add(FormatsFaults.SourceUnknown, At(row, "source"), part.SourceTexts[row.Source], _sourceExpected);
                continue;
            }

            var zone = _sourceZone[source];
            ref var period = ref periods[zone][part.RowPeriods[i]];
            period ??= PeriodOf(zone, part.PeriodTexts[part.RowPeriods[i]]);
            if (period is null)
            {
                RefusePeriod(part, row, zone, part.PeriodTexts[part.RowPeriods[i]], source);
                continue;
            }

            var details = row.Details;
            if (details?.Counterparty is { } counterparty && !_facilities.Contains(counterparty))
            {
                RefuseCounterparty(part, row, counterparty);
                details = details with { Counterparty = null };
            }

            rows[kept++] = row with { Source = source, Period = period, Details = details };
        }

        part.Keep(kept);
    }

    private Period? PeriodOf(int zone, string text)
    {
        lock (_lock)
        {
            if (_periods.TryGetValue((zone, text), out var known)) return known.Period;
            var read = Period.TryParse(text, _zones[zone], out var period, out var expected);
            _periods.Add((zone, text), (read ? period : null, expected));
            return read ? period : null;
        }
    }

    private void RefusePeriod(ActivityPart part, in ActivityRecord row, int zone, string text, int source)
    {
        lock (_lock)
        {
            _damaged.Add(_book.Sources[source].Id, row.Input ?? "");
            part.ResolvingFaults.Add(FormatsFaults.PeriodUnreadable, At(row, "period"), text, _periods[(zone, text)].Expected!);
        }
    }

    private void RefuseCounterparty(ActivityPart part, in ActivityRecord row, string counterparty)
    {
        part.ResolvingFaults.Add(InventoryFaults.FacilityUnknown, At(row, "counterparty"), counterparty, _facilityExpected);
    }

    private Place At(in ActivityRecord row, string column) => new(_scan.File, row.Row, column);
}
