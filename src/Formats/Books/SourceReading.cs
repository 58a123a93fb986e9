using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the emission sources.</summary>
internal sealed class SourceReading
{
    private readonly List<SourceDefinition> _all = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    /// <summary>The sources in the order written, each identifier once.</summary>
    public IReadOnlyList<SourceDefinition> All => _all;

    /// <summary>Identifiers of sources of which something could not be read.</summary>
    public HashSet<string> Damaged => _damaged;

    /// <summary>What a source can be evaluated without: a mistake there hides no other.</summary>
    private static readonly string[] Harmless = ["name", "note", "iso_category", "quality"];

    /// <summary>Reads all sources of a book.</summary>
    public static SourceReading Read(Entry root, FacilityReading facilities)
    {
        var reading = new SourceReading();
        if (!root.Has("sources")) root.Missing("sources");
        foreach (var entry in root.Parts("sources")) reading.Add(entry, facilities);
        return reading;
    }

    private void Add(Entry entry, FacilityReading facilities)
    {
        entry.Begin();
        var source = ReadSource(entry);
        var sound = facilities.Check(entry, "facility", source.Facility);
        entry.Close();
        if (source.Id.Length == 0) return;
        if ((entry.Damaged && !entry.OnlyDamagedIn(Harmless)) || !sound) _damaged.Add(source.Id);
        if (_ids.Add(source.Id)) _all.Add(source);
        else
        {
            entry.Refuse("id", FormatsFaults.IdentifierTwice, source.Id, Listing.Unique);
            _damaged.Add(source.Id);
        }
    }

    private static SourceDefinition ReadSource(Entry entry)
    {
        var placing = ScopeReading.Read(entry);
        return new SourceDefinition
        {
            Id = entry.Identifier("id"),
            Name = entry.RequiredLocal("name"),
            Facility = entry.Required("facility"),
            Scope = placing.Scope,
            Scope3 = placing.Scope3,
            IsoCategory = entry.Whole("iso_category", 1, 6),
            Category = placing.Category,
            Method = entry.Required("method"),
            Subjects = entry.Pairs("subjects"),
            Inputs = entry.Pairs("inputs"),
            Pins = entry.Pairs("factors"),
            Quality = ReadQuality(entry),
            Note = entry.Local("note"),
            Place = PlaceOf(entry),
            KeyLines = LinesOf(entry),
        };
    }

    // The place of the source as a whole: the line of its identifier and the path of the list item.
    private static Place PlaceOf(Entry entry)
    {
        var id = entry.At("id");
        return id with { Column = id.Column is { } column && column.EndsWith(".id", StringComparison.Ordinal) ? column[..^3] : null };
    }

    private static Dictionary<string, int> LinesOf(Entry entry)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = entry.At("id").Row;
        foreach (var (key, row) in entry.Keys)
        {
            if (row is { } line && line != own) lines.Add(key, line);
            if (key is not ("subjects" or "inputs" or "factors" or "quality") || !entry.HasParts(key)) continue;
            foreach (var (inner, innerRow) in entry.Part(key)?.Keys ?? [])
                if (innerRow is { } at && at != own) lines.Add(key + "." + inner, at);
        }

        return lines;
    }

    private static SourceQuality ReadQuality(Entry entry)
    {
        if (entry.Part("quality") is not { } part) return SourceQuality.Unstated;
        var quality = new SourceQuality(part.Choice("activity", BookWords.Collection), part.Whole("factor", 1, 6), part.Text("calibration"));
        part.Close();
        return quality;
    }
}
