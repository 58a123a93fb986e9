using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>
/// Reads the company's own factors (<c>factors.csv</c>): the columns of the shipped library, of which subject, gas, dates, rank, bounds, distribution and
/// verified may be left out. The geography may also be the identifier of a facility.
/// </summary>
public static class OwnFactors
{
    /// <summary>Reads the rows. Units, dates, numbers and ranges are checked here, kinds and identifiers by <see cref="Check"/>.</summary>
    /// <param name="bytes">The table as CSV.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static IReadOnlyList<FactorRow> Read(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        var rows = new RowReading(null, faults).Read([new FactorFile(file, bytes)], null);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (!ids.Add(row.Id)) faults.Add(FactorsFaults.IdDuplicate, row.Place with { Column = "id" }, row.Id, RowReading.UniqueId);
        return [.. rows.DistinctBy(static r => r.Id)];
    }

    /// <summary>
    /// Checks own rows against a library: kind known, unit, subjects and gas as the kind wants them, no identifier of a shipped row. Returns the sound rows,
    /// with the kind's gas where the row leaves it open.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="library">The shipped library.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static IReadOnlyList<FactorRow> Check(IEnumerable<FactorRow> rows, FactorLibrary library, FaultList faults)
    {
        var sound = new List<FactorRow>();
        foreach (var row in rows)
        {
            var before = faults.Count;
            void Refuse(FaultCode code, string column, string value, LocalText expected) => faults.Add(code, row.Place with { Column = column }, value, expected);

            if (library.Row(row.Id) is { Dataset: not null }) Refuse(FactorsFaults.IdDuplicate, "id", row.Id, RowReading.UniqueId);
            if (library.Kind(row.Kind) is not { } kind)
            {
                Refuse(FactorsFaults.KindUnknown, "factor", row.Kind, RowReading.KindExpected);
                continue;
            }

            if (!kind.Accepts(row.Unit)) Refuse(FactorsFaults.UnitWrong, "unit", row.Unit.Symbol, RowExpectation.UnitOf(kind));
            if (row.Subjects.Count != kind.Subjects.Count) Refuse(FactorsFaults.SubjectWrong, "subject", string.Join('/', row.Subjects), RowExpectation.SubjectsOf(kind));
            if (row.Gas is null ? kind.PerGas : !kind.PerGas && row.Gas != kind.Gas) Refuse(FactorsFaults.GasWrong, "gas", row.Gas?.Id ?? "", RowExpectation.GasOf(kind));
            if (faults.Count == before) sound.Add(row.Gas is null && kind.Gas is not null ? row with { Gas = kind.Gas } : row);
        }

        return sound;
    }
}
