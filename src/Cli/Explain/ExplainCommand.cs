using System.CommandLine;
using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary><c>lingtan explain</c>: prints figures as sums that a verifier can redo by hand.</summary>
internal static class ExplainCommand
{
    private const int MostHints = 12;

    /// <summary>What may stand beside the headline figure of a source.</summary>
    private static readonly string[] Beside = ["location", "market", "biogenic", "removals", "avoided", "outside"];

    /// <summary>Up to so many figures computed from records are explained together with their sum.</summary>
    private const int MostLeaves = 6;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var path = CommonOptions.Inventory(terminal);
        var source = new Argument<string?>("SOURCE") { Description = terminal.Say("排放源编号（默认全部）", "identifier of a source (default: all of them)"), Arity = ArgumentArity.ZeroOrOne };
        var figure = new Option<string?>("--figure") { Description = terminal.Say("数值标识，如 byGas/CH4", "identifier of a figure, such as byGas/CH4"), HelpName = "ID" };
        var period = new Option<string?>("--period") { Description = terminal.Say("月份，如 2025-03", "a month, such as 2025-03"), HelpName = "P" };
        var gwp = CommonOptions.Gwp(terminal);
        return new DescribedCommand(
            terminal, "explain", new LocalText("解释数值：公式、因子、记录与证据", "Explain figures: formula, factors, records, evidence"),
            new Example("explain examples/qingmin-2025", new LocalText("逐个排放源一行", "one line for each source")),
            new Example("explain examples/qingmin-2025 diesel", new LocalText("一个排放源：公式、因子及选取理由", "one source: formula, factors and why they were chosen")),
            new Example("explain examples/qingmin-2025 diesel --period 2025-03", new LocalText("一个月", "one month")),
            new Example("explain examples/qingmin-2025 --figure totals/scope1", new LocalText("任一数值", "any figure")))
        {
            path, source, figure, period, gwp,
        }.Does(parsed => Run(terminal, OpenedInventory.Open(terminal, parsed.GetValue(path)!, parsed.GetValue(gwp)), parsed.GetValue(source), parsed.GetValue(figure), parsed.GetValue(period)));
    }

    private static int Run(Terminal terminal, OpenedInventory opened, string? source, string? figure, string? period)
    {
        var inventory = opened.Inventory;
        if (figure is not null) WriteNamed(terminal, opened, figure);
        else if (source is null && period is not null) WriteFigure(terminal, inventory, "byMonth/" + period);
        else if (source is null) WriteAll(terminal, inventory);
        else if (period is not null) WriteFigure(terminal, inventory, $"sources/{source}/{period}");
        else WriteSource(terminal, inventory, source);
        return ExitCodes.Done;
    }

    private static void WriteAll(Terminal terminal, Inventory inventory)
    {
        foreach (var source in inventory.Sources)
        {
            terminal.Out.WriteLine(terminal.Bold($"{terminal.Say(source.Definition.Name)} ({source.Definition.Id})"));
            WriteIndented(terminal, FigureExplanation.OfSource(inventory, source));
        }
    }

    private static void WriteIndented(Terminal terminal, LocalText text)
    {
        foreach (var line in terminal.Say(text).Split('\n')) terminal.Out.WriteLine("  " + line);
    }

    private static void WriteSource(Terminal terminal, Inventory inventory, string id)
    {
        var source = inventory.Sources.FirstOrDefault(one => one.Definition.Id == id) ?? throw Unknown(inventory.Figures, id);
        terminal.Out.WriteLine(terminal.Bold($"{terminal.Say(source.Definition.Name)} ({id})"));
        WriteIndented(terminal, FigureExplanation.OfSource(inventory, source));
        foreach (var selection in source.Factors) WriteFactor(terminal, inventory.Factors, selection);
        terminal.Out.WriteLine();
        WriteFigure(terminal, inventory, "sources/" + id);
        foreach (var beside in Beside.Select(name => $"sources/{id}/{name}"))
            if (inventory.Figures.Find(beside) is { } figure && !figure.Parts.SequenceEqual(["sources/" + id])) terminal.Out.WriteLine($"{beside} = {DecimalText.Format(figure.Value)} tCO2e");
    }

    private static void WriteFactor(Terminal terminal, FactorLibrary library, FactorSelection selection)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{FactorText.Kind(terminal, library, selection.Row.Kind)} {FactorText.Value(selection.Row)} [{selection.Row.Id}]");
        terminal.Out.WriteLine("  " + selection.Row.Source);
        terminal.Out.WriteLine("  " + terminal.Say(selection.Reason));
        foreach (var (row, whyNot) in selection.Alternatives.Take(5))
            terminal.Out.WriteLine(terminal.Faint($"  {terminal.Say("未选", "not")} {row.Id} {FactorText.Value(row)}: {terminal.Say(whyNot)}"));
        if (selection.Alternatives.Count > 5)
            terminal.Out.WriteLine(terminal.Faint(terminal.Say($"  另有 {selection.Alternatives.Count - 5} 个", $"  and {selection.Alternatives.Count - 5} more")));
    }

    private static void WriteNamed(Terminal terminal, OpenedInventory opened, string id)
    {
        if (Find(opened.Inventory, id) is null && ReportFigureLines.Of(terminal, opened, id) is { } lines)
            foreach (var line in lines) terminal.Out.WriteLine(line);
        else WriteFigure(terminal, opened.Inventory, id);
    }

    // Scores and uncertainties are computed only where they are asked for.
    private static Figure? Find(Inventory inventory, string id) => inventory.Figures.Find(id) ?? QualityFigures.Book(inventory, DataQualityScheme.Default).Find(id);

    private static void WriteFigure(Terminal terminal, Inventory inventory, string id)
    {
        // Scores and uncertainties are computed only where they are asked for.
        var book = inventory.Figures.Find(id) is null ? QualityFigures.Book(inventory, DataQualityScheme.Default) : inventory.Figures;
        var figure = book.Find(id) ?? throw Unknown(book, id);
        foreach (var line in figure.Explanation) terminal.Out.WriteLine(terminal.Say(line));
        var parts = figure.Kind == FigureKind.Sum ? figure.Parts : [];
        if (parts.Count > MostLeaves || parts.Any(part => book.Find(part)!.Kind != FigureKind.Records)) return;
        foreach (var part in parts)
        {
            terminal.Out.WriteLine();
            WriteFigure(terminal, inventory, part);
        }
    }

    private static CommandFailure Unknown(FigureBook book, string id)
    {
        var hints = book.Ids.OrderByDescending(known => Alike(known, id)).ThenBy(known => known, StringComparer.Ordinal).Take(MostHints).ToList();
        return new CommandFailure(new LocalText(
            $"没有数值或排放源 {id}；例如：{string.Join("、", hints)}", $"There is no figure or source {id}; there are, for instance: {string.Join(", ", hints)}"));
    }

    private static int Alike(string known, string asked) =>
        known.Split('/').Intersect(asked.Split('/'), StringComparer.OrdinalIgnoreCase).Count();
}
