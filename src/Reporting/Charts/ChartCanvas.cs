using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>Where the words of a mark begin.</summary>
internal enum TextAnchor
{
    /// <summary>At the point.</summary>
    Start,

    /// <summary>Around the point.</summary>
    Middle,

    /// <summary>Before the point.</summary>
    End,
}

/// <summary>Draws marks and words as SVG. Coordinates have one decimal, so that every machine writes the same.</summary>
internal sealed class ChartCanvas
{
    /// <summary>Width of every drawing; its height follows from what is in it.</summary>
    public const double Width = 640;

    /// <summary>Size of words.</summary>
    public const double WordSize = 11;

    private readonly HtmlText _marks = new();

    /// <summary>A rectangle.</summary>
    public void Rectangle(double x, double y, double width, double height, string colour)
    {
        _marks.Raw("<rect").Raw(At("x", x)).Raw(At("y", y)).Raw(At("width", Math.Max(width, 0))).Raw(At("height", Math.Max(height, 0))).Attribute("fill", "#" + colour).Raw("/>\n");
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, double width = 1)
    {
        _marks.Raw("<line").Raw(At("x1", x1)).Raw(At("y1", y1)).Raw(At("x2", x2)).Raw(At("y2", y2)).Attribute("stroke", "#" + colour).Raw(At("stroke-width", width)).Raw("/>\n");
    }

    /// <summary>A dot.</summary>
    public void Dot(double x, double y, double radius, string colour) =>
        _marks.Raw("<circle").Raw(At("cx", x)).Raw(At("cy", y)).Raw(At("r", radius)).Attribute("fill", "#" + colour).Raw("/>\n");

    /// <summary>A filled area, or a line of several points where nothing is filled.</summary>
    public void Path(string path, string? fill, string? stroke = null, double width = 1)
    {
        _marks.Raw("<path").Attribute("d", path).Attribute("fill", fill is null ? "none" : "#" + fill);
        if (stroke is not null) _marks.Attribute("stroke", "#" + stroke).Raw(At("stroke-width", width)).Raw(" stroke-linejoin=\"round\"");
        _marks.Raw("/>\n");
    }

    /// <summary>Words, turned by some degrees about their point.</summary>
    public void Words(double x, double y, string text, string colour, TextAnchor anchor = TextAnchor.Start, double size = WordSize, bool bold = false, double turned = 0)
    {
        _marks.Raw("<text").Raw(At("x", x)).Raw(At("y", y)).Attribute("fill", "#" + colour).Raw(At("font-size", size));
        if (anchor != TextAnchor.Start) _marks.Attribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end");
        if (bold) _marks.Raw(" font-weight=\"600\"");
        if (turned != 0) _marks.Attribute("transform", $"rotate({Number(turned)} {Number(x)} {Number(y)})");
        _marks.Raw(">");
        WriteSubstances(text, size);
        _marks.Raw("</text>\n");
    }

    /// <summary>The drawing.</summary>
    /// <param name="height">Its height.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it shows, in words.</param>
    /// <param name="id">Identifier of its name in the page.</param>
    public string ToSvg(double height, string name, string description, string id)
    {
        var page = new HtmlText().Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"").Attribute("viewBox", $"0 0 {Number(Width)} {Number(Math.Ceiling(height))}");
        page.Attribute("aria-labelledby", id + "-name " + id + "-text").Raw(">\n<title").Attribute("id", id + "-name").Raw(">").Text(name);
        page.Raw("</title>\n<desc").Attribute("id", id + "-text").Raw(">").Text(description).Raw("</desc>\n").Raw(_marks.ToString()).Raw("</svg>");
        return page.ToString();
    }

    /// <summary>A coordinate.</summary>
    public static string Number(double value) => (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string At(string name, double value) => $" {name}=\"{Number(value)}\"";

    private void WriteSubstances(string text, double size)
    {
        var lowered = 0.0;
        foreach (var (piece, subscript) in SubstanceText.Split(text))
        {
            var want = subscript ? size * 0.2 : 0;
            if (want == lowered)
            {
                _marks.Text(piece);
                continue;
            }

            _marks.Raw("<tspan").Raw(At("dy", want - lowered)).Raw(subscript ? At("font-size", size * 0.72) : "").Raw(">").Text(piece).Raw("</tspan>");
            lowered = want;
        }
    }
}
