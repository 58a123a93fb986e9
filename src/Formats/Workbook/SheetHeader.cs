using System.Globalization;
using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Recognises the headers of a sheet: the key, the Chinese or the English title, or two of them together.</summary>
internal static class SheetHeader
{
    /// <summary>The known columns with their positions; null with faults where a required one is missing.</summary>
    public static IReadOnlyList<(string Key, int Index)>? Read(ReadSheet sheet, TableLayout layout, FaultList faults)
    {
        var names = Names(layout);
        var row = sheet.Rows[0];
        var found = new List<(string Key, int Index)>();
        var unknown = new List<string>();
        var strange = new List<Fault>();
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var text = Convert.ToString(row.Cells[i], CultureInfo.InvariantCulture)?.Trim() ?? "";
            if (text.Length == 0) continue;
            var place = new Place(sheet.Name, row.Number, text.ReplaceLineEndings(" "));
            if (!names.TryGetValue(Folded(text), out var key))
            {
                unknown.Add(text);
                strange.Add(new Fault(TextFaults.ColumnUnknown, place, text, Listing.Of(new LocalText("以下列之一", "one of the columns"), layout.Columns.Select(column => column.Key))));
            }
            else if (found.Exists(column => column.Key == key))
            {
                faults.Add(TextFaults.ColumnDuplicate, place, text, new("每列只出现一次", "each column once"));
            }
            else
            {
                found.Add((key, i));
            }
        }

        if (found.Count == 0 && !layout.Columns.Any(column => unknown.Exists(text => IsNear(text, column)))) return NoHeader(sheet, row, layout, unknown, faults);
        faults.AddRange(strange);
        var missing = layout.Columns.Where(column => column.Required && !found.Exists(one => one.Key == column.Key)).ToList();
        foreach (var column in missing.Where(column => !unknown.Exists(text => IsNear(text, column))))
            faults.Add(TextFaults.ColumnMissing, new Place(sheet.Name, row.Number, column.Key), "", new("列 " + column.Title.Zh + " " + column.Key, "the column " + column.Key));
        return missing.Count == 0 ? found : null;
    }

    // A title above the table is one mistake and not one for every column.
    private static IReadOnlyList<(string Key, int Index)>? NoHeader(ReadSheet sheet, ReadRow row, TableLayout layout, List<string> written, FaultList faults)
    {
        var required = layout.Columns.Where(column => column.Required).ToList();
        faults.Add(TextFaults.TableEmpty, new Place(sheet.Name, row.Number), written.FirstOrDefault() ?? "", new(
            "标题行：" + string.Join("，", required.Select(column => column.Title.Zh)), "a header: " + string.Join(", ", required.Select(column => column.Key))));
        return null;
    }

    /// <summary>The columns of a table as a CSV file has them; a sheet saved as CSV keeps its Chinese headers and is read as well.</summary>
    public static DelimitedSchema Schema(TableLayout layout)
    {
        var names = new Lazy<Dictionary<string, string>>(() => Names(layout));
        return new DelimitedSchema(
            [.. layout.Columns.Where(column => column.Required).Select(column => column.Key)],
            [.. layout.Columns.Where(column => !column.Required).Select(column => column.Key)],
            Meaning: text => names.Value.GetValueOrDefault(Folded(text)));
    }

    private static bool IsNear(string text, TableColumn column) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Append(text).Any(word =>
            Spelling.IsNear(word, column.Key) || Spelling.IsNear(word, column.Title.Zh) || Spelling.IsNear(word, column.Title.En));

    private static Dictionary<string, string> Names(TableLayout layout)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in layout.Columns)
        {
            var (zh, en) = (column.Title.Zh, column.Title.En);
            foreach (var name in new[] { column.Key, zh, en, zh + column.Key, zh + en, en + zh, column.Key + zh, en + column.Key }) names.TryAdd(Folded(name), column.Key);
        }

        return names;
    }

    /// <summary>Letters and digits in lower case: spaces, line breaks, brackets and stars do not matter.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
