using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The result of one source as JSON.</summary>
internal static class SourceJson
{
    /// <summary>Writes the properties of a source.</summary>
    public static void Write(JsonDocumentWriter json, Inventory inventory, SourceResult source, SourceScore? score, Language language)
    {
        var definition = source.Definition;
        json.Text("id", definition.Id);
        json.Number("scope", definition.Scope);
        if (definition.Scope3 == 0) json.Text("scope3", ScopeReading.WriteScope3(0));
        else json.Number("scope3", definition.Scope3);
        json.Number("isoCategory", source.IsoCategory);
        json.Text("facility", definition.Facility);
        json.Text("method", definition.Method);
        json.Number("tCO2e", source.Tco2e);
        json.Number("tCO2eLocation", source.Tco2eLocation);
        json.Number("tCO2eMarket", source.Tco2eMarket);
        InventoryJson.WriteGases(json, "gases", source.Gases);
        json.Number("share", source.Share);
        WriteScore(json, score);
        json.Objects("factors", source.Factors, selection => WriteFactor(json, selection.Row));
        json.Text("explanation", FigureExplanation.OfSource(inventory, source).In(language));
    }

    private static void WriteScore(JsonDocumentWriter json, SourceScore? score)
    {
        if (score is null)
        {
            json.Null("quality");
            return;
        }

        json.Object("quality", () =>
        {
            json.Number("activity", score.Activity);
            json.Number("factor", score.Factor);
            json.Number("calibration", score.Calibration);
            json.Number("average", score.Average);
            json.Number("level", score.Level);
            json.Number("weighted", score.Weighted);
        });
    }

    private static void WriteFactor(JsonDocumentWriter json, FactorRow row)
    {
        json.Text("id", row.Id);
        json.Number("value", row.Value);
        json.Text("unit", row.Unit.Symbol);
        json.Text("source", row.Source);
    }
}
