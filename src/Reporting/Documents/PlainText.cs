using System.Text;

namespace Lingtan.Reporting;

/// <summary>Running text without its marks.</summary>
public static class PlainText
{
    /// <summary>The text as a reader reads it; a forced break becomes a line feed.</summary>
    /// <param name="runs">The text.</param>
    public static string Of(IReadOnlyList<Inline> runs)
    {
        if (runs is [TextRun only]) return only.Text;
        if (runs is [FigureRun figure]) return figure.Figure.Text;
        var text = new StringBuilder();
        Append(runs, text);
        return text.ToString();
    }

    private static void Append(IReadOnlyList<Inline> runs, StringBuilder text)
    {
        foreach (var run in runs)
        {
            switch (run)
            {
                case TextRun plain: text.Append(plain.Text); break;
                case FigureRun figure: text.Append(figure.Figure.Text); break;
                case ReferenceRun reference: text.Append(reference.Text); break;
                case StyledRun styled: Append(styled.Content, text); break;
                case LinkRun link: Append(link.Content, text); break;
                case BreakRun: text.Append('\n'); break;
            }
        }
    }
}
