using System.Globalization;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Formats;

/// <summary>How files of meter data of one origin are laid out. Encoding and separator are found out by reading.</summary>
public sealed record MeterFileProfile
{
    private const int MostHeaderRow = 100;
    private const int MinutesADay = 1440;
    /// <summary>The settings that a profile knows.</summary>
    public static IReadOnlyList<string> Settings => Known;

    private static readonly string[] Known =
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
        foreach (var (name, value) in settings.Where(static s => !Known.Contains(s.Key)))
            Refuse(name, value, new("其中之一：" + string.Join(", ", Known), "one of " + string.Join(", ", Known)));
        var profile = new MeterFileProfile
        {
            IsWide = Word("layout", "long", "wide"),
            HeaderRow = Whole("header", 1, 1, MostHeaderRow),
            Sheet = Text("sheet"),
            Name = Text("name"),
            Meter = Text("meter") ?? "meter",
            Point = Text("point"),
            Date = Text("date"),
            Time = Text("time") ?? "time",
            TimeFormat = Format(),
            Zone = Zone(),
            ShiftMinutes = Whole("shift-minutes", 0, -MinutesADay, MinutesADay),
            Value = Text("value") ?? "value",
            Unit = Text("unit"),
            DecimalComma = Word("decimal", "point", "comma"),
        };
        faults.AddRange(own);
        return own.Any ? null : profile;

        void Refuse(string name, string value, LocalText expected) => own.Add(MeterFilesFaults.Setting, place with { Column = name }, value, expected);

        string? Text(string name) => settings.TryGetValue(name, out var text) && text.Trim().Length > 0 ? text.Trim() : null;

        bool Word(string name, string usual, string other)
        {
            if (Text(name) is not { } text || text == usual) return false;
            if (text != other) Refuse(name, text, new($"{usual} 或 {other}", $"{usual} or {other}"));
            return text == other;
        }

        int Whole(string name, int usual, int least, int most)
        {
            if (Text(name) is not { } text) return usual;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            Refuse(name, text, new($"{least} 至 {most} 的整数", $"a whole number from {least} to {most}"));
            return usual;
        }

        LocalDateTimePattern? Format()
        {
            if (Text("time-format") is not { } text) return null;
            try
            {
                return LocalDateTimePattern.Create(text, CultureInfo.InvariantCulture);
            }
            catch (InvalidPatternException)
            {
                Refuse("time-format", text, new("格式，如 dd.MM.uuuu HH:mm", "a pattern such as dd.MM.uuuu HH:mm"));
                return null;
            }
        }

        DateTimeZone Zone()
        {
            if (Text("zone") is not { } text) return usualZone;
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone) return zone;
            Refuse("zone", text, new("时区，如 Asia/Shanghai", "a time zone such as Asia/Shanghai"));
            return usualZone;
        }
    }
}
