namespace Lingtan.Formats;

/// <summary>The words offered by the drop-down lists of an energy workbook.</summary>
internal static class EnergyLists
{
    /// <summary>The lists that do not depend on the workbook.</summary>
    public static readonly IReadOnlyList<(string Name, IReadOnlyList<string> Words, bool Closed)> All =
    [
        ("media", [.. EnergyWords.Media.All], true),
        ("directions", [.. EnergyWords.Directions.All], true),
        ("sendings", [.. EnergyWords.Sendings.All], true),
        ("stampings", [.. EnergyWords.Stampings.All], true),
        ("supplies", [.. EnergyWords.Supplies.All], true),
        ("sides", [.. EnergyWords.Sides.All], true),
        ("day-kinds", [.. EnergyWords.DayKinds.All], true),
        ("meter-kinds", [.. EnergyWords.MeterKinds.All], true),
        ("addition-reasons", [.. EnergyWords.Reasons.All], true),
        ("alarm-measures", [.. EnergyWords.Measures.All], true),
        ("alarm-directions", [.. EnergyWords.AlarmSides.All], true),
        ("alarm-levels", [.. EnergyWords.Levels.All], true),
        ("limit-modes", [.. EnergyWords.Modes.All], true),
        ("yes-no", [.. EnergyWords.Answers.All], true),
        ("units", ["kWh", "MWh", "kvarh", "kW", "V", "A", "Nm3", "m3@20C", "t", "kg", "m3", "GJ", "MJ", "MPa", "bar", "°C", "Hz"], false),
    ];

    /// <summary>The range of a list, and whether other words are refused.</summary>
    public static (string Range, bool Closed)? Find(string name) => name switch
    {
        "facilities" => WorkbookLists.FirstColumn(EnergyLayouts.Sites),
        "meters" => WorkbookLists.FirstColumn(EnergyLayouts.Meters),
        "limits" => WorkbookLists.FirstColumn(RuleLayouts.Limits),
        "connections" => WorkbookLists.FirstColumn(RecordLayouts.Connections),
        _ => WorkbookLists.FindIn(All, name),
    };
}
