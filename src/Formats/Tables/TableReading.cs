using Lingtan.Inventories;
using Lingtan.Instruments;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the smaller tables: certificates, credits, production.</summary>
internal static class TableReading
{
    private static readonly LocalText Positive = new("正数", "a number above zero");
    private static readonly LocalText FactorExpected = new("不小于零的数", "a number not below zero");
    private static readonly LocalText FactorUnitExpected = new("如 kgCO2/kWh 的单位", "a unit such as kgCO2/kWh");

    /// <summary>The rows of a table as entries.</summary>
    public static IEnumerable<Entry> Entries(ReadOnlyMemory<byte> bytes, TableLayout layout, string file, FaultList faults)
    {
        var schema = new DelimitedSchema(
            [.. layout.Columns.Where(column => column.Required).Select(column => column.Key)],
            [.. layout.Columns.Where(column => !column.Required).Select(column => column.Key)]);
        if (DelimitedTable.Read(bytes, file, schema, faults) is not { } table) yield break;
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

    /// <summary>Certificates and contracts.</summary>
    public static List<ContractualInstrument> Instruments(IEnumerable<Entry> entries)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return Sound(entries, ids, ReadInstrument);
    }

    /// <summary>Carbon credits.</summary>
    public static List<CarbonCredit> Credits(IEnumerable<Entry> entries)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return Sound(entries, ids, ReadCredit);
    }

    /// <summary>Production figures.</summary>
    public static List<ProductionFigure> Production(IEnumerable<Entry> entries, InventoryBook book) =>
        Sound(entries, null, entry => ProductionReading.Read(entry, book));

    private static List<T> Sound<T>(IEnumerable<Entry> entries, HashSet<string>? ids, Func<Entry, T> read)
    {
        var sound = new List<T>();
        foreach (var entry in entries)
        {
            if (ids is not null && entry.Required("id") is { Length: > 0 } id && !ids.Add(id))
                entry.Refuse("id", FormatsFaults.IdentifierTwice, id, Listing.Unique);
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
        var (generatedFrom, generatedTo) = Interval(entry, "generated_from", "generated_to");
        var (consumedFrom, consumedTo) = Interval(entry, "consumed_from", "consumed_to");
        var factor = Number(entry, "factor", 0, FactorExpected);
        return new ContractualInstrument(
            entry.Text("id") ?? "", entry.Required("kind"), RequiredAbove(entry, "mwh"), generatedFrom ?? default, generatedTo ?? default,
            entry.Text("facility"), entry.Text("source"), consumedFrom, consumedTo, entry.Text("technology"), entry.Text("country"), entry.Text("market"),
            entry.Text("serial"), entry.Choice("status", BookWords.InstrumentStatus) ?? default, entry.Date("retired_on"), entry.Text("beneficiary"),
            factor, FactorUnit(entry, factor), entry.At("") with { Column = null });
    }

    private static CarbonCredit ReadCredit(Entry entry)
    {
        entry.Required("status");
        return new CarbonCredit(
            entry.Text("id") ?? "", entry.Required("standard"), RequiredAbove(entry, "tco2e"), entry.Text("vintage"), entry.Text("project"),
            entry.Text("serial_from"), entry.Text("serial_to"), entry.Choice("status", BookWords.CreditStatus) ?? default, entry.Date("retired_on"),
            entry.At("") with { Column = null });
    }

    private static (NodaTime.LocalDate? From, NodaTime.LocalDate? To) Interval(Entry entry, string fromKey, string toKey)
    {
        var (from, to) = (entry.Date(fromKey), entry.Date(toKey));
        if (from is { } first && to is { } last && last < first) entry.Refuse(toKey, FormatsFaults.DateOrder, FieldText.Date(last), PeriodReading.DatesExpected(first));
        return (from, to);
    }

    private static decimal RequiredAbove(Entry entry, string key)
    {
        if (entry.Required(key).Length == 0) return 0;
        var number = Number(entry, key, null, Positive);
        if (number is <= 0) entry.Refuse(key, FormatsFaults.NegativeAmount, entry.Text(key)!, Positive);
        return number ?? 0;
    }

    /// <summary>A number; null when absent or wrong.</summary>
    public static decimal? Number(Entry entry, string key, decimal? least, LocalText expected)
    {
        if (entry.Text(key) is not { } text) return null;
        if (!DecimalText.TryParse(text, out var number, out var problem))
        {
            entry.Refuse(key, NumbersFaults.NotANumber, text, problem ?? expected);
            return null;
        }

        if (least is { } bound && number < bound) entry.Refuse(key, FormatsFaults.NegativeAmount, text, expected);
        return number;
    }

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
