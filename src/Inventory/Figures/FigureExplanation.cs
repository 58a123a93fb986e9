using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Prints figures as sums that a verifier can redo by hand.</summary>
public static class FigureExplanation
{
    private const int MostParts = 60;

    /// <summary>A source in one line per gas where all its groups can be shown together, else its number of groups.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="source">The source.</param>
    public static LocalText OfSource(Inventory inventory, SourceResult source)
    {
        if (source.Groups.Length == 0) return new LocalText("没有活动数据", "no activity data");
        if (source.Groups.Length == 1) return Outputs(inventory.Replay(source.FirstGroup), inventory, source.Index);
        var value = Shown(source.Tco2e);
        var groups = source.Groups.Length.ToString(CultureInfo.InvariantCulture);
        var first = Outputs(inventory.Replay(source.FirstGroup), inventory, source.Index);
        return new LocalText($"{groups} 组记录之和 = {value} tCO2e；首组：{first.Zh}", $"sum of {groups} groups of records = {value} tCO2e; the first: {first.En}");
    }

    /// <summary>A figure, line by line: its parts, or its formula with numbers, units, factor sources, records and evidence.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="id">Identifier of the figure.</param>
    /// <returns>The lines; null when there is no such figure.</returns>
    public static IReadOnlyList<LocalText>? OfFigure(Inventory inventory, string id) => inventory.Figures.Find(id)?.Explanation;

    /// <summary>The lines of a figure.</summary>
    internal static IReadOnlyList<LocalText> Lines(FigureBook book, Figure figure)
    {
        var lines = new List<LocalText> { new($"{Amount(figure)}    {figure.Title.Zh}", $"{Amount(figure)}    {figure.Title.En}") };
        if (figure.Kind == FigureKind.Records) LeafExplanation.Write(book.Inventory, figure.Id, lines);
        if (figure.Definition.Lines is { } own) lines.AddRange(own().Select(line => new LocalText("  " + line.Zh, "  " + line.En)));
        if (figure.Kind == FigureKind.Derived && figure.Parts.Count > 0) lines.Add(new LocalText("  计算自：", "  computed from:"));
        foreach (var part in figure.Parts.Take(MostParts)) lines.Add(LocalText.Same("  " + Amount(book.Find(part)!)));
        if (figure.Parts.Count > MostParts)
            lines.Add(new LocalText($"  …… 另有 {figure.Parts.Count - MostParts} 项", $"  … and {figure.Parts.Count - MostParts} more"));
        lines.Add(new LocalText($"数据谱系 SHA-256 {figure.Sha256}", $"lineage SHA-256 {figure.Sha256}"));
        return lines;
    }

    private static string Amount(Figure figure) => $"{figure.Id} = {DecimalText.Format(figure.Value)}{(figure.Unit == FigureDefinition.One ? "" : " " + figure.Unit)}";

    /// <summary>A number as explanations show it: six decimals, half away from zero.</summary>
    internal static string Shown(decimal value) => DecimalText.Format(Math.Round(value, 6, MidpointRounding.AwayFromZero));

    private static LocalText Outputs(GroupReplay replay, Inventory inventory, int source)
    {
        var slots = replay.Slots.ToArray();
        var (zh, en) = (new List<string>(), new List<string>());
        for (var i = 0; i < replay.Binding.Program.Outputs.Count; i++)
        {
            var output = replay.Binding.Program.Outputs[i];
            if (output.Basis is not null && (output.Basis == Lingtan.Methods.Basis.Market) != (inventory.Book.Scope2 == Scope2Basis.Market)) continue;
            var text = replay.Binding.Program.Explain(i, slots, replay.Given);
            zh.Add(text.Zh);
            en.Add(text.En);
        }

        return new LocalText(string.Join('\n', zh), string.Join('\n', en));
    }
}
