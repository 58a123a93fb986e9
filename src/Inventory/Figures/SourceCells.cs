using System.Collections.Concurrent;

namespace Lingtan.Inventories;

/// <summary>What a source emitted of one gas in one month, in the headline or beside it.</summary>
/// <param name="Key"><c>2025-03/CO2</c>, or <c>2025-03/CO2/market</c> for what stands beside the headline.</param>
/// <param name="Month">The month, <c>2025-03</c>.</param>
/// <param name="Gas">The gas.</param>
/// <param name="Qualifier">What it is beside the headline; null for a part of the headline.</param>
/// <param name="Entries">Indexes of the ledger entries.</param>
internal sealed record SourceCell(string Key, string Month, string Gas, string? Qualifier, List<int> Entries);

/// <summary>The ledger entries of each source by month, gas and qualifier.</summary>
internal sealed class SourceCells(Inventory inventory)
{
    private readonly ConcurrentDictionary<int, SortedDictionary<string, SourceCell>> _cells = [];

    /// <summary>The cells of a source by key, in order of month, gas and qualifier.</summary>
    public SortedDictionary<string, SourceCell> Of(int source) => _cells.GetOrAdd(source, Read);

    /// <summary>Whether a text begins as a month does.</summary>
    public static bool StartsWithMonth(string text) => text.Length >= 7 && text[4] == '-' && char.IsAsciiDigit(text[0]);

    private SortedDictionary<string, SourceCell> Read(int source)
    {
        var cells = new SortedDictionary<string, SourceCell>(StringComparer.Ordinal);
        for (var i = inventory.Ledger.FirstEntry[source]; i < inventory.Ledger.FirstEntry[source + 1]; i++)
        {
            var entry = inventory.Entries[i];
            var line = inventory.Lines[entry.Line];
            var month = InventoryViews.MonthText(inventory, entry.Month);
            var qualifier = FigureQualifier.Of(line, inventory.Book.Scope2);
            var key = qualifier is null ? $"{month}/{line.Gas.Id}" : $"{month}/{line.Gas.Id}/{qualifier}";
            if (!cells.TryGetValue(key, out var cell)) cells.Add(key, cell = new SourceCell(key, month, line.Gas.Id, qualifier, []));
            cell.Entries.Add(i);
        }

        return cells;
    }
}
