using System.Globalization;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Formats;

/// <summary>The settings of a profile as text; each is read once, and a wrong one is one fault.</summary>
internal sealed class ProfileSettings(IReadOnlyDictionary<string, string> settings, Place place, FaultList faults)
{
    /// <summary>Reports settings that nobody knows.</summary>
    public void Close(IReadOnlyList<string> known)
    {
        var list = string.Join(", ", known);
        foreach (var (name, value) in settings.Where(s => !known.Contains(s.Key))) Refuse(name, value, new("其中之一：" + list, "one of " + list));
    }

    /// <summary>A text; null where there is none.</summary>
    public string? Text(string name) => settings.TryGetValue(name, out var text) && text.Trim().Length > 0 ? text.Trim() : null;

    /// <summary>Whether the second of two words is set.</summary>
    public bool Word(string name, string usual, string other)
    {
        if (Text(name) is not { } text || text == usual) return false;
        if (text != other) Refuse(name, text, new($"{usual} 或 {other}", $"{usual} or {other}"));
        return text == other;
    }

    /// <summary>A whole number between two bounds.</summary>
    public int Whole(string name, int usual, int least, int most)
    {
        if (Text(name) is not { } text) return usual;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(name, text, new($"{least} 至 {most} 的整数", $"a whole number from {least} to {most}"));
        return usual;
    }

    /// <summary>A pattern of dates and times; null where there is none.</summary>
    public LocalDateTimePattern? Format(string name)
    {
        if (Text(name) is not { } text) return null;
        try
        {
            return LocalDateTimePattern.Create(text, CultureInfo.InvariantCulture);
        }
        catch (InvalidPatternException)
        {
            Refuse(name, text, new("格式，如 dd.MM.uuuu HH:mm", "a pattern such as dd.MM.uuuu HH:mm"));
            return null;
        }
    }

    /// <summary>A time zone.</summary>
    public DateTimeZone Zone(string name, DateTimeZone usual)
    {
        if (Text(name) is not { } text) return usual;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone) return zone;
        Refuse(name, text, new("时区，如 Asia/Shanghai", "a time zone such as Asia/Shanghai"));
        return usual;
    }

    private void Refuse(string name, string value, LocalText expected) => faults.Add(MeterFilesFaults.Setting, place with { Column = name }, value, expected);
}
