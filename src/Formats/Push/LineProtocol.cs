using System.Text;
using Lingtan.Drivers;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

/// <summary>The unit of the times in line protocol.</summary>
public enum LinePrecision
{
    /// <summary>Nanoseconds, where nothing is said.</summary>
    Nanoseconds,

    /// <summary>Microseconds.</summary>
    Microseconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,
}

/// <summary>
/// Readings pushed in the line protocol of InfluxDB: the measurement is the meter, each field a point. A tag <c>quality</c> says how far the sender trusts the values; other tags
/// are passed over. Each line that cannot be read is one fault.
/// </summary>
public static class LineProtocol
{
    private const string Body = "body";
    private static readonly LocalText Form = new("meter[,tag=值] point=数值[,point=数值] [时间]", "meter[,tag=value] point=value[,point=value] [time]");
    private static readonly LocalText Utf8Form = new("UTF-8 文本", "text in UTF-8");

    /// <summary>Reads a body. With faults nothing of it is to be taken.</summary>
    /// <param name="body">The bytes, UTF-8.</param>
    /// <param name="precision">The unit of its times.</param>
    /// <param name="received">The time of lines that have none.</param>
    /// <param name="faults">Where mistakes are reported: the row is the line, the column the field.</param>
    /// <param name="limits">How much is taken; null: the usual.</param>
    public static IReadOnlyList<PushedReading> Read(ReadOnlySpan<byte> body, LinePrecision precision, Instant received, FaultList faults, PushLimits? limits = null)
    {
        var list = new PushList(Body, limits ?? PushLimits.Usual);
        if (!list.Takes(body.Length)) return list.End(faults);
        var row = 0;
        while (!body.IsEmpty)
        {
            row++;
            var end = LineEnd(body);
            var line = body[..end];
            body = end < body.Length ? body[(end + 1)..] : [];
            if (line.Length > 0 && line[^1] == (byte)'\r') line = line[..^1];
            if (line.Trim((byte)' ').IsEmpty || line[0] == (byte)'#') continue;
            if (!System.Text.Unicode.Utf8.IsValid(line)) list.Refuse(PushFaults.LineUnreadable, row, null, "", Utf8Form);
            else if (!Line(Encoding.UTF8.GetString(line), precision, received, list, row)) break;
        }

        return list.End(faults);
    }

    // A line feed inside a text in quotes belongs to the text.
    private static int LineEnd(ReadOnlySpan<byte> body)
    {
        var (quoted, inFields) = (false, false);
        for (var i = 0; i < body.Length; i++)
        {
            switch (body[i])
            {
                case (byte)'\\': i++; break;
                case (byte)' ' when !quoted: inFields = true; break;
                case (byte)'"' when inFields: quoted = !quoted; break;
                case (byte)'\n' when !quoted: return i;
            }
        }

        // A quote that is never closed spoils its own line only.
        var feed = quoted ? body.IndexOf((byte)'\n') : -1;
        return feed < 0 ? body.Length : feed;
    }

    // False: no more is to be read.
    private static bool Line(string line, LinePrecision precision, Instant received, PushList list, int row)
    {
        var tokens = new LineTokens(line);
        if (tokens.Read(out var meter, out var tags, out var fields, out var stamp) is { } wrong)
        {
            list.Refuse(PushFaults.LineUnreadable, row, null, wrong, Form);
            return true;
        }

        if (Time(stamp, precision, received) is not { } at)
        {
            list.Refuse(PushFaults.TimeWrong, row, "time", stamp!, new("自 1970 年起的整数", "a whole number since 1970"));
            return true;
        }

        var state = SampleState.Good;
        if (tags.FirstOrDefault(static t => t.Key == "quality") is { Key: not null } tag)
        {
            if (list.Quality(tag.Value, row, "quality") is not { } known) return true;
            state = known;
        }

        foreach (var (point, text) in fields)
        {
            if (Number(text) is not { } value) list.Refuse(PushFaults.ValueWrong, row, point, text, new("数或真假", "a number, true or false"));
            else if (!list.Add(new PushedReading(meter, point, at, value, state), row)) return false;
        }

        return true;
    }

    private static Instant? Time(string? stamp, LinePrecision precision, Instant received)
    {
        if (stamp is null) return received;
        if (!long.TryParse(stamp, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number)) return null;
        var scale = precision switch { LinePrecision.Nanoseconds => 1L, LinePrecision.Microseconds => 1_000, LinePrecision.Milliseconds => 1_000_000, _ => 1_000_000_000 };
        // Nine thousand years to either side of 1970 are what an instant holds.
        var nanoseconds = (Int128)number * scale;
        return Int128.Abs(nanoseconds) > (Int128)250_000_000_000 * 1_000_000_000 ? null : Instant.FromUnixTimeTicks((long)(nanoseconds / 100)).PlusNanoseconds((long)(nanoseconds % 100));
    }

    private static decimal? Number(string text)
    {
        switch (text)
        {
            case "t" or "T" or "true" or "True" or "TRUE": return 1;
            case "f" or "F" or "false" or "False" or "FALSE": return 0;
        }

        var whole = text.Length > 1 && text[^1] is 'i' or 'u';
        var digits = whole ? text[..^1] : text;
        // Only what the protocol knows: no commas between thousands, no full-width digits, no spaces.
        if (digits.Length == 0 || digits.Any(static c => !char.IsAsciiDigit(c) && c is not ('+' or '-' or '.' or 'e' or 'E'))) return null;
        if (!DecimalText.TryParse(digits, out var number, out _)) return null;
        if (!whole) return number;
        var least = text[^1] == 'u' ? 0 : (decimal)long.MinValue;
        var most = text[^1] == 'u' ? ulong.MaxValue : (decimal)long.MaxValue;
        return digits.AsSpan().IndexOfAny('.', 'e', 'E') < 0 && number >= least && number <= most ? number : null;
    }
}
