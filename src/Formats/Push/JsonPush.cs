using System.Globalization;
using System.Text;
using System.Text.Json;
using Lingtan.Drivers;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Formats;

/// <summary>
/// Readings pushed as JSON: <c>{ "readings": [ { "meter": "office", "point": "import", "at": "2026-03-01T00:15:00Z", "value": 12.5 } ] }</c>, with <c>quality</c> where the sender
/// has doubts. Read strictly: unknown, missing and repeated fields are faults, and numbers are kept digit by digit.
/// </summary>
public static class JsonPush
{
    private const string Body = "body";
    private const int MostName = 200;
    private static readonly LocalText Form = new("{ \"readings\": [ { \"meter\", \"point\", \"at\", \"value\" } ] }", "{ \"readings\": [ { \"meter\", \"point\", \"at\", \"value\" } ] }");
    private static readonly LocalText Text = new("UTF-8 文本，无单独的代理字符", "text in UTF-8, with no half of a surrogate pair");
    private static readonly LocalText TimeForm = new("带偏移的时刻，如 2026-03-01T08:15:00+08:00", "a time with its offset, such as 2026-03-01T08:15:00+08:00");
    private static readonly LocalText NumberForm = new("能精确保存的数", "a number that can be kept exactly");

    /// <summary>Reads a body. With faults nothing of it is to be taken.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="faults">Where mistakes are reported: the row is the number of the reading from 1.</param>
    /// <param name="limits">How much is taken; null: the usual.</param>
    public static IReadOnlyList<PushedReading> Read(ReadOnlySpan<byte> body, FaultList faults, PushLimits? limits = null)
    {
        var list = new PushList(Body, limits ?? PushLimits.Usual);
        if (!list.Takes(body.Length)) return list.End(faults);
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 8 });
        try
        {
            if (!ReadAll(ref reader, list)) list.Refuse(PushFaults.JsonUnreadable, null, null, "", Form);
        }
        catch (JsonException e)
        {
            list.Refuse(PushFaults.JsonUnreadable, list.Readings.Count + 1, null, Invariant($"{e.LineNumber + 1}:{e.BytePositionInLine + 1}"), Form);
        }
        catch (InvalidOperationException)
        {
            // The reader looks at the bytes of a text only when it is asked for it.
            list.Refuse(PushFaults.JsonUnreadable, list.Readings.Count + 1, null, Place(body[..(int)reader.TokenStartIndex]), Text);
        }

        return list.End(faults);
    }

    private static string Place(ReadOnlySpan<byte> before) => Invariant($"{before.Count((byte)'\n') + 1}:{before.Length - before.LastIndexOf((byte)'\n')}");

    private static bool ReadAll(ref Utf8JsonReader reader, PushList list)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("readings"u8)) return false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) return false;
        for (var row = 1; reader.Read() && reader.TokenType != JsonTokenType.EndArray; row++)
        {
            if (reader.TokenType != JsonTokenType.StartObject) return false;
            if (One(ref reader, list, row) is { } reading && !list.Add(reading, row)) return true;
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndObject && !reader.Read();
    }

    private static PushedReading? One(ref Utf8JsonReader reader, PushList list, int row)
    {
        var (meter, point, at, value, state) = ((string?)null, (string?)null, (Instant?)null, (decimal?)null, (SampleState?)null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sound = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = reader.GetString()!;
            reader.Read();
            if (!seen.Add(field)) sound = Wrong(list, row, field, "", new("每个字段一次", "each field once"));
            switch (field)
            {
                case "meter": meter = Name(ref reader, list, row, field); break;
                case "point": point = Name(ref reader, list, row, field); break;
                case "at": at = Time(ref reader, list, row); break;
                case "value": value = Number(ref reader, list, row); break;
                case "quality": state = reader.TokenType == JsonTokenType.String ? list.Quality(reader.GetString()!, row, field) : Missing(list, row, field); sound &= state is not null; break;
                default:
                    sound = Wrong(list, row, field, field, new("meter、point、at、value、quality 之一", "one of meter, point, at, value, quality"));
                    reader.Skip();
                    break;
            }
        }

        foreach (var needed in ((string[])["meter", "point", "at", "value"]).Where(n => !seen.Contains(n))) sound = Wrong(list, row, needed, "", new("必须填写的字段", "a field that is needed"));
        return sound && meter is not null && point is not null && at is { } time && value is { } number ? new PushedReading(meter, point, time, number, state ?? SampleState.Good) : null;
    }

    private static SampleState? Missing(PushList list, int row, string field)
    {
        Wrong(list, row, field, "", new("文本", "a text"));
        return null;
    }

    private static bool Wrong(PushList list, int row, string field, string value, LocalText expected)
    {
        list.Refuse(PushFaults.FieldWrong, row, field, value, expected);
        return false;
    }

    private static string? Name(ref Utf8JsonReader reader, PushList list, int row, string field)
    {
        if (reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 and <= MostName } text) return text;
        Wrong(list, row, field, Shown(ref reader), new($"1 至 {MostName} 个字符的文本", $"a text of 1 to {MostName} characters"));
        reader.Skip();
        return null;
    }

    private static Instant? Time(ref Utf8JsonReader reader, PushList list, int row)
    {
        if (reader.TokenType == JsonTokenType.String && ExactTime.Parse(reader.GetString()!) is { } time) return time;
        list.Refuse(PushFaults.TimeWrong, row, "at", Shown(ref reader), TimeForm);
        reader.Skip();
        return null;
    }

    // Not by way of a binary fraction: the digits of the token are the number.
    private static decimal? Number(ref Utf8JsonReader reader, PushList list, int row)
    {
        if (reader.TokenType == JsonTokenType.Number && DecimalText.TryParse(reader.ValueSpan, out var number)) return number;
        list.Refuse(PushFaults.ValueWrong, row, "value", Shown(ref reader), NumberForm);
        reader.Skip();
        return null;
    }

    private static string Shown(ref Utf8JsonReader reader) => reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? "" : Encoding.UTF8.GetString(reader.ValueSpan);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
