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
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var text = Convert.ToString(row.Cells[i], CultureInfo.InvariantCulture)?.Trim() ?? "";
            if (text.Length == 0) continue;
            var place = new Place(sheet.Name, row.Number, text.ReplaceLineEndings(" "));
            if (!names.TryGetValue(Folded(text), out var key))
            {
                unknown.Add(text);
                faults.Add(TextFaults.ColumnUnknown, place, text, Listing.Of(new LocalText("以下列之一", "one of the columns"), layout.Columns.Select(column => column.Key)));
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

        var missing = layout.Columns.Where(column => column.Required && !found.Exists(one => one.Key == column.Key)).ToList();
        foreach (var column in missing.Where(column => !unknown.Exists(text => IsNear(text, column))))
            faults.Add(TextFaults.ColumnMissing, new Place(sheet.Name, row.Number, column.Key), "", new("列 " + column.Title.Zh + " " + column.Key, "the column " + column.Key));
        return missing.Count == 0 ? found : null;
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
