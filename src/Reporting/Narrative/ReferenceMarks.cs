using System.Globalization;
using System.Text;

namespace Lingtan.Reporting;

/// <summary>A reference in a text: <c>{{totals/scope1|0|unit}}</c>.</summary>
/// <param name="Text">What stands between the braces.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column, counted from 1.</param>
internal sealed record ReferenceMark(string Text, int Line, int Column);

/// <summary>
/// A text whose references are replaced by marks that Markdown leaves alone: the upright stroke of a reference would otherwise divide the cells of a
/// table, and a figure with underscores would turn italic.
/// </summary>
internal sealed class ReferenceMarks
{
    /// <summary>Begins a mark.</summary>
    public const char Open = '\uE000';

    /// <summary>Ends a mark.</summary>
    public const char Close = '\uE001';

    private readonly List<ReferenceMark> _all = [];

    private ReferenceMarks(string text) => Text = text;

    /// <summary>The text with marks.</summary>
    public string Text { get; private set; }

    /// <summary>The references in reading order.</summary>
    public IReadOnlyList<ReferenceMark> All => _all;

    /// <summary>Finds the references of a text; a backslash before the braces leaves them as they are.</summary>
    /// <param name="text">The text.</param>
    public static ReferenceMarks Of(string text)
    {
        var marks = new ReferenceMarks("");
        var written = new StringBuilder(text.Length);
        var (line, start) = (1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n') (line, start) = (line + 1, i + 1);
            if (text[i] is Open or Close) continue;
            if (End(text, i) is not { } end)
            {
                written.Append(text[i]);
                continue;
            }

            written.Append(Open).Append(marks._all.Count.ToString(CultureInfo.InvariantCulture)).Append(Close);
            marks._all.Add(new ReferenceMark(text[(i + 2)..end].Trim(), line, i - start + 1));
            i = end + 1;
        }

        marks.Text = written.ToString();
        return marks;
    }

    /// <summary>A text with marks cut into plain stretches and references.</summary>
    /// <param name="text">The text.</param>
    public IEnumerable<(string? Plain, ReferenceMark? Mark)> Cut(string text)
    {
        var at = 0;
        while (text.IndexOf(Open, at) is >= 0 and var open && text.IndexOf(Close, open) is >= 0 and var close)
        {
            if (open > at) yield return (text[at..open], null);
            yield return (null, _all[int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            at = close + 1;
        }

        if (at < text.Length) yield return (text[at..], null);
    }

    // Where the reference that begins here ends; references do not span lines.
    private static int? End(string text, int start)
    {
        if (!text.AsSpan(start).StartsWith("{{") || (start > 0 && text[start - 1] == '\\')) return null;
        var end = text.IndexOf("}}", start, StringComparison.Ordinal);
        return end < 0 || text.AsSpan(start, end - start).Contains('\n') ? null : end;
    }
}
