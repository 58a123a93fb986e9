using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>The cells of the row being read, each asked for in its meaning.</summary>
internal sealed class RowCells
{
    public const int Id = 0, Factor = 1, Subject = 2, GasColumn = 3, Value = 4, UnitColumn = 5, Geography = 6, ValidFrom = 7, ValidTo = 8;
    public const int RankColumn = 9, Lower = 10, Upper = 11, DistributionColumn = 12, Source = 13, VerifiedColumn = 14;

    private static readonly string[] Names =
        ["id", "factor", "subject", "gas", "value", "unit", "geography", "valid_from", "valid_to", "rank", "lower", "upper", "distribution", "source", "verified"];

    private static readonly string[] Distributions = ["normal", "lognormal", "triangular", "uniform"];

    private readonly int[] _columns;
    private readonly string _file;
    private readonly FaultList _faults;
    private readonly Dictionary<string, string[]> _subjects = new(StringComparer.Ordinal);
    private readonly RowEnumerator _rows;
    private string? _unitText;
    private FactorKind? _unitKind;
    private Unit? _unit;

    /// <summary>Cells of the rows of one table.</summary>
    public RowCells(DelimitedTable table, RowEnumerator rows, string file, FaultList faults)
    {
        _rows = rows;
        _columns = Array.ConvertAll(Names, table.ColumnIndex);
        _file = file;
        _faults = faults;
    }

    /// <summary>Where the row stands.</summary>
    public Place Place() => new(_file, _rows.Current.Line);

    /// <summary>Reports a wrong cell.</summary>
    public void Refuse(int column, FaultCode code, LocalText expected) => _faults.Add(code, new Place(_file, _rows.Current.Line, Names[column]), Text(column), expected);

    /// <summary>A cell that must not be empty; empty text after a fault.</summary>
    public string Required(int column, FaultCode code, LocalText expected)
    {
        var text = Text(column);
        if (text.Length == 0) Refuse(column, code, expected);
        return text;
    }

    /// <summary>The unit, checked against the kind; rows of one kind and unit usually follow each other.</summary>
    public Unit? Unit(FactorKind? kind)
    {
        var text = Text(UnitColumn);
        if (ReferenceEquals(text, _unitText) && ReferenceEquals(kind, _unitKind)) return _unit;
        (_unitText, _unitKind, _unit) = (null, kind, null);
        if (!Quantities.Unit.TryParse(text, out var unit, out var expected)) Refuse(UnitColumn, FactorsFaults.UnitWrong, expected!);
        else if (kind is not null && !kind.Accepts(unit!)) Refuse(UnitColumn, FactorsFaults.UnitWrong, RowExpectation.UnitOf(kind));
        else (_unitText, _unit) = (text, unit);
        return unit;
    }

    /// <summary>The subjects, as many as the kind has positions.</summary>
    public IReadOnlyList<string> Subjects(FactorKind? kind)
    {
        var text = Text(Subject);
        if (!_subjects.TryGetValue(text, out var parts))
            _subjects.Add(text, parts = text.Length == 0 ? [] : text.Split('/', StringSplitOptions.TrimEntries));
        if (Array.Exists(parts, static p => p.Length == 0) || (kind is not null && parts.Length != kind.Subjects.Count))
            Refuse(Subject, FactorsFaults.SubjectWrong, RowExpectation.SubjectsOf(kind));
        return parts;
    }

    /// <summary>The gas the row is for: its own, or the kind's.</summary>
    public Gas? Gas(FactorKind? kind)
    {
        var text = Text(GasColumn);
        if (text.Length == 0)
        {
            if (kind is { PerGas: true }) Refuse(GasColumn, FactorsFaults.GasWrong, RowExpectation.GasOf(kind));
            return kind?.Gas;
        }

        var known = Gases.TryFind(text, out var gas);
        if (!known || (kind is { PerGas: false } && kind.Gas != gas)) Refuse(GasColumn, FactorsFaults.GasWrong, RowExpectation.GasOf(kind));
        return known ? gas : null;
    }

