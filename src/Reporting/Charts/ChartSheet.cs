using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A chart while it is drawn: what it shows, in which language and colours, and the canvas.</summary>
internal sealed class ChartSheet
{
    private readonly Language _language;
    private readonly ReportTheme _theme;

    /// <summary>An empty sheet for a chart.</summary>
    public ChartSheet(Chart chart, Language language, ReportTheme theme)
    {
        (Chart, _language, _theme) = (chart, language, theme);
        Ink = ColourText.Of(theme.Ink, ReportTheme.Default.Ink);
        Muted = ColourText.Of(theme.InkMuted, ReportTheme.Default.InkMuted);
        Hairline = ColourText.Of(theme.Line, ReportTheme.Default.Line);
        Names = [.. chart.Categories.Select(name => name.In(language))];
    }

    /// <summary>The chart.</summary>
    public Chart Chart { get; }

    /// <summary>Where it is drawn.</summary>
    public ChartCanvas Canvas { get; } = new();

    /// <summary>Colour of words.</summary>
    public string Ink { get; }

    /// <summary>Colour of words in the background.</summary>
    public string Muted { get; }

    /// <summary>Colour of hairlines.</summary>
    public string Hairline { get; }

    /// <summary>Names of the categories.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The unit.</summary>
    public string Unit => Chart.Unit.In(_language);

    /// <summary>Name of a series.</summary>
    public string Title(int series) => Chart.Series[series].Title.In(_language);

    /// <summary>A value; null where there is none.</summary>
    public ShownFigure? Value(int series, int category) => category < Chart.Series[series].Values.Count ? Chart.Series[series].Values[category] : null;

    /// <summary>A value as a length; null where there is none.</summary>
    public double? Amount(int series, int category) => Value(series, category) is { } figure ? (double)figure.Value : null;

    /// <summary>Every value there is.</summary>
    public IEnumerable<ShownFigure> Values => Chart.Series.SelectMany(series => series.Values.Take(Names.Count)).OfType<ShownFigure>();

    /// <summary>Colour of a mark. Series of one role, such as earlier years of a scope, are told apart by their strength: the last one is full.</summary>
    public string Colour(int series, int category)
    {
        if (Chart.Roles is { } roles && category < roles.Count) return Colour(roles[category], category);
        var role = Chart.Series[series].Role;
        var colour = Colour(role, series);
        if (role == ColourRole.Ramp) return colour;
        var later = Chart.Series.Skip(series + 1).Count(other => other.Role == role);
        return later == 0 ? colour : ColourText.Mixed(colour, Math.Max(0.2, 0.62 - (0.2 * later)));
    }

    /// <summary>Colour of words upon a mark: whichever reads better.</summary>
    public string Upon(string colour) => ColourText.Contrast("FFFFFF", colour) >= 4.5 ? "FFFFFF" : Ink;

    private string Colour(ColourRole role, int position) => ColourText.Of(_theme.Colour(role, position), ReportTheme.Default.Colour(role, position));
}
