using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// An inventory as JSON. Names and order of the properties are a contract: shares are fractions, masses tonnes, numbers have all their digits.
/// The same inventory gives the same bytes.
/// </summary>
public static class InventoryJson
{
    /// <summary>Writes an inventory.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">Language of explanations, names and warnings.</param>
    /// <param name="quality">Its data quality; null where it was not scored.</param>
    /// <param name="uncertainty">Its uncertainty; null where it was not computed.</param>
    public static byte[] Write(Inventory inventory, Language language, QualityScore? quality = null, UncertaintyResult? uncertainty = null) =>
        JsonDocumentWriter.Object(json =>
        {
            WriteHead(json, inventory, language);
            WriteTotals(json, inventory);
            WriteViews(json, inventory);
            var scores = quality?.Sources.ToDictionary(score => score.Source, StringComparer.Ordinal) ?? [];
            json.Objects("sources", inventory.Sources, source => SourceJson.Write(json, inventory, source, scores.GetValueOrDefault(source.Definition.Id), language));
            WriteQuality(json, quality, uncertainty);
            WriteRatios(json, inventory, language);
            json.Objects("warnings", inventory.Warnings, warning =>
            {
                json.Text("code", warning.Code.Id);
                json.Text("where", warning.Where);
                json.Text("message", warning.Message.In(language));
            });
        });

    private static void WriteHead(JsonDocumentWriter json, Inventory inventory, Language language)
    {
        var book = inventory.Book;
        json.Text("engine", Inventory.Engine);
        json.Text("organization", book.Organization.Name.In(language));
        json.Object("period", () =>
        {
            json.Text("from", FieldText.Date(book.Period.From));
            json.Text("to", FieldText.Date(book.Period.To));
        });
        json.Text("gwp", inventory.Gwp.Id);
        json.Text("consolidation", BookWords.Consolidation.Of(book.Consolidation));
        WriteHashes(json, "datasets", inventory.Datasets);
        WriteHashes(json, "methods", inventory.Methods);
    }

    private static void WriteHashes(JsonDocumentWriter json, string name, IReadOnlyList<(string Id, string Sha256)> hashes) =>
        json.Objects(name, hashes, one =>
        {
            json.Text("id", one.Id);
            json.Text("sha256", one.Sha256);
        });

    private static void WriteTotals(JsonDocumentWriter json, Inventory inventory)
    {
        var totals = inventory.Totals;
        json.Object("totals", () =>
        {
            json.Number("tCO2e", totals.Tco2e);
            json.Number("scope1", totals.Scope1);
            json.Number("scope2Location", totals.Scope2Location);
            json.Number("scope2Market", totals.Scope2Market);
            json.Number("scope3", totals.Scope3);
            json.Number("biogenicCO2", totals.BiogenicCO2);
            json.Number("removals", totals.Removals);
            json.Number("avoided", totals.Avoided);
        });
        json.Object("programmes", () =>
        {
            foreach (var programme in Programmes.Of(inventory)) json.Object(programme.Programme, () => WriteProgramme(json, programme));
        });
        WriteGases(json, "outsideScopes", InventoryViews.OutsideScopes(inventory));
        json.Objects("eliminations", inventory.Ledger.Eliminations, one =>
        {
            json.Text("source", one.Source);
            json.Text("facility", one.Facility);
            json.Text("counterparty", one.Counterparty);
            json.Number("tCO2e", one.Tco2e);
        });
        WriteEnergy(json, inventory.Energy);
    }

    private static void WriteProgramme(JsonDocumentWriter json, ProgrammeTotal programme)
    {
        json.Number("tCO2e", programme.Total);
        json.Numbers("byEntity", programme.ByEntity.OrderBy(entity => entity.Key, StringComparer.Ordinal));
        json.Objects("reconciliation", programme.Reconciliation, line =>
        {
            json.Text("id", line.Id);
            json.Number("tCO2e", line.Tco2e);
        });
    }

    private static void WriteEnergy(JsonDocumentWriter json, IReadOnlyList<CarrierEnergy> energy) => json.Object("energy", () =>
    {
        json.Number("tce", energy.Sum(carrier => carrier.Tce ?? 0));
        json.Number("tceEquivalent", energy.Sum(carrier => carrier.TceEquivalent ?? 0));
        json.Object("byCarrier", () =>
        {
            var names = CarrierEnergy.Names(energy);
            foreach (var (name, carrier) in names.Zip(energy))
                json.Object(name, () =>
                {
                    json.Number("amount", carrier.Amount);
                    json.Text("unit", carrier.Unit);
                    json.Number("tce", carrier.Tce);
                    json.Number("tceEquivalent", carrier.TceEquivalent);
                });
        });
    });

    private static void WriteViews(JsonDocumentWriter json, Inventory inventory)
    {
        json.Numbers("byIsoCategory", InventoryViews.ByIsoCategory(inventory));
        json.Numbers("byScope3Category", InventoryViews.ByScope3Category(inventory));
        json.Numbers("byCategory", InventoryViews.ByCategory(inventory));
        WriteGases(json, "byGas", InventoryViews.ByGas(inventory));
        json.Numbers("byFacility", InventoryViews.ByFacility(inventory));
        json.Numbers("byMonth", InventoryViews.ByMonth(inventory).Select(month => KeyValuePair.Create(month.Month, month.Tco2e)));
    }

    /// <summary>Amounts by gas, in tonnes of the gas and of CO2e.</summary>
    internal static void WriteGases(JsonDocumentWriter json, string name, IReadOnlyDictionary<string, GasAmount> gases) => json.Object(name, () =>
    {
        foreach (var (gas, amount) in gases)
            json.Object(gas, () =>
            {
                json.Number("t", amount.Tonnes);
                json.Number("tCO2e", amount.Co2e);
            });
    });

    private static void WriteQuality(JsonDocumentWriter json, QualityScore? quality, UncertaintyResult? uncertainty)
    {
        if (quality is null) json.Null("quality");
        else
            json.Object("quality", () =>
            {
                json.Number("score", quality.Score);
                json.Number("level", quality.Level);
            });
        if (uncertainty is null) json.Null("uncertainty");
        else
            json.Object("uncertainty", () =>
            {
                json.Number("lowerPercent", uncertainty.Total.LowerPercent);
                json.Number("upperPercent", uncertainty.Total.UpperPercent);
                json.Text("method", uncertainty.Method);
            });
    }

    private static void WriteRatios(JsonDocumentWriter json, Inventory inventory, Language language)
    {
        json.Objects("intensities", InventoryRatios.Intensities(inventory), one =>
        {
            json.Text("metric", one.Metric);
            json.Number("numerator", one.Numerator);
            json.Number("value", one.Value);
            json.Text("unit", "tCO2e/" + one.Unit);
            json.Wholes("scopes", one.Scopes);
            json.Number("denominator", one.Denominator);
            json.Flag("derived", one.Derived);
        });
        json.Objects("exclusions", InventoryRatios.Exclusions(inventory), one =>
        {
            json.Text("name", one.Exclusion.Name.In(language));
            json.Text("facility", one.Exclusion.Facility);
            json.Number("scope", one.Exclusion.Scope);
            json.Number("scope3", one.Exclusion.Scope3);
            json.Text("category", one.Exclusion.Category);
            json.Text("reason", one.Exclusion.Reason);
            json.Number("estimate", one.Exclusion.EstimateTonnes);
            json.Number("shareOfTotal", one.ShareOfTotal);
            json.Number("shareOfScope", one.ShareOfScope);
            json.Text("note", one.Exclusion.Note?.In(language));
        });
    }
}
