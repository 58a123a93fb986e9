using System.Text;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A stretch of rows of an activity table. Sources and periods are numbered in the order met and get their meaning later.</summary>
internal sealed class ActivityPart
{
    private const int MostKnown = 1 << 16;

    private readonly DelimitedTable _table;
    private readonly RowPlaces _places;
    private readonly ActivityColumns _columns;
    private readonly FaultList _form = new();
    private readonly ByteCache<int> _sources = new(int.MaxValue);
    private readonly ByteCache<int> _periods = new(int.MaxValue);
    private readonly ByteCache<Unit?> _units = new(MostKnown);
    private readonly ByteCache<string?> _records = new(MostKnown);
    private readonly ByteCache<string?> _inputs = new(MostKnown);
    private readonly ByteCache<CollectionType> _collections = new(MostKnown);
    private readonly ActivityDetailReading _details;

    private readonly ActivityRecord[] _common;
    private readonly int _first;

    /// <summary>A part that is still to be read.</summary>
    /// <param name="table">Its rows.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="common">What all parts are read into.</param>
    /// <param name="first">Where this part begins in it.</param>
    public ActivityPart(DelimitedTable table, RowPlaces places, ActivityRecord[] common, int first)
    {
        (_common, _first) = (common, first);
        (_table, _places, _columns) = (table, places, new ActivityColumns(table));
        _details = new ActivityDetailReading(places, _columns, Faults);
    }

    /// <summary>The rows; <see cref="ActivityRecord.Source"/> is an index into <see cref="SourceTexts"/>, the period is not set yet.</summary>
    public Span<ActivityRecord> Rows => _common.AsSpan(_first, Count);

    /// <summary>For each row, the index of its period in <see cref="PeriodTexts"/>.</summary>
    public int[] RowPeriods { get; private set; } = [];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The sources named, as written.</summary>
    public List<string> SourceTexts { get; } = [];

    /// <summary>The periods named, as written.</summary>
    public List<string> PeriodTexts { get; } = [];

    /// <summary>Sources of which a row could not be read, by index, with the inputs those rows name.</summary>
    public Dictionary<int, HashSet<string>> DamagedSources { get; } = [];

    /// <summary>Faults of rows met while reading them.</summary>
    public CappedFaults Faults { get; } = new();

    /// <summary>Faults of rows met while resolving them.</summary>
    public CappedFaults ResolvingFaults { get; } = new();

    /// <summary>Evidence lists met, each with the row it was first met in.</summary>
    public IReadOnlyList<(IReadOnlyList<string> Texts, int Row)> Evidence => _details.EvidenceLists;

    /// <summary>Whether any row has details.</summary>
    public bool HasDetails => _columns.HasDetails;

    /// <summary>Hands over faults in the form of the table: quotes, ragged rows.</summary>
    public void ReportForm(FaultList faults) => faults.AddRange(_form);

    /// <summary>Reads the rows.</summary>
    /// <param name="most">At least as many as there are.</param>
    public void Read(int most)
    {
        RowPeriods = new int[most];
        foreach (var row in _table.Rows(_form)) ReadRow(row);
    }

    /// <summary>Keeps the first rows only.</summary>
    public void Keep(int count) => Count = count;

    private void ReadRow(DelimitedRow row)
    {
        var source = SourceOf(row);
        var period = PeriodOf(row);
        var sound = ReadQuantity(row, out var amount, out var unit) & ReadCollection(row, out var collection);
        sound &= _details.TryRead(row, out var details);
        if (source < 0 || period < 0 || !sound)
        {
            if (source < 0) return;
            if (!DamagedSources.TryGetValue(source, out var inputs)) DamagedSources.Add(source, inputs = new HashSet<string>(StringComparer.Ordinal));
            inputs.Add(Text(row, _columns.Input, _inputs) ?? "");
            return;
        }

        RowPeriods[Count] = period;
        _common[_first + Count++] = new ActivityRecord(
            source, null!, Text(row, _columns.Record, _records), Text(row, _columns.Input, _inputs), amount, unit!, collection, _places.RowOf(row.Line), details);
    }

