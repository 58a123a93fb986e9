using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The sheets of a workbook by what they hold.</summary>
internal sealed class WorkbookSheets
{
    /// <summary>The sheets that every workbook has.</summary>
    public static readonly IReadOnlyList<TableLayout> Required = [SheetLayouts.Inventory, SheetLayouts.Facilities, SheetLayouts.Sources];

    private readonly Dictionary<TableLayout, SheetTable> _tables = [];

    /// <summary>The table of a layout; null where the workbook has none.</summary>
    public SheetTable? Find(TableLayout layout) => _tables.GetValueOrDefault(layout);

    /// <summary>The rows of a layout as entries; none where the workbook has no such sheet.</summary>
    public IEnumerable<Entry> Entries(TableLayout layout, FaultList faults) => Find(layout)?.Entries(faults) ?? [];

    /// <summary>Sorts sheets by what they hold; sheets that nobody knows are faults unless they are empty or begin with an underscore.</summary>
    public static WorkbookSheets Sort(IEnumerable<ReadSheet> sheets, string file, FaultList faults) => Sort(sheets, file, SheetLayouts.All, Required, faults);

    /// <summary>Sorts the sheets of a workbook of some kind.</summary>
    public static WorkbookSheets Sort(
        IEnumerable<ReadSheet> sheets, string file, IReadOnlyList<TableLayout> layouts, IReadOnlyList<TableLayout> required, FaultList faults)
    {
        var sorted = new WorkbookSheets();
        var present = new HashSet<TableLayout>();
        foreach (var sheet in sheets)
        {
            if (IsPassedOver(sheet, layouts)) continue;
            if (LayoutOf(sheet.Name, layouts) is not { } layout)
            {
                faults.Add(WorkbookFaults.SheetUnknown, new Place(sheet.Name), sheet.Name, Listing.Of(
                    new LocalText("以下工作表之一，或以下划线开头的名称", "one of the sheets, or a name that begins with an underscore"), layouts.Select(known => known.Name)));
                continue;
            }

            if (!present.Add(layout) && !IsNumbered(sheet.Name))
                faults.Add(WorkbookFaults.SheetTwice, new Place(sheet.Name), sheet.Name, new("每种工作表一张", "one sheet of each kind"));
            else
                sorted.Add(sheet, layout, faults);
        }

        foreach (var layout in required.Where(layout => !present.Contains(layout)))
            faults.Add(WorkbookFaults.SheetMissing, new Place(file), "", new("工作表 " + SheetLayouts.NameOf(layout), "the sheet " + SheetLayouts.NameOf(layout)));
        return sorted;
    }

    private void Add(ReadSheet sheet, TableLayout layout, FaultList faults)
    {
        if (SheetTable.Read(sheet, layout, faults) is not { } table) return;
        if (_tables.TryGetValue(layout, out var first)) first.Append(table);
        else _tables.Add(layout, table);
    }

    /// <summary>The rows of one table out of a workbook: those of the sheets that are named after it, else of the only sheet there is; null with a fault.</summary>
    public static SheetTable? Only(IEnumerable<ReadSheet> sheets, string file, TableLayout layout, IReadOnlyList<TableLayout> layouts, FaultList faults)
    {
        var filled = sheets.Where(sheet => sheet.Rows.Count > 0 && !IsPassedOver(sheet, layouts)).ToList();
        var named = filled.Where(sheet => LayoutOf(sheet.Name, layouts) == layout).ToList();
        if (named.Count == 0 && filled.Count != 1)
        {
            faults.Add(WorkbookFaults.SheetMissing, new Place(file), string.Join(", ", filled.Select(static sheet => sheet.Name)), new("工作表 " + SheetLayouts.NameOf(layout), "the sheet " + SheetLayouts.NameOf(layout)));
            return null;
        }

        var tables = (named.Count > 0 ? named : filled).Select(sheet => SheetTable.Read(sheet, layout, faults)).OfType<SheetTable>().ToList();
        foreach (var further in tables.Skip(1)) tables[0].Append(further);
        return tables.FirstOrDefault();
    }

    private static bool IsPassedOver(ReadSheet sheet, IReadOnlyList<TableLayout> layouts) =>
        sheet.Name.StartsWith('_') || SheetHeader.Folded(sheet.Name) is "说明instructions" or "说明" or "instructions" or WorkbookLists.SheetName or MethodGuideName or SubjectGuideName
        || (sheet.Rows.Count == 0 && LayoutOf(sheet.Name, layouts) is null);

    private const string MethodGuideName = "方法说明methodguide", SubjectGuideName = "对象标识subjectguide";

    private static bool IsNumbered(string name) => name.Length > 2 && char.IsAsciiDigit(name[^1]);

    /// <summary>What a sheet of a name holds; null where nobody knows.</summary>
    public static TableLayout? LayoutOf(string name) => LayoutOf(name, SheetLayouts.All);

    /// <summary>What a sheet of a name holds among some tables; null where nobody knows.</summary>
    public static TableLayout? LayoutOf(string name, IReadOnlyList<TableLayout> layouts)
    {
        var folded = SheetHeader.Folded(name).TrimEnd([.. "0123456789"]);
        return layouts.FirstOrDefault(layout => folded == SheetHeader.Folded(layout.Name) || folded == SheetHeader.Folded(layout.Title.Zh)
            || folded == SheetHeader.Folded(layout.Title.En) || folded == SheetHeader.Folded(SheetLayouts.NameOf(layout)));
    }
}
