using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary>Explains numbers that only reports print: of earlier years, shares, differences, and what is recorded as it is.</summary>
internal static class ReportFigureLines
{
    /// <summary>The lines about a figure; null where no report prints it.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="opened">The inventory.</param>
    /// <param name="id">Identifier.</param>
    public static IReadOnlyList<string>? Of(Terminal terminal, OpenedInventory opened, string id)
    {
        if (OfYear(terminal, opened, id) is { } earlier) return earlier;
        var faults = new FaultList();
        var book = new ReportFigureBook(BasisReading.Read(opened.Inventory, opened.Earlier, faults));
        FaultsFound.ThrowIfAny(faults);
        if (book.Find(id) is not { } figure) return null;
        List<string> lines = [Line(figure)];
        var parts = book.PartsOf(id) ?? [];
        lines.AddRange(parts.Select(part => "  " + Line(part)));
        if (parts.Count == 0) lines.Add("  " + Recorded(terminal, opened.Inventory, id));
        lines.Add(terminal.Say("数据谱系 SHA-256 ", "lineage SHA-256 ") + figure.Sha256);
        return lines;
    }

    private static IReadOnlyList<string>? OfYear(Terminal terminal, OpenedInventory opened, string id)
    {
        foreach (var inventory in opened.Earlier)
        {
            var year = ReportFigures.PeriodName(inventory) + "/";
            if (id.StartsWith(year, StringComparison.Ordinal) && FigureExplanation.OfFigure(inventory, id[year.Length..]) is { } lines)
                return [year[..^1], .. lines.Select(line => terminal.Say(line))];
        }

        return null;
    }

    // A number that follows from no other stands in the inventory, a factor row or a scheme.
    private static string Recorded(Terminal terminal, Inventory inventory, string id)
    {
        var row = inventory.Sources.SelectMany(source => source.Factors).Select(selection => selection.Row).FirstOrDefault(row => id == "factors/" + row.Id);
        return row is null ? terminal.Say("照录，不由其他数值算出", "recorded as it is; it follows from no other figure")
            : $"{FactorText.Kind(terminal, inventory.Factors, row.Kind)}: {row.Source}{(row.Dataset is { } dataset ? $" [{dataset.Id}, {dataset.Edition}]" : "")}";
    }

    private static string Line(ShownFigure figure) => figure.Unit == ShownFigure.Percent
        ? $"{figure.Id} = {DecimalText.Format(figure.Value * 100m)} %" : $"{figure.Id} = {DecimalText.Format(figure.Value)} {figure.Unit}".TrimEnd();
}
