using System.Text;

namespace Lingtan.Quantities.Tests.Text;

/// <summary>RFC 4180 one character at a time, the second opinion for <see cref="DelimitedTableTests"/>. Expects well-formed text of two columns.</summary>
internal static class NaiveCsv
{
    public static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var (cells, cell, quoted, inside) = (new List<string>(), new StringBuilder(), false, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (inside && i < text.Length)
            {
                if (c != '"')
                    cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    cell.Append(text[++i]);
                else
                    inside = false;
            }
            else if (c == '"' && cell.Length == 0)
                (inside, quoted) = (true, true);
            else if (c is ',' or '\n')
            {
                cells.Add(Finished(cell.ToString(), quoted));
                (cell, quoted) = (new StringBuilder(), false);
                if (c == '\n')
                {
                    if (!cells.TrueForAll(c => c.Trim(' ', '\t', '\r').Length == 0))
                        rows.Add([.. cells.Take(2)]);
                    cells = [];
                }
            }
            else if (!(c == '\r' && quoted))
                cell.Append(c);
        }
        return rows;
    }

    private static string Finished(string cell, bool quoted)
    {
        var text = quoted ? cell : cell.Trim(' ', '\t', '\r');
        var bare = text.TrimStart('\'');
        return text.Length > bare.Length && bare.Length > 0 && "=+-@\t\r\n".Contains(bare[0], StringComparison.Ordinal) ? text[1..] : text;
    }
}
