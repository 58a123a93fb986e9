using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>Reads the facilities with their dated ownership.</summary>
internal sealed class FacilityReading
{
    private static readonly LocalText ZoneExpected = new("IANA 时区名，如 Asia/Shanghai", "an IANA time zone, such as Asia/Shanghai");
    private static readonly LocalText CountryExpected = new("ISO 3166-1 两位国家代码，如 CN", "an ISO 3166-1 alpha-2 country code, such as CN");

    private readonly List<Facility> _all = [];
    private readonly Dictionary<string, Facility> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    /// <summary>The facilities in the order written, each identifier once.</summary>
    public IReadOnlyList<Facility> All => _all;

    /// <summary>Reads all facilities of a book.</summary>
    public static FacilityReading Read(Entry root)
    {
        var reading = new FacilityReading();
        if (!root.Has("facilities")) root.Missing("facilities");
        foreach (var entry in root.Parts("facilities")) reading.Add(entry);
        return reading;
    }

    /// <summary>The facility of an identifier.</summary>
    public Facility? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether something of the facility could not be read.</summary>
    public bool IsDamaged(string id) => _damaged.Contains(id);

    /// <summary>Makes a reference to a facility that is not there a fault.</summary>
    /// <returns>Whether the facility is there and sound.</returns>
    public bool Check(Entry entry, string key, string id)
    {
        if (id.Length == 0) return false;
        if (_byId.ContainsKey(id)) return !_damaged.Contains(id);
        entry.Refuse(key, InventoryFaults.FacilityUnknown, id, KnownFacilities());
        return false;
    }

    /// <summary>The known facilities as an expectation.</summary>
    public LocalText KnownFacilities() => Listing.Of(new LocalText("设施", "a facility"), _byId.Keys);

    private void Add(Entry entry)
    {
        entry.Begin();
        var facility = ReadFacility(entry);
        entry.Close();
        if (facility.Id.Length == 0) return;
        if (entry.Damaged) _damaged.Add(facility.Id);
        if (_byId.TryAdd(facility.Id, facility)) _all.Add(facility);
        else entry.Refuse("id", OrganizationsFaults.FacilityDuplicate, facility.Id, Listing.Unique);
    }

    // With a mistake in it the ownership is left out as a whole: gaps and overlaps would be follow-on faults.
    private static Facility ReadFacility(Entry entry)
    {
        var facility = ReadFields(entry);
        var before = entry.Faults.Count;
        var ownership = entry.Parts("ownership").Select(ReadOwnership).ToList();
        facility = facility with { KeyLines = LinesOf(entry, facility.Place.Row) };
        return entry.Faults.Count == before ? facility with { Ownership = ownership } : facility;
    }

    private static Dictionary<string, int> LinesOf(Entry entry, int? own)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, row) in entry.Keys)
            if (row is { } line && line != own) lines.Add(key, line);
        var owned = entry.Parts("ownership");
        for (var i = 0; i < owned.Count; i++)
            if (owned[i].At("from").Row is { } line && line != own) lines["ownership[" + FieldText.Whole(i + 1) + "]"] = line;
        return lines;
    }

    private static Facility ReadFields(Entry entry) => new(
        entry.Identifier("id"),
        entry.RequiredLocal("name"),
        entry.Text("parent"),
        ReadCountry(entry),
        entry.Text("region"),
        entry.Text("grid"),
        ReadZone(entry),
        [],
        entry.At("id") with { Column = ColumnOf(entry) });

    private static string? ColumnOf(Entry entry) => entry.At("id").Column is { } column && column.EndsWith(".id", StringComparison.Ordinal) ? column[..^3] : null;

    private static string ReadCountry(Entry entry)
    {
        var country = entry.Required("country");
        if (country.Length == 0 || CountryCodes.Has(country)) return country;
        entry.Refuse("country", FormatsFaults.ValueUnknown, country, CountryExpected);
        return country;
    }

    private static DateTimeZone ReadZone(Entry entry)
    {
        if (entry.Text("timezone") is not { } id) return DefaultZone;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is { } zone) return zone;
        entry.Refuse("timezone", FormatsFaults.ZoneUnknown, id, ZoneExpected);
        return DefaultZone;
    }

    /// <summary>The zone where none is stated: China Standard Time.</summary>
    internal static DateTimeZone DefaultZone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static Ownership ReadOwnership(Entry entry)
    {
        entry.Required("from");
        entry.Required("equity");
        var from = entry.Date("from");
        var to = entry.Date("to");
        if (from is { } first && to is { } last && last < first)
            entry.Refuse("to", OrganizationsFaults.OwnershipReversed, FieldText.Date(last), PeriodReading.DatesExpected(first));
        var equity = ReadEquity(entry);
        var operational = entry.Choice("operational", BookWords.Control);
        var financial = entry.Choice("financial", BookWords.Control);
        entry.Close();
        return new Ownership(from ?? new LocalDate(1900, 1, 1), to, equity ?? 1, operational ?? Control.Yes, financial ?? Control.Yes);
    }

    private static decimal? ReadEquity(Entry entry)
    {
        var text = entry.Text("equity") ?? "";
        if (FieldText.TryShare(text, out _) || !DecimalText.TryParse(text.AsSpan().Trim().TrimEnd('%').TrimEnd('％'), out _, out _)) return entry.Share("equity");
        entry.Refuse("equity", OrganizationsFaults.EquityRange, text, FieldText.ShareExpected);
        return null;
    }
}
