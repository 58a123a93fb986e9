using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>The faults of an import as a table, each beside the row it is in.</summary>
internal static class ImportFaults
{
    /// <summary>The table.</summary>
    public static byte[] Csv(ImportJob job)
    {
        var rows = job.Faults.Select(fault => (Fault: fault, Cells: fault.Place.Row is { } row ? job.File?.Cells(fault.Place.File, row) ?? [] : [])).ToList();
        var most = rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        var writer = new DelimitedWriter(["table", "row", "column", "code", "fault_zh", "fault_en", "value", "expected_zh", "expected_en", .. Enumerable.Range(1, most).Select(number => "cell_" + DecimalText.Format(number))]);
        foreach (var (fault, cells) in rows)
        {
            string?[] said =
            [
                fault.Place.File, fault.Place.Row is { } number ? DecimalText.Format(number) : "", fault.Place.Column, fault.Code.Id, fault.Code.Title.Zh, fault.Code.Title.En, fault.Value, fault.Expected.Zh, fault.Expected.En,
            ];
            foreach (var cell in said.Concat(cells).Concat(Enumerable.Repeat("", most - cells.Count))) writer.Cell(cell);
            writer.EndRow();
        }

        return writer.ToArray();
    }
}
