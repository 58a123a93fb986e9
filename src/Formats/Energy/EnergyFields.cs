using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;
using Unit = Lingtan.Quantities.Unit;

namespace Lingtan.Formats;

/// <summary>Reads typed fields of rows of the energy side; a wrong one is a fault and gives a neutral value.</summary>
internal static class EnergyFields
{
    private static readonly LocalText NumberExpected = new("数字", "a number");
    private static readonly LocalText PortExpected = new("1 至 65535 的端口", "a port from 1 to 65535");
    private static readonly LocalText NoStops = new("不含点号的标识", "an identifier without full stops");

    /// <summary>An identifier of a meter or channel: formulas join the two with a full stop, so neither holds one.</summary>
    public static string Channel(this Entry entry, string key)
    {
        var id = entry.Identifier(key);
        if (!id.Contains('.', StringComparison.Ordinal)) return id;
        entry.Refuse(key, FormatsFaults.IdentifierUnusable, id, NoStops);
        return "";
    }

    /// <summary>A number; null when absent or wrong.</summary>
    public static decimal? Number(this Entry entry, string key) => TableReading.Number(entry, key, NumberExpected);

    /// <summary>A number that must be there.</summary>
    public static decimal RequiredNumber(this Entry entry, string key) => entry.Required(key).Length == 0 ? 0 : entry.Number(key) ?? 0;

    /// <summary>A unit that must be there.</summary>
    public static Unit RequiredUnit(this Entry entry, string key)
    {
        if (entry.Required(key) is not { Length: > 0 } text) return Unit.None;
        if (Unit.TryParse(text, out var unit, out var expected)) return unit!;
        entry.Refuse(key, UnitsFaults.UnitUnknown, text, expected!);
        return Unit.None;
    }

    /// <summary>A point in time; null when absent or wrong.</summary>
    public static Instant? Time(this Entry entry, string key, DateTimeZone zone)
    {
        if (entry.Text(key) is not { } text) return null;
        if (TimeText.TryInstant(text, zone, out var instant)) return instant;
        entry.Refuse(key, MeteringFaults.TimeUnreadable, text, TimeText.Expected);
        return null;
    }

    /// <summary>A point in time that must be there.</summary>
    public static Instant RequiredTime(this Entry entry, string key, DateTimeZone zone)
    {
        entry.Required(key);
        return entry.Time(key, zone) ?? NodaConstants.UnixEpoch;
    }

    /// <summary>A day that must be there.</summary>
    public static LocalDate RequiredDate(this Entry entry, string key)
    {
        entry.Required(key);
        return entry.Date(key) ?? new LocalDate(2000, 1, 1);
    }

    /// <summary>A length of time; the usual one when absent or wrong.</summary>
    public static Duration Length(this Entry entry, string key, Duration usual)
    {
        if (entry.Text(key) is not { } text) return usual;
        if (TimeText.TryLength(text, out var length)) return length;
        entry.Refuse(key, FormatsFaults.ValueUnknown, text, TimeText.LengthExpected);
        return usual;
    }

    /// <summary>A port; null when absent or wrong.</summary>
    public static int? Port(this Entry entry, string key)
    {
        if (entry.Text(key) is not { } text) return null;
        if (FieldText.TryDigits(text, out var port) && port is >= 1 and <= 65535) return port;
        entry.Refuse(key, FormatsFaults.ValueUnknown, text, PortExpected);
        return null;
    }

    /// <summary>One of a fixed set of words that must be there.</summary>
    public static T RequiredChoice<T>(this Entry entry, string key, Words<T> words) where T : struct, Enum
    {
        entry.Required(key);
        return entry.Choice(key, words) ?? default;
    }

    /// <summary>The place of the row as a whole.</summary>
    public static Place Row(this Entry entry) => entry.At("") with { Column = null };
}