    /// <summary>First and last day of the validity.</summary>
    public (LocalDate? From, LocalDate? To) Validity()
    {
        var from = Date(ValidFrom, DateCell.Bound.First);
        var to = Date(ValidTo, DateCell.Bound.Last);
        if (from > to) Refuse(ValidTo, FactorsFaults.ValidityWrong, RowReading.DateExpected);
        return (from, to);
    }

    /// <summary>Value and bounds: a value, a range, or both.</summary>
    public (decimal? Value, decimal? Lower, decimal? Upper) Values()
    {
        var value = Number(Value, FactorsFaults.ValueWrong, out var soundValue);
        var lower = Number(Lower, FactorsFaults.RangeWrong, out var soundLower);
        var upper = Number(Upper, FactorsFaults.RangeWrong, out var soundUpper);
        if (!soundValue || !soundLower || !soundUpper) return default;
        if (value is null && (lower is null || upper is null)) Refuse(Value, FactorsFaults.ValueWrong, RowExpectation.ValueOrRange);
        else if (lower is null != upper is null) Refuse(lower is null ? Lower : Upper, FactorsFaults.RangeWrong, RowExpectation.Range);
        else if (lower > upper || value < lower || value > upper) Refuse(lower > upper ? Upper : Value, FactorsFaults.RangeWrong, RowExpectation.Range);
        return (value, lower, upper);
    }

    /// <summary>The rank 4-6, or null.</summary>
    public int? Rank()
    {
        switch (Text(RankColumn))
        {
            case "": return null;
            case "4": return 4;
            case "5": return 5;
            case "6": return 6;
            default:
                Refuse(RankColumn, FactorsFaults.RankWrong, RowExpectation.Rank);
                return null;
        }
    }

    /// <summary>The distribution, or null.</summary>
    public string? Distribution()
    {
        var text = Text(DistributionColumn);
        if (text.Length == 0) return null;
        var index = Array.IndexOf(Distributions, text);
        if (index < 0) Refuse(DistributionColumn, FactorsFaults.DistributionUnknown, RowExpectation.Distribution);
        return text;
    }

    /// <summary>The state of verification; own rows may leave it out.</summary>
    public string Verified()
    {
        var text = Text(VerifiedColumn);
        if (text is "yes" or "unverified" || (text.Length == 0 && _columns[VerifiedColumn] < 0)) return text.Length == 0 ? "yes" : text;
        var parts = text.StartsWith("partly:", StringComparison.Ordinal) ? text[7..].Split(',', StringSplitOptions.TrimEntries) : [];
        if (parts.Length == 0 || Array.Exists(parts, static p => p is not ("value" or "lower" or "upper")))
            Refuse(VerifiedColumn, FactorsFaults.VerifiedWrong, RowExpectation.Verified);
        return text;
    }

    private string Text(int column) => _columns[column] < 0 ? "" : _rows.Current.Text(_columns[column]);

    private decimal? Number(int column, FaultCode code, out bool sound)
    {
        sound = true;
        if (_columns[column] < 0) return null;
        var cell = _rows.Current.Utf8(_columns[column]);
        if (cell.IsEmpty) return null;
        if (DecimalText.TryParse(cell, out var number, out var problem)) return number;
        Refuse(column, code, problem ?? RowExpectation.Number);
        sound = false;
        return null;
    }

    private LocalDate? Date(int column, DateCell.Bound bound)
    {
        if (_columns[column] < 0) return null;
        var cell = _rows.Current.Utf8(_columns[column]);
        if (cell.IsEmpty) return null;
        if (DateCell.TryParse(cell, bound, out var date)) return date;
        Refuse(column, FactorsFaults.ValidityWrong, RowReading.DateExpected);
        return null;
    }
}
