using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The words offered by drop-down lists; on a hidden sheet of the workbook, one list per column.</summary>
internal static class WorkbookLists
{
    /// <summary>The name of the hidden sheet.</summary>
    public const string SheetName = "lists";

    private const int LastEntry = 2000;

    private static readonly string[] Units =
    [
        "t", "kg", "g", "kWh", "MWh", "1e4 kWh", "GJ", "MJ", "1e4 Nm3", "Nm3", "L", "m3", "tce", "t.km", "person.km", "km", "CNY", "1e4 CNY", "1e8 CNY", "piece", "person",
        "person.d", "room.night", "m2", "h", "tCO2e",
    ];

    /// <summary>The lists that do not depend on the workbook.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words, bool Closed)> Fixed(IReadOnlyList<string> methods) =>
    [
        ("units", Units, false),
        ("collection", [.. BookWords.Collection.All], true),
        ("categories", [.. CategoryList.All.Keys], true),
        ("methods", methods, false),
        ("gases", ["CO2", "CH4", "N2O", "SF6", "NF3", "CO2e"], false),
        ("distributions", ["normal", "lognormal", "triangular", "uniform"], true),
        ("verified", ["yes", "unverified"], false),
        ("instrument-kinds", ["GEC", "I-REC", "GO", "REC", "TIGR", "PPA"], false),
        ("instrument-status", [.. BookWords.InstrumentStatus.All], true),
        ("credit-status", [.. BookWords.CreditStatus.All], true),
        ("yes-no", ["yes", "no"], true),
        ("control", [.. BookWords.Control.All], true),
        ("consolidation", [.. BookWords.Consolidation.All], true),
        ("scope2", [.. BookWords.Scope2.All], true),
        ("gwp", [.. GwpSet.All.Select(set => set.Id)], true),
        ("reasons", [.. BookWords.Reason.All], true),
        ("scopes", ["1", "2", "3"], true),
        ("scope3", [.. Enumerable.Range(1, 15).Select(FieldText.Whole), "undivided"], true),
        ("calibration", ["in-order", "confirmed", "none"], false),
        ("forms", ["text", "base64"], true),
    ];

    /// <summary>The hidden sheet.</summary>
    public static XlsxSheet Sheet(IReadOnlyList<string> methods) => SheetOf(Fixed(methods));

    /// <summary>The hidden sheet of some lists.</summary>
    public static XlsxSheet SheetOf(IReadOnlyList<(string Name, IReadOnlyList<string> Words, bool Closed)> lists)
    {
        var longest = lists.Max(list => list.Words.Count);
        var rows = new List<IReadOnlyList<XlsxCell>> { lists.Select(list => XlsxCell.Of(list.Name)).ToList() };
        for (var i = 0; i < longest; i++)
            rows.Add(lists.Select(list => i < list.Words.Count ? XlsxCell.Of(list.Words[i]) : XlsxCell.Empty).ToList());
        return new XlsxSheet(SheetName, [.. lists.Select(_ => new XlsxColumn(18, XlsxStyle.Text))], rows) { Hidden = true, FrozenRows = 0 };
    }

    /// <summary>The range of a list and whether other words are refused.</summary>
    public static (string Range, bool Closed)? Find(string name, IReadOnlyList<string> methods)
    {
        if (name == "sources") return FirstColumn(SheetLayouts.Sources);
        return name == "facilities" ? FirstColumn(SheetLayouts.Facilities) : FindIn(Fixed(methods), name);
    }

    /// <summary>The first column of another sheet as a list to choose from; other words are taken too.</summary>
    public static (string Range, bool Closed) FirstColumn(TableLayout layout) => (Range(SheetLayouts.NameOf(layout), 0, LastEntry), false);

    /// <summary>The range of one of some lists, and whether other words are refused.</summary>
    public static (string Range, bool Closed)? FindIn(IReadOnlyList<(string Name, IReadOnlyList<string> Words, bool Closed)> lists, string name)
    {
        for (var i = 0; i < lists.Count; i++)
            if (lists[i].Name == name && lists[i].Words.Count > 0) return (Range(SheetName, i, lists[i].Words.Count + 1), lists[i].Closed);
        return null;
    }

    private static string Range(string sheet, int column, int last) =>
        $"'{sheet}'!${XlsxWriter.Letters(column)}$2:${XlsxWriter.Letters(column)}${FieldText.Whole(last)}";
}
