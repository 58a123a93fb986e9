using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Puts the figures and fields that a text refers to in their places; a reference that leads nowhere is a fault with its place.</summary>
internal sealed class NarrativeReferences(ReportBuilder page, string file, Language language)
{
    private const int MostHints = 3;
    private const int MostDecimals = 12;

    private static readonly LocalText FormExpected = new(
        "{{标识}}、{{标识|小数位}}、{{标识|小数位|unit}}，小数位 0-12", "{{ID}}, {{ID|decimals}} or {{ID|decimals|unit}}, 0-12 decimals");

    /// <summary>What a reference prints; its own text where it leads nowhere.</summary>
    public Inline Run(ReferenceMark mark)
    {
        var parts = mark.Text.Split('|', StringSplitOptions.TrimEntries);
        if (NarrativeFields.Has(parts[0]) && parts.Length == 1) return new TextRun(NarrativeFields.Find(parts[0], page.Basis).In(language));
        if ((page.Figures.Resolve(parts[0]) ?? page.Elsewhere.Find(parts[0])) is not { } figure) return Refuse(mark, Hints(parts[0]));
        if (Shown(figure, parts[1..]) is { } shown) return new FigureRun(shown);
        return Refuse(mark, FormExpected);
    }

    private static ShownFigure? Shown(ShownFigure figure, string[] form)
    {
        foreach (var part in form)
        {
            if (part == "unit") figure = figure.WithUnit();
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) && decimals <= MostDecimals) figure = figure.To(decimals);
            else return null;
        }

        return form.Length <= 2 ? figure : null;
    }

    private StyledRun Refuse(ReferenceMark mark, LocalText expected)
    {
        page.Faults?.Add(ReportingFaults.ReferenceUnknown, new Place(file, mark.Line, mark.Column.ToString(CultureInfo.InvariantCulture)), mark.Text, expected);
        return new StyledRun(Emphasis.Code, [new TextRun("{{" + mark.Text + "}}")]);
    }

    private LocalText Hints(string id)
    {
        var years = page.Basis.Earlier.Select(inventory => ReportFigures.PeriodName(inventory) + "/totals/tCO2e");
        var known = page.Figures.Ids.Concat(NarrativeFields.Names).Concat(years).ToList();
        var near = known.Where(one => Spelling.IsNear(id, one));
        var alike = known.OrderByDescending(one => one.Split('/', '.').Intersect(id.Split('/', '.'), StringComparer.OrdinalIgnoreCase).Count()).ThenBy(one => one, StringComparer.Ordinal);
        var hints = near.Concat(alike).Distinct(StringComparer.Ordinal).Take(MostHints).ToList();
        return new LocalText("已有的数值或字段，例如 " + string.Join("、", hints), "a figure or field that is there, such as " + string.Join(", ", hints));
    }
}
