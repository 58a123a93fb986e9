using System.Text;
using System.Text.Unicode;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The rows of the sheets for facilities, sources and the rest, as texts in the order of the columns of their layout.</summary>
internal static class SheetRows
{
    private const int Base64Line = 30_000;

    /// <summary>All sheets of a book but <c>inventory</c> and the tables.</summary>
    public static IReadOnlyDictionary<TableLayout, IEnumerable<string?[]>> All(InventoryBook book) => new Dictionary<TableLayout, IEnumerable<string?[]>>
    {
        [SheetLayouts.Facilities] = book.Facilities.Select(Facility),
        [SheetLayouts.Ownership] = book.Facilities.SelectMany(facility => facility.Ownership.Select(owned => Owned(facility, owned))),
        [SheetLayouts.Sources] = book.Sources.Select(Source),
        [SheetLayouts.Exclusions] = book.Exclusions.Select(Excluded),
        [SheetLayouts.Intensities] = book.Intensities.Select(one => new[] { one.Metric, string.Join("; ", one.Scopes.Select(FieldText.Whole)), one.Per.Symbol }),
        [SheetLayouts.Methods] = Texts(book).SelectMany(file => Lines(Encoding.UTF8.GetString(file.Bytes.Span)).Select(line => new[] { file.Path, line })),
        [SheetLayouts.Narrative] = book.Narrative.OrderBy(text => text.Key, StringComparer.Ordinal).SelectMany(text => Narrative(text.Key, text.Value)),
        [SheetLayouts.Evidence] = book.Evidence.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new[] { one.Key, one.Value }),
    };

    /// <summary>Own methods and, where factor rows are frozen, the lock.</summary>
    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Texts(InventoryBook book)
    {
        foreach (var method in book.OwnMethods) yield return (method.File, method.Yaml);
        if (book.Lock is { } locked) yield return (InventoryBuild.LockFile, locked.ToBytes());
    }

    /// <summary>Lines with their line ends, except that the line feed of a line that is followed by another is implied.</summary>
    private static string[] Lines(string text) => text.Split('\n');

    private static string?[] Facility(Facility facility) =>
    [
        facility.Id, facility.Name.Zh, English(facility.Name), facility.Parent, facility.Country, facility.Region, facility.Grid, facility.Zone.Id,
    ];

    private static string?[] Owned(Facility facility, Ownership owned) =>
    [
        facility.Id, FieldText.Date(owned.From), FieldText.Date(owned.To), FieldText.Share(owned.Equity), BookWords.Control.Of(owned.Operational),
        BookWords.Control.Of(owned.Financial),
    ];

    private static string?[] Source(SourceDefinition source) =>
    [
        source.Id, source.Name.Zh, English(source.Name), source.Facility, FieldText.Whole(source.Scope),
        source.Scope3 is { } scope3 ? ScopeReading.WriteScope3(scope3) : null,
        source.IsoCategory is { } iso ? FieldText.Whole(iso) : null,
        source.Category, source.Method, PairText.Write(source.Subjects), PairText.Write(source.Inputs), PairText.Write(source.Pins),
        source.Quality.Activity is { } activity ? BookWords.Collection.Of(activity) : null,
        source.Quality.Factor is { } rank ? FieldText.Whole(rank) : null,
        source.Quality.Calibration, source.Note?.Zh, source.Note is { } note ? English(note) : null,
    ];

    private static string?[] Excluded(Exclusion one) =>
    [
        one.Name.Zh, English(one.Name), one.Facility, FieldText.Whole(one.Scope), one.Scope3 is { } scope3 ? ScopeReading.WriteScope3(scope3) : null,
        one.Category, one.Reason, one.EstimateTonnes is { } tonnes ? DecimalText.Format(tonnes) + " tCO2e" : null, one.Note?.Zh,
        one.Note is { } note ? English(note) : null,
    ];

    private static IEnumerable<string?[]> Narrative(string path, ReadOnlyMemory<byte> bytes)
    {
        if (Utf8.IsValid(bytes.Span) && !bytes.Span.StartsWith("\ufeff"u8) && Lines(Encoding.UTF8.GetString(bytes.Span)) is var lines
            && Array.TrueForAll(lines, line => line.Length <= Base64Line))
            return lines.Select(line => new[] { path, "text", line });
        return Convert.ToBase64String(bytes.Span).Chunk(Base64Line).Select(part => new[] { path, "base64", new string(part) });
    }

    private static string? English(LocalText text) => text.En == text.Zh ? null : text.En;
}
