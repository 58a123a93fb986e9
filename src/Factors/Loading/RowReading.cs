using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>Reads rows of factors strictly: every wrong cell is one fault with its line, column, value and what was expected.</summary>
internal sealed class RowReading
{
    private static readonly DelimitedSchema Schema = new(
        ["id", "factor", "subject", "gas", "value", "unit", "geography", "valid_from", "valid_to", "rank", "lower", "upper", "distribution", "source", "verified"], []);

    private static readonly DelimitedSchema OwnSchema = new(
        ["id", "factor", "value", "unit", "geography", "source"],
        ["subject", "gas", "valid_from", "valid_to", "rank", "lower", "upper", "distribution", "verified"]);

    private readonly Dictionary<string, FactorKind>? _kinds;
    private readonly FaultList _faults;

    /// <summary>A reader that checks rows against kinds; null: rows are read without that check.</summary>
    public RowReading(Dictionary<string, FactorKind>? kinds, FaultList faults)
    {
        _kinds = kinds;
        _faults = faults;
    }

    /// <summary>What a geography must be.</summary>
    public static LocalText GeographyExpected { get; } =
        new("WORLD、国家 CN、省份 CN-ZJ 或电网 CN-East", "WORLD, a country CN, a province CN-ZJ or a grid CN-East");

    /// <summary>What a date must be.</summary>
    public static LocalText DateExpected { get; } = new("日期 2023-12-31，止不早于起", "a date such as 2023-12-31, the end not before the beginning");

    /// <summary>The sound rows of a dataset's tables, or of the company's own where the dataset is null.</summary>
    public IReadOnlyList<FactorRow> Read(IReadOnlyList<FactorFile> tables, FactorDataset? dataset)
    {
        var rows = new List<FactorRow>();
        foreach (var file in tables)
        {
            if (DelimitedTable.Read(file.Bytes, file.Path, dataset is null ? OwnSchema : Schema, _faults) is not { } table) continue;
            var lines = table.Rows();
            var cells = new RowCells(table, lines, file.Path, _faults);
            while (lines.MoveNext())
                if (Row(cells, dataset) is { } read) rows.Add(read);
        }

        return rows;
    }

    private FactorRow? Row(RowCells cells, FactorDataset? dataset)
    {
        var sound = _faults.Count;
        var id = Id(cells, own: dataset is null);
        var kindId = cells.Required(RowCells.Factor, FactorsFaults.KindUnknown, KindExpected);
        var kind = KindOf(cells, kindId);
        var unit = cells.Unit(kind);
        var subjects = cells.Subjects(kind);
        var gas = cells.Gas(kind);
        var geography = cells.Required(RowCells.Geography, FactorsFaults.GeographyWrong, GeographyExpected);
        if (dataset is not null && geography.Length > 0 && !Geography.IsCode(geography))
            cells.Refuse(RowCells.Geography, FactorsFaults.GeographyWrong, GeographyExpected);
        var (from, to) = cells.Validity();
        var (value, lower, upper) = cells.Values();
        var rank = cells.Rank();
        var distribution = cells.Distribution();
        var source = cells.Required(RowCells.Source, FactorsFaults.SourceMissing, SourceExpected);
        var verified = cells.Verified();
        if (_faults.Count != sound) return null;
        return new FactorRow(
            id, dataset, kindId, subjects, gas, value, unit!, geography, from, to, rank, lower, upper, distribution, source, verified, cells.Place());
    }

    private static string Id(RowCells cells, bool own)
    {
        var id = cells.Required(RowCells.Id, FactorsFaults.IdWrong, Identifiers.Expected);
        if (id.Length == 0) return id;
        if (!own && !Identifiers.IsKebab(id)) cells.Refuse(RowCells.Id, FactorsFaults.IdWrong, Identifiers.Expected);
        return id;
    }

    private FactorKind? KindOf(RowCells cells, string id)
    {
        if (_kinds is null || id.Length == 0) return null;
        if (_kinds.TryGetValue(id, out var kind)) return kind;
        cells.Refuse(RowCells.Factor, FactorsFaults.KindUnknown, KindExpected);
        return null;
    }

    internal static readonly LocalText KindExpected = new("kinds.yaml 中的种类编号", "the identifier of a kind in kinds.yaml");
    internal static readonly LocalText UniqueId = new("全库唯一的编号", "an identifier that no other row has");
    private static readonly LocalText SourceExpected = new("来源，具体到表号", "the source, down to the table");
}
