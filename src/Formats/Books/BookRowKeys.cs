namespace Lingtan.Formats;

/// <summary>The columns that tell the rows of a table apart from one version of a book to the next.</summary>
internal static class BookRowKeys
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        [SheetLayouts.Inventory.Name] = ["item"],
        [SheetLayouts.Ownership.Name] = ["facility", "from"],
        [SheetLayouts.Exclusions.Name] = ["category", "facility", "name.zh"],
        [SheetLayouts.Intensities.Name] = ["metric", "scopes"],
        [SheetLayouts.Evidence.Name] = ["file"],
        [SheetLayouts.Methods.Name] = ["file"],
        [SheetLayouts.Narrative.Name] = ["file"],
        [TableLayouts.Production.Name] = ["facility", "metric", "period"],
        [EnergyLayouts.Sites.Name] = ["facility"],
        [EnergyLayouts.Holidays.Name] = ["facility", "date"],
        [EnergyLayouts.Registers.Name] = ["meter", "id"],
        [EnergyLayouts.Gauges.Name] = ["meter", "id"],
        [EnergyLayouts.Installations.Name] = ["meter", "serial"],
        [EnergyLayouts.Fits.Name] = ["meter", "serial", "register"],
        [EnergyLayouts.Certificates.Name] = ["meter", "serial", "number"],
        [RecordLayouts.Points.Name] = ["connection", "point", "meter", "channel"],
        [RecordLayouts.Settlements.Name] = ["meter", "register", "at", "when"],
        [RuleLayouts.Maintenance.Name] = ["meter", "from"],
        [RuleLayouts.LimitActions.Name] = ["limit", "id"],
        [RecordLayouts.Invoices.Name] = ["meter", "register", "number"],
        [RecordLayouts.Products.Name] = ["facility", "product", "period"],
    };

    private static readonly string[] Identifier = ["id"];
    private static readonly string[] Activity = ["source", "period", "record", "input", "counterparty"];

    /// <summary>The key of a row; rows may still share one.</summary>
    public static string Of(TableLayout layout, string?[] row)
    {
        // A record without an identifier of its own is known by what it is for.
        if (layout == TableLayouts.Activity) return row[0] is { Length: > 0 } id ? id : Joined(layout, row, Activity);
        return Joined(layout, row, Columns.GetValueOrDefault(layout.Name, Identifier));
    }

    private static string Joined(TableLayout layout, string?[] row, string[] keys) =>
        string.Join('|', keys.Select(key => row[IndexOf(layout, key)] ?? "")).TrimEnd('|');

    private static int IndexOf(TableLayout layout, string key)
    {
        for (var i = 0; i < layout.Columns.Count; i++)
            if (layout.Columns[i].Key == key) return i;
        throw new ArgumentException("The table " + layout.Name + " has no column " + key, nameof(key));
    }
}
