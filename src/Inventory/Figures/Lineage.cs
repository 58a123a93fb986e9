using Lingtan.Factors;
using Lingtan.Methods;
using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Inventories;

/// <summary>
/// The derivation of a leaf figure as canonical JSON: activity record → evidence → method and equation → each factor row with dataset,
/// edition and table → gas → GWP edition → CO2e. Its SHA-256 is the lineage hash; row numbers and file names are no part of it.
/// </summary>
internal static class Lineage
{
    /// <summary>Writes the derivation of a figure made of the given ledger entries.</summary>
    public static void Write(CanonicalJson json, Inventory inventory, string figure, IReadOnlyList<int> entries)
    {
        var line = inventory.Lines[inventory.Entries[entries[0]].Line];
        json.BeginObject().Property("figure", figure).Property("gas", line.Gas.Id);
        json.Name("gwp").BeginObject().Property("set", inventory.Gwp.Id).Property("sha256", inventory.Gwp.Sha256).EndObject();
        json.Name("results").BeginArray();
        foreach (var index in entries) Result(json, inventory, inventory.Entries[index]);
        json.EndArray().EndObject();
    }

    private static void Result(CanonicalJson json, Inventory inventory, LedgerEntry entry)
    {
        var group = inventory.Groups[entry.Group];
        var binding = inventory.Bindings[group.Binding];
        var line = inventory.Lines[entry.Line];
        json.BeginObject().Property("t", entry.Tonnes).Property("gwp", line.Gwp).Property("origin", line.Origin == MethaneOrigin.Unspecified ? null : line.Origin.ToString())
            .Property("tCO2e", entry.Co2e);
        if (entry.Elimination) json.Name("elimination").Flag(true);
        json.Name("method").BeginObject().Property("id", binding.Method.Id).Property("sha256", binding.Method.Sha256)
            .Property("standard", binding.Method.Standard).Property("equation", Equations(binding, line)).EndObject();
        json.Name("records").BeginArray();
        var replay = inventory.Replay(entry.Group);
        foreach (var use in replay.Records) Record(json, inventory.Book, use.Record);
        json.EndArray();
        json.Name("values").BeginArray();
        foreach (var slot in binding.Slots) Value(json, slot);
        json.EndArray();
        json.Name("densities").BeginArray();
        foreach (var density in replay.Densities) Factor(json, density.Row);
        json.EndArray();
        json.Name("instruments").BeginArray();
        foreach (var use in inventory.UsesOf(entry.Group)) json.BeginObject().Property("id", use.Instrument).Property("MWh", use.Mwh).EndObject();
        json.EndArray().EndObject();
    }

    /// <summary>The equations of the outputs that make a line, each once.</summary>
    private static string? Equations(SourceBinding binding, LedgerLine line)
    {
        var equations = binding.Program.Outputs.Where(output => output.GoesTo(line)).Select(output => output.Equation).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return equations.Length == 0 ? null : string.Join(", ", equations);
    }

    /// <summary>Writes one activity record; also the content from which the identifier of a record without one is derived.</summary>
    public static void Record(CanonicalJson json, InventoryBook book, ActivityRecord record)
    {
        json.BeginObject().Property("source", book.Sources[record.Source].Id)
            .Property("from", InstantPattern.ExtendedIso.Format(record.Period.Start)).Property("to", InstantPattern.ExtendedIso.Format(record.Period.End))
            .Property("record", record.Record).Property("input", record.Input).Property("quantity", record.Amount).Property("unit", record.Unit.Symbol)
            .Property("collection", record.Collection == CollectionType.Unstated ? null : record.Collection.ToString().ToLowerInvariant());
        if (record.Details is { } details)
        {
            json.Property("id", details.Id).Property("measured", details.Measured).Property("counterparty", details.Counterparty)
                .Property("document", details.Document).Property("supersedes", details.Supersedes);
            json.Name("evidence").BeginArray();
            foreach (var path in details.Evidence.Order(StringComparer.Ordinal))
                json.BeginObject().Property("reference", path).Property("sha256", book.Evidence.GetValueOrDefault(path)).EndObject();
            json.EndArray();
        }

        json.EndObject();
    }

    private static void Value(CanonicalJson json, SlotBinding slot)
    {
        json.BeginObject().Property("input", slot.Slot.Name).Property("origin", slot.Origin.ToString().ToLowerInvariant());
        if (slot.Given is { } given) json.Property("value", given.Amount).Property("unit", given.Unit.Symbol);
        if (slot.Factor is { Row: { } row })
        {
            json.Name("factor");
            Factor(json, row);
        }

        json.EndObject();
    }

    /// <summary>Writes a factor row with its dataset, edition and table.</summary>
    public static void Factor(CanonicalJson json, FactorRow row)
    {
        json.BeginObject().Property("row", row.Id).Property("value", row.Value).Property("unit", row.Unit.Symbol).Property("source", row.Source).Property("geography", row.Geography);
        if (row.Dataset is { } dataset) Dataset(json, dataset);
        json.EndObject();
    }

    private static void Dataset(CanonicalJson json, FactorDataset dataset) =>
        json.Name("dataset").BeginObject().Property("id", dataset.Id).Property("edition", dataset.Edition).Property("sha256", dataset.Sha256).EndObject();
}
