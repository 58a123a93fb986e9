using Lingtan.Inventories;
using Lingtan.Instruments;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the smaller tables: certificates, credits, production.</summary>
internal static class TableReading
{
    private static readonly LocalText NumberExpected = new("数字", "a number");
    private static readonly LocalText FactorUnitExpected = new("如 kgCO2/kWh 的单位", "a unit such as kgCO2/kWh");

    /// <summary>The rows of a table as entries.</summary>
    public static IEnumerable<Entry> Entries(ReadOnlyMemory<byte> bytes, TableLayout layout, string file, FaultList faults)
    {
        if (DelimitedTable.Read(bytes, file, SheetHeader.Schema(layout), faults) is not { } table) yield break;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in table.Header) columns.TryAdd(name, table.ColumnIndex(name));
        var rows = table.Rows();
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var cells = new string[table.Header.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = row.Text(i);
            var line = row.Line;
            yield return new RowEntry(new RowFields(columns, cells, column => new Place(file, line, column)), faults);
        }
    }

    /// <summary>Certificates and contracts; what they mean is checked when they are allocated.</summary>
    public static List<ContractualInstrument> Instruments(IEnumerable<Entry> entries) => Sound(entries, ReadInstrument);

    /// <summary>Carbon credits.</summary>
    public static List<CarbonCredit> Credits(IEnumerable<Entry> entries) => Sound(entries, ReadCredit);

    /// <summary>Production figures.</summary>
    public static List<ProductionFigure> Production(IEnumerable<Entry> entries, InventoryBook book) => Sound(entries, entry => ProductionReading.Read(entry, book));

    private static List<T> Sound<T>(IEnumerable<Entry> entries, Func<Entry, T> read)
    {
        var sound = new List<T>();
        foreach (var entry in entries)
        {
            entry.Begin();
            var one = read(entry);
            if (!entry.Damaged) sound.Add(one);
            entry.Close();
        }

        return sound;
    }

    private static ContractualInstrument ReadInstrument(Entry entry)
    {
        entry.Required("generated_from");
        entry.Required("generated_to");
        entry.Required("status");
        var factor = Number(entry, "factor", NumberExpected);
        return new ContractualInstrument(
            entry.Required("id"), entry.Required("kind"), RequiredNumber(entry, "mwh"), entry.Date("generated_from") ?? default, entry.Date("generated_to") ?? default,
            entry.Text("facility"), entry.Text("source"), entry.Date("consumed_from"), entry.Date("consumed_to"), entry.Text("technology"), entry.Text("country"), entry.Text("market"),
            entry.Text("serial"), entry.Choice("status", BookWords.InstrumentStatus) ?? default, entry.Date("retired_on"), entry.Text("beneficiary"),
            factor, FactorUnit(entry, factor), entry.At("") with { Column = null });
    }

    private static CarbonCredit ReadCredit(Entry entry)
    {
        entry.Required("status");
        return new CarbonCredit(
            entry.Required("id"), entry.Required("standard"), RequiredNumber(entry, "tco2e"), entry.Text("vintage"), entry.Text("project"),
            entry.Text("serial_from"), entry.Text("serial_to"), entry.Choice("status", BookWords.CreditStatus) ?? default, entry.Date("retired_on"),
            entry.At("") with { Column = null });
    }

    /// <summary>A number; null when absent or wrong.</summary>
    public static decimal? Number(Entry entry, string key, LocalText expected)
    {
        if (entry.Text(key) is not { } text) return null;
        if (DecimalText.TryParse(text, out var number, out var problem)) return number;
        entry.Refuse(key, NumbersFaults.NotANumber, text, problem ?? expected);
        return null;
    }

    private static decimal RequiredNumber(Entry entry, string key) => entry.Required(key).Length == 0 ? 0 : Number(entry, key, NumberExpected) ?? 0;

    private static Unit? FactorUnit(Entry entry, decimal? factor)
    {
        if (entry.Text("factor_unit") is not { } text)
        {
            if (factor is not null) entry.Refuse("factor_unit", FormatsFaults.ValueMissing, "", FactorUnitExpected);
            return null;
        }

        if (Unit.TryParse(text, out var unit, out var expected)) return unit;
        entry.Refuse("factor_unit", UnitsFaults.UnitUnknown, text, expected ?? FactorUnitExpected);
        return null;
    }
}
