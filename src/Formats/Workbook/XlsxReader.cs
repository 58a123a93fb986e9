using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the sheets of an Excel workbook as raw cells.</summary>
internal static class XlsxReader
{
    private const int MostColumns = 256;
    private const long MostCells = 40_000_000;

    private static readonly LocalText Expected = new("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)");
    private static readonly LocalText SizeExpected = new("至多 256 列", "at most 256 columns");

    // ExcelDataReader asks for code page 1252 even where it never uses it.
    static XlsxReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The visible and hidden sheets; null with a fault where the file is no workbook.</summary>
    public static IReadOnlyList<ReadSheet>? Read(byte[] bytes, string file, FaultList faults)
    {
        if (!WorkbookGuard.Check(bytes, file, faults)) return null;
        try
        {
            var errors = XlsxErrors.Find(bytes);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
            var sheets = new List<ReadSheet>();
            long cells = 0;
            do
            {
                if (SheetOf(reader, errors.GetValueOrDefault(reader.Name), file, faults, ref cells) is not { } sheet) return null;
                sheets.Add(sheet);
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            faults.Add(WorkbookFaults.NotAWorkbook, new Place(file), "", new(Expected.Zh + "（" + e.GetType().Name + "）", Expected.En + " (" + e.GetType().Name + ")"));
            return null;
        }
    }

    private static ReadSheet? SheetOf(
        IExcelDataReader reader, IReadOnlyDictionary<(int Row, int Column), string>? errors, string file, FaultList faults, ref long cells)
    {
        var rows = new List<ReadRow>();
        var number = 0;
        while (reader.Read())
        {
            number++;
            if (reader.FieldCount > MostColumns || (cells += reader.FieldCount) > MostCells)
            {
                faults.Add(WorkbookFaults.TooLarge, new Place(file, number), reader.Name, SizeExpected);
                return null;
            }

            var row = RowOf(reader, errors, number);
            if (!row.IsEmpty) rows.Add(row);
        }

        return new ReadSheet(reader.Name, rows, [.. (reader.MergeCells ?? []).Select(range => (range.FromRow + 1, range.ToRow + 1, range.FromColumn))]);
    }

    private static ReadRow RowOf(IExcelDataReader reader, IReadOnlyDictionary<(int Row, int Column), string>? errors, int number)
    {
        var values = new object?[reader.FieldCount];
        HashSet<int>? percent = null;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = errors is not null && errors.TryGetValue((number, i), out var error) ? new XlsxError(error) : reader.GetValue(i);
            if (values[i] is double && reader.GetNumberFormatString(i)?.Contains('%', StringComparison.Ordinal) == true) (percent ??= []).Add(i);
        }

        return new ReadRow(number, values, percent);
    }

    // What a damaged or hostile file makes the reader throw; anything else is a mistake of this program.
    private static bool IsOfTheFile(Exception e) =>
        e is ExcelReaderException or XmlException or InvalidDataException or IOException or FormatException or ArgumentException or OverflowException
            or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or InvalidCastException or NotSupportedException;
}
