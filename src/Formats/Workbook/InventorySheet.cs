using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Reads the sheet <c>inventory</c>, one statement per row, as the root of a book.</summary>
internal static class InventorySheet
{
    /// <summary>The root entry, whose lists are the other sheets.</summary>
    public static Entry Read(WorkbookSheets sheets, FaultList faults)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var cells = new List<string>();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var sheet = sheets.Find(SheetLayouts.Inventory);
        foreach (var item in InventoryItems.All) Take(item, "", "");
        if (sheet is not null)
            foreach (var (row, texts) in sheet.Rows) ReadItem(sheet, row, texts);
        var fields = new RowFields(columns, [.. cells], Place);
        return new RowEntry(fields, faults, "", key => Lists(sheets, key, faults));

        Place Place(string? key) => new(sheet?.Sheet ?? SheetLayouts.Inventory.Name, key is not null && rows.TryGetValue(key, out var row) ? row : null, key);

        void ReadItem(SheetTable table, int row, string[] texts)
        {
            var text = texts[table.Columns["item"]];
            var place = new Place(table.Sheet, row, "item");
            if (ItemOf(text) is not { } item)
            {
                faults.Add(TextFaults.YamlUnknownKey, place, text, Listing.Of(new LocalText("以下项目之一", "one of the items"), InventoryItems.All.Select(known => known.Key)));
                return;
            }

            if (!rows.TryAdd(item.Key, row)) faults.Add(TextFaults.YamlDuplicateKey, place, text, new("每个项目只出现一次", "each item once"));
            else Take(item, Cell(table, texts, "value"), Cell(table, texts, "english"), row);
        }

        void Take(InventoryItem item, string value, string english, int row = 0)
        {
            if (!item.Bilingual)
            {
                Set(item.Key, value, row);
                return;
            }

            Set(item.Key + ".zh", value, row);
            Set(item.Key + ".en", english, row);
        }

        void Set(string key, string text, int row)
        {
            if (columns.TryAdd(key, cells.Count)) cells.Add(text.Trim());
            else cells[columns[key]] = text.Trim();
            if (row > 0) rows[key] = row;
        }
    }

    private static IReadOnlyList<Entry> Lists(WorkbookSheets sheets, string key, FaultList faults) => key switch
    {
        "facilities" => Facilities(sheets, faults),
        "sources" => [.. sheets.Entries(SheetLayouts.Sources, faults)],
        "exclusions" => [.. sheets.Entries(SheetLayouts.Exclusions, faults)],
        "intensities" => [.. sheets.Entries(SheetLayouts.Intensities, faults)],
        _ => [],
    };

    private static List<Entry> Facilities(WorkbookSheets sheets, FaultList faults)
    {
        var owned = sheets.Entries(SheetLayouts.Ownership, faults).ToLookup(entry => entry.Text("facility") ?? "");
        var facilities = sheets.Find(SheetLayouts.Facilities)?.Entries(faults, fields => _ => [.. owned[fields.Text("id") ?? ""]]).ToList() ?? [];
        var known = facilities.Select(entry => entry.Text("id")).ToHashSet();
        foreach (var entry in owned.Where(group => !known.Contains(group.Key)).SelectMany(group => group))
            entry.Refuse("facility", InventoryFaults.FacilityUnknown, entry.Text("facility") ?? "", Listing.Of(new LocalText("设施", "a facility"), known.OfType<string>()));
        return facilities;
    }

    private static string Cell(SheetTable table, string[] texts, string key) => table.Columns.TryGetValue(key, out var index) ? texts[index] : "";

    /// <summary>The item of a cell: "组织名称 organization.name", the key alone, or a title alone.</summary>
    public static InventoryItem? ItemOf(string text)
    {
        var last = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
        if (InventoryItems.Find(last) is { } byKey) return byKey;
        var folded = SheetHeader.Folded(text);
        return InventoryItems.All.FirstOrDefault(item => folded == SheetHeader.Folded(item.Title.Zh) || folded == SheetHeader.Folded(item.Title.En));
    }
}
