using Lingtan.Inventories;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Reporting;

/// <summary>Short forms for what every part of a report writes: columns, counts, shares, dates, references.</summary>
internal static class PartWriting
{
    /// <summary>Stands where there is nothing to say.</summary>
    public static LocalText Dash { get; } = LocalText.Same("—");

    /// <summary>A column of texts.</summary>
    public static TableColumn Words(string zh, string en, double weight = 2) => new(new LocalText(zh, en), Alignment.Start, weight);

    /// <summary>A column of numbers.</summary>
    public static TableColumn Number(string zh, string en, double weight = 1.5) => new(new LocalText(zh, en), Alignment.End, weight);

    /// <summary>A column of short marks.</summary>
    public static TableColumn Mark(string zh, string en, double weight = 1) => new(new LocalText(zh, en), Alignment.Center, weight);

    /// <summary>A figure, or a dash where there is none.</summary>
    public static Cell OrDash(this ShownFigure? figure) => figure is null ? new Cell(Dash) : new Cell(figure);

    /// <summary>A text, or a dash where there is none.</summary>
    public static Cell OrDash(this LocalText? text) => new(text is null || text.Zh.Length + text.En.Length == 0 ? Dash : text);

    /// <summary>A text that reads the same in both languages, or a dash where there is none.</summary>
    public static Cell OrDash(this string? text) => new(string.IsNullOrWhiteSpace(text) ? Dash : LocalText.Same(text));

    /// <summary>A number of things.</summary>
    /// <param name="page">The report.</param>
    /// <param name="name">What is counted, such as <c>sources</c>.</param>
    /// <param name="number">How many.</param>
    public static ShownFigure Count(this ReportBuilder page, string name, int number) => page.Figures.Recorded("counts/" + name, number, "", 0);

    /// <summary>A fraction recorded somewhere, shown as a percentage.</summary>
    /// <param name="page">The report.</param>
    /// <param name="id">Identifier.</param>
    /// <param name="fraction">The fraction.</param>
    /// <param name="decimals">Decimals of the percentage; null for all that it has, up to four.</param>
    public static ShownFigure Percent(this ReportBuilder page, string id, decimal fraction, int? decimals = null) =>
        page.Figures.Recorded(id, fraction, ShownFigure.Percent, decimals ?? Math.Clamp(Places(fraction) - 2, 0, 4));

    /// <summary>A number as given, with its unit printed.</summary>
    public static ShownFigure Given(this ReportBuilder page, string id, decimal value, string unit) =>
        unit == ShownFigure.Percent ? page.Percent(id, value / 100m) : page.Figures.Recorded(id, value, unit == "1" ? "" : unit, Math.Min(Places(value), 8)).WithUnit();

    /// <summary>A reference to a table, chart or heading written before.</summary>
    /// <param name="page">The report.</param>
    /// <param name="anchor">Its anchor.</param>
    public static RichText See(this ReportBuilder page, string anchor)
    {
        for (var i = page.Blocks.Count - 1; i >= 0; i--)
        {
            if (page.Blocks[i] is Table table && table.Anchor == anchor) return To(anchor, Furniture.Table(table.Number));
            if (page.Blocks[i] is Chart chart && chart.Anchor == anchor) return To(anchor, Furniture.Figure(chart.Number));
            if (page.Blocks[i] is Heading heading && heading.Anchor == anchor) return To(anchor, new LocalText("第 " + heading.Number + " 节", "section " + heading.Number));
        }

        throw new KeyNotFoundException("Nothing with the anchor " + anchor + " has been written yet");
    }

    /// <summary>A reference to a heading that may only follow, printed with its title.</summary>
    public static RichText To(string anchor, LocalText text) => new([new ReferenceRun(anchor, text.Zh)], [new ReferenceRun(anchor, text.En)]);

    /// <summary>Whether something with an anchor has been written.</summary>
    public static bool Has(this ReportBuilder page, string anchor) =>
        page.Blocks.Any(block => (block is Table table && table.Anchor == anchor) || (block is Chart chart && chart.Anchor == anchor));

    /// <summary>A day in ISO 8601.</summary>
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>Names one after the other, the first few of many.</summary>
    /// <param name="names">The names.</param>
    /// <param name="most">How many are written out.</param>
    public static LocalText Listed(IReadOnlyList<LocalText> names, int most = 8)
    {
        var (zh, en) = (string.Join("；", names.Take(most).Select(name => name.Zh)), string.Join("; ", names.Take(most).Select(name => name.En)));
        var rest = (names.Count - most).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return names.Count <= most ? new LocalText(zh, en) : new LocalText(zh + "；另 " + rest + " 项", en + "; and " + rest + " more");
    }

    /// <summary>The name of a facility.</summary>
    public static LocalText FacilityName(this Inventory inventory, string? id) =>
        inventory.Book.Facilities.FirstOrDefault(facility => facility.Id == id)?.Name ?? (id is { Length: > 0 } ? LocalText.Same(id) : new LocalText("全公司", "the whole organisation"));

    /// <summary>Decimals a number has.</summary>
    public static int Places(decimal value)
    {
        var text = DecimalText.Format(value);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : text.Length - point - 1;
    }
}
