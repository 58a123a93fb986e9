using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lingtan.Formats;

namespace Lingtan.Reporting;

/// <summary>Where a figure of a workbook stands.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Cell">Name of the cell.</param>
/// <param name="Id">Identifier of the figure.</param>
/// <param name="At">Where it begins in the text of the cell.</param>
/// <param name="Length">How long it is in the text; 0 where the cell is a number.</param>
internal readonly record struct FigurePlace(string Sheet, string Cell, string Id, int At, int Length);

/// <summary>
/// Where the figures of a workbook stand, in reading order. It lies in the file as a part of its own beside the sheets, one line for each, so that a reader finds
/// every figure again.
/// </summary>
internal sealed class FigureCells
{
    private readonly List<FigurePlace> _places = [];

    /// <summary>Root of the part.</summary>
    public const string Element = "figure-cells";

    /// <summary>Namespace of the part.</summary>
    public const string Namespace = "urn:lingtan:figure-cells:1";

    /// <summary>Writes the part.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement(Element, Namespace);
        var line = new StringBuilder();
        foreach (var place in _places)
        {
            line.Clear().Append(place.Sheet).Append('\t').Append(place.Cell).Append('\t').Append(place.At).Append('\t').Append(place.Length).Append('\t').Append(place.Id).Append('\n');
            xml.WriteString(XlsxText.Escape(line.ToString()));
        }

        xml.WriteEndElement();
    }

    /// <summary>Reads the part; null where it is another.</summary>
    public static IReadOnlyList<FigurePlace>? Read(XElement part)
    {
        if (part.Name != XName.Get(Element, Namespace)) return null;
        var places = new List<FigurePlace>();
        foreach (var line in part.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('\t', 5);
            places.Add(new FigurePlace(fields[0], fields[1], fields[4], int.Parse(fields[2], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture)));
        }

        return places;
    }

    /// <summary>A cell that is a figure.</summary>
    public void Add(string sheet, string cell, ShownFigure figure) => _places.Add(new FigurePlace(sheet, cell, figure.Id, 0, 0));

    /// <summary>A cell with a text in which figures stand.</summary>
    public void Add(string sheet, string cell, IReadOnlyList<Inline> runs)
    {
        var at = 0;
        Add(sheet, cell, runs, ref at);
    }

    private void Add(string sheet, string cell, IReadOnlyList<Inline> runs, ref int at)
    {
        foreach (var run in runs)
        {
            if (run is FigureRun figure) _places.Add(new FigurePlace(sheet, cell, figure.Figure.Id, at, figure.Figure.Text.Length));
            if (run is StyledRun styled) Add(sheet, cell, styled.Content, ref at);
            else if (run is LinkRun link) Add(sheet, cell, link.Content, ref at);
            else at += PlainText.Of([run]).Length;
        }
    }
}
