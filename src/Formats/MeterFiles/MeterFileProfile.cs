using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Formats;

/// <summary>How files of meter data of one origin are laid out. Encoding and separator are found out by reading.</summary>
public sealed record MeterFileProfile
{
    private const int MostHeaderRow = 100;
    private const int MinutesADay = 1440;

    /// <summary>The names of the settings.</summary>
    public static IReadOnlyList<string> Known { get; } =
        ["layout", "header", "sheet", "name", "meter", "point", "date", "time", "time-format", "zone", "shift-minutes", "value", "unit", "decimal"];

    /// <summary>Whether each meter has a column of its own.</summary>
    public bool IsWide { get; init; }

    /// <summary>The row of the headings, counted from 1.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>The sheet of a workbook; null: its first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The meter of all rows, where no column names it.</summary>
    public string? Name { get; init; }

    /// <summary>Heading of the column that names the meter.</summary>
    public string Meter { get; init; } = "meter";

    /// <summary>Heading of the column that names the register or gauge; null: there is none.</summary>
    public string? Point { get; init; }

    /// <summary>Heading of the column with the date, where the time has one of its own; null: date and time stand together.</summary>
    public string? Date { get; init; }

    /// <summary>Heading of the column with the time.</summary>
    public string Time { get; init; } = "time";

    /// <summary>How date and time are written; null: in one of the usual ways.</summary>
    public LocalDateTimePattern? TimeFormat { get; init; }

    /// <summary>The zone of times without an offset.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Minutes added to each time: −15 turns the end of a quarter of an hour into its start.</summary>
    public int ShiftMinutes { get; init; }

    /// <summary>Heading of the column with the value.</summary>
    public string Value { get; init; } = "value";

    /// <summary>Heading of the column with the unit; null: there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether a comma stands before the decimals.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Reads a profile from settings by name.</summary>
    /// <param name="settings">The settings; those that are not given are as usual.</param>
    /// <param name="usualZone">The zone where none is given.</param>
    /// <param name="place">Where they are written.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>Null where a setting is wrong.</returns>
    public static MeterFileProfile? Read(IReadOnlyDictionary<string, string> settings, DateTimeZone usualZone, Place place, FaultList faults)
    {
        var own = new FaultList();
        var read = new ProfileSettings(settings, place, own);
        read.Close(Known);
        var profile = new MeterFileProfile
        {
            IsWide = read.Word("layout", "long", "wide"),
            HeaderRow = read.Whole("header", 1, 1, MostHeaderRow),
            Sheet = read.Text("sheet"),
            Name = read.Text("name"),
            Meter = read.Text("meter") ?? "meter",
            Point = read.Text("point"),
            Date = read.Text("date"),
            Time = read.Text("time") ?? "time",
            TimeFormat = read.Format("time-format"),
            Zone = read.Zone("zone", usualZone),
            ShiftMinutes = read.Whole("shift-minutes", 0, -MinutesADay, MinutesADay),
            Value = read.Text("value") ?? "value",
            Unit = read.Text("unit"),
            DecimalComma = read.Word("decimal", "point", "comma"),
        };
        faults.AddRange(own);
        return own.Any ? null : profile;
    }
}