    private int SourceOf(DelimitedRow row) => Number(row, _columns.Source, "source", _sources, SourceTexts);

    private int PeriodOf(DelimitedRow row) => Number(row, _columns.Period, "period", _periods, PeriodTexts);

    private int Number(DelimitedRow row, int column, string key, ByteCache<int> known, List<string> texts)
    {
        var cell = row.Utf8(column);
        if (known.TryFind(cell, out var index)) return index;
        var text = Encoding.UTF8.GetString(cell).Trim();
        if (text.Length == 0)
        {
            Missing(row, key);
            return -1;
        }

        texts.Add(text);
        return known.Add(cell, texts.Count - 1);
    }

    private bool ReadQuantity(DelimitedRow row, out decimal amount, out Unit? unit)
    {
        var unitSound = ReadUnit(row, out unit);
        var cell = row.Utf8(_columns.Quantity);
        if (DecimalText.TryParse(cell, out amount))
        {
            if (unit is null && unitSound) Missing(row, "unit");
            return unit is not null;
        }

        return ReadWithUnit(row, Encoding.UTF8.GetString(cell).Trim(), unitSound, ref amount, ref unit);
    }

    // A number with its unit in one cell is taken where the unit column says the same or nothing.
    private bool ReadWithUnit(DelimitedRow row, string text, bool unitSound, ref decimal amount, ref Unit? unit)
    {
        if (text.Length == 0)
        {
            Missing(row, "quantity");
            return false;
        }

        if (!Quantity.TryParse(text, out var quantity, out _) || quantity.Unit == Unit.None)
        {
            var expected = DecimalText.TryParse(text, out _, out var problem) ? new("数字", "a number") : problem!;
            Faults.Add(NumbersFaults.NotANumber, At(row, "quantity"), text, expected);
            return false;
        }

        if (!unitSound) return false;
        if (unit is not null && unit != quantity.Unit)
        {
            Faults.Add(FormatsFaults.UnitsDisagree, At(row, "quantity"), text, new("数字，单位为 " + unit.Symbol, "a number in " + unit.Symbol));
            return false;
        }

        (amount, unit) = (quantity.Amount, quantity.Unit);
        return true;
    }

    private bool ReadUnit(DelimitedRow row, out Unit? unit)
    {
        var cell = row.Utf8(_columns.Unit);
        if (_units.TryFind(cell, out unit)) return true;
        var text = Encoding.UTF8.GetString(cell).Trim();
        if (text.Length == 0 || Unit.TryParse(text, out unit, out var expected))
        {
            _units.Add(cell, unit);
            return true;
        }

        Faults.Add(UnitsFaults.UnitUnknown, At(row, "unit"), text, expected!);
        return false;
    }

    private bool ReadCollection(DelimitedRow row, out CollectionType collection)
    {
        collection = CollectionType.Unstated;
        if (_columns.Collection < 0) return true;
        var cell = row.Utf8(_columns.Collection);
        if (cell.IsEmpty || _collections.TryFind(cell, out collection)) return true;
        var text = Encoding.UTF8.GetString(cell);
        if (BookWords.Collection.TryFind(text, out collection))
        {
            _collections.Add(cell, collection);
            return true;
        }

        Faults.Add(FormatsFaults.ValueUnknown, At(row, "collection"), text, BookWords.Collection.Expected);
        return false;
    }

    private static string? Text(DelimitedRow row, int column, ByteCache<string?> known)
    {
        if (column < 0) return null;
        var cell = row.Utf8(column);
        if (cell.IsEmpty) return null;
        return known.TryFind(cell, out var text) ? text : known.Add(cell, Encoding.UTF8.GetString(cell).Trim() is { Length: > 0 } found ? found : null);
    }

    private void Missing(DelimitedRow row, string key) => Faults.Add(FormatsFaults.ValueMissing, At(row, key), "", new("一个值", "a value"));

    private Place At(DelimitedRow row, string key) => _places.At(row.Line, key);
}
