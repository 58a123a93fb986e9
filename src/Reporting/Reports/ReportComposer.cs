using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Writes a kind of report on a basis and checks what the standards require of it.</summary>
public static class ReportComposer
{
    /// <summary>Composes a report.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="basis">What it is made from.</param>
    /// <param name="required">The items that the standards of the kind ask for.</param>
    /// <param name="faults">Receives mistakes in the texts of the company; null where nobody asks.</param>
    public static Report Compose(IReport kind, ReportBasis basis, IReadOnlyList<RequiredItem> required, FaultList? faults = null)
    {
        var page = Draft(kind, basis, faults);
        var states = required.Select(item => State(item, page)).ToList();
        var gaps = states.Where(state => !state.Present && state.Item.Duty is (Duty.Required or Duty.Conditional)).Select(state => new Gap(state.Item)).ToList();
        var body = page.Narratives.Finished(page.Blocks, draft: gaps.Count > 0);
        var figures = FigureWalk.Of(body, page.CoverLines.Select(line => line.Value));
        return new Report(
            kind.Kind, kind.Title, basis.Inventory.Book.Organization.Name, PeriodText(basis.Inventory), basis.Control, page.CoverLines, body, gaps, states,
            ManifestOf(kind, basis, figures));
    }

    /// <summary>A report as its kind writes it, before it is checked: with the narrative blocks that it has.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="basis">What it is made from.</param>
    /// <param name="faults">Receives mistakes in the texts of the company; null where nobody asks.</param>
    public static ReportBuilder Draft(IReport kind, ReportBasis basis, FaultList? faults = null)
    {
        var page = new ReportBuilder(basis, faults);
        kind.Write(page);
        return page;
    }

    private static ItemState State(RequiredItem item, ReportBuilder page)
    {
        var (present, anchor) = page.Items.GetValueOrDefault(item.Code);
        var lapsed = item.Duty == Duty.Conditional && !page.Items.ContainsKey(item.Code);
        return new ItemState(item, present || lapsed, present ? anchor : null);
    }

    private static Manifest ManifestOf(IReport kind, ReportBasis basis, IReadOnlyList<ShownFigure> figures)
    {
        var book = basis.Inventory.Book;
        var name = book.Organization.Name.Zh == book.Organization.Name.En ? book.Organization.Name.Zh : book.Organization.Name.Zh + " / " + book.Organization.Name.En;
        return new Manifest(
            kind.Kind, name, Iso(book.Period.From), Iso(book.Period.To), basis.Control.Number ?? "", basis.Control.Version ?? "", Inventory.Engine, basis.Inventory.Gwp.Id,
            InventoryHash(basis.Inventory), [.. figures.DistinctBy(figure => figure.Id).Select(figure => new ManifestFigure(figure.Id, figure.Value, figure.Unit, figure.Sha256))]);
    }

    // Every emission stands in one of these sums, and the hash of a sum covers all that it is made of.
    private static string InventoryHash(Inventory inventory)
    {
        var text = new StringBuilder();
        foreach (var name in new[] { "tCO2e", "scope2Location", "scope2Market", "biogenicCO2", "removals", "avoided", "eliminations", "exclusions" })
            if (inventory.Figures.Find("totals/" + name) is { } figure) text.Append(figure.Id).Append(' ').Append(figure.Sha256).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    internal static LocalText PeriodText(Inventory inventory)
    {
        var (from, to) = (inventory.Book.Period.From, inventory.Book.Period.To);
        return new LocalText(
            string.Create(CultureInfo.InvariantCulture, $"{from.Year} 年 {from.Month} 月 {from.Day} 日至 {to.Year} 年 {to.Month} 月 {to.Day} 日"),
            string.Create(CultureInfo.InvariantCulture, $"{Iso(from)} to {Iso(to)}"));
    }

    private static string Iso(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
