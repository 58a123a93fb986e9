using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The sources of an inventory as a CSV table, one row per source, numbers with all their digits.</summary>
public static class SourcesCsv
{
    private static readonly string[] Header =
    [
        "id", "name", "facility", "scope", "scope3", "iso_category", "category", "method", "tCO2e", "tCO2e_location", "tCO2e_market", "share", "quality", "level", "factors", "explanation",
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">Language of names and explanations.</param>
    /// <param name="quality">Its data quality; null where it was not scored.</param>
    /// <param name="byteOrderMark">Whether to begin with a byte-order mark, by which Excel recognises UTF-8.</param>
    public static byte[] Write(Inventory inventory, Language language, QualityScore? quality = null, bool byteOrderMark = false)
    {
        var scores = quality?.Sources.ToDictionary(score => score.Source, StringComparer.Ordinal) ?? [];
        var writer = new DelimitedWriter(Header, byteOrderMark);
        foreach (var source in inventory.Sources)
        {
            var definition = source.Definition;
            var score = scores.GetValueOrDefault(definition.Id);
            writer.Cell(definition.Id);
            writer.Cell(definition.Name.In(language));
            writer.Cell(definition.Facility);
            writer.Cell(definition.Scope);
            writer.Cell(definition.Scope3 is { } scope3 ? ScopeReading.WriteScope3(scope3) : null);
            writer.Cell(source.IsoCategory);
            writer.Cell(definition.Category);
            writer.Cell(definition.Method);
            writer.Cell(source.Tco2e);
            writer.Cell(source.Tco2eLocation);
            writer.Cell(source.Tco2eMarket);
            writer.Cell(source.Share);
            writer.Cell(score?.Average);
            writer.Cell(score?.Level);
            writer.Cell(string.Join("; ", source.Factors.Select(selection => selection.Row.Id)));
            writer.Cell(FigureExplanation.OfSource(inventory, source).In(language));
            writer.EndRow();
        }

        return writer.ToArray();
    }
}
