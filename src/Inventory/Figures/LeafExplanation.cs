using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Prints a figure computed from records: formula, factors, records, evidence, spreading over months, share, GWP.</summary>
internal static class LeafExplanation
{
    /// <summary>Adds the lines of a leaf figure.</summary>
    public static void Write(Inventory inventory, string id, List<LocalText> lines)
    {
        foreach (var (entry, line, replay, outputs, whole) in FigureDerivation.Of(inventory, id))
        {
            foreach (var output in outputs) AddLines(lines, replay.Binding.Program.ExplainFully(output, replay.Slots.ToArray(), replay.Given));
            Records(inventory, replay, lines);
            Spread(inventory, entry, whole, lines);
            if (line.Gwp is { } gwp and not 1)
                lines.Add(LocalText.Same($"  {DecimalText.Format(entry.Tonnes)} t{line.Gas.Id} × GWP {DecimalText.Format(gwp)} ({inventory.Gwp.Id}) = {DecimalText.Format(entry.Co2e)} tCO2e"));
        }

        var entries = inventory.Figures.EntriesOf(id) ?? [];
        foreach (var entry in entries.Select(index => inventory.Entries[index]).Where(entry => entry.Elimination))
            lines.Add(new LocalText($"  内部交付抵销：{DecimalText.Format(entry.Co2e)} tCO2e", $"  internal delivery eliminated: {DecimalText.Format(entry.Co2e)} tCO2e"));
    }

    private static void AddLines(List<LocalText> lines, LocalText text)
    {
        var zh = text.Zh.Split('\n');
        var en = text.En.Split('\n');
        for (var i = 0; i < zh.Length; i++) lines.Add(new LocalText("  " + zh[i], "  " + (i < en.Length ? en[i] : zh[i])));
    }

    private static void Records(Inventory inventory, GroupReplay replay, List<LocalText> lines)
    {
        foreach (var use in replay.Records)
        {
            var record = use.Record;
            var name = replay.Binding.Slots[use.Slot].Slot.Name;
            var where = Corrections.Where(inventory.Book, record);
            var density = use.Density is { Row: { Value: { } value } row }
                ? $" → {DecimalText.Format(use.Amount)} {replay.Binding.Slots[use.Slot].Slot.Unit.Symbol} ({DecimalText.Format(value)} {row.Unit.Symbol}, {GroupReplay.SourceOf(row)})" : "";
            if (use.InPart) density += $" → {DecimalText.Format(use.Amount)} {replay.Binding.Slots[use.Slot].Slot.Unit.Symbol}";
            var text = $"{where}  {name} = {DecimalText.Format(record.Amount)} {record.Unit.Symbol}  {record.Period.Text}{density}";
            lines.Add(new LocalText("  记录 " + text + Details(record, inventory.Book), "  record " + text + Details(record, inventory.Book)));
        }
    }

    private static string Details(ActivityRecord record, InventoryBook book)
    {
        if (record.Details is not { } details) return "";
        var evidence = details.Evidence.Select(path => book.Evidence.TryGetValue(path, out var hash) ? $"{path} (SHA-256 {hash})" : path);
        return string.Concat(
            details.Document is { } document ? "  " + document : "", details.Counterparty is { } counterparty ? "  ← " + counterparty : "",
            details.Evidence.Count > 0 ? "  " + string.Join("; ", evidence) : "");
    }

    private static void Spread(Inventory inventory, LedgerEntry entry, decimal whole, List<LocalText> lines)
    {
        var rounded = Math.Round(whole, GroupPosting.Decimals, MidpointRounding.ToEven);
        if (rounded == entry.Tonnes) return;
        var (slices, days) = inventory.Slices(entry.Group);
        var parts = slices.Where(slice => slice.Month == entry.Month).Select(slice => (Days: $"{DecimalText.Format(slice.Days)}/{DecimalText.Format(days)}", slice.Share)).ToArray();
        var (zh, en) = (string.Join(" + ", parts.Select(part => part.Days + " 天" + Times(part.Share))), string.Join(" + ", parts.Select(part => part.Days + " days" + Times(part.Share))));
        lines.Add(new LocalText(
            $"  本月按日历天数和权益比例计入 {DecimalText.Format(entry.Tonnes)} t = {Shown(whole)} t × {zh}（末月取舍入余数）",
            $"  counted here by calendar days and share: {DecimalText.Format(entry.Tonnes)} t = {Shown(whole)} t × {en} (the last month takes what rounding leaves)"));
    }

    private static string Shown(decimal tonnes) => DecimalText.Format(Math.Round(tonnes, GroupPosting.Decimals, MidpointRounding.ToEven));

    private static string Times(decimal share) => share == 1 ? "" : $" × {DecimalText.Format(share * 100)} %";
}
