using System.Globalization;
using System.Text;
using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>What a message gave.</summary>
/// <param name="Samples">Its samples; empty where it was refused.</param>
/// <param name="Refusal">Why it gives none; null where it gives some.</param>
public sealed record MqttReading(IReadOnlyList<PointSample> Samples, LocalText? Refusal);

/// <summary>Reads messages by a profile. A message that is not what the profile says gives nothing, and never zero.</summary>
/// <param name="profile">The profile.</param>
public sealed class MqttMapping(MqttProfile profile)
{
    /// <summary>Most bytes of a message.</summary>
    public const int MostBytes = 1 << 20;

    private const int MostDigits = 64;
    private const int MostIdentifier = 100;
    private const int MostSamples = 10_000;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly LocalText NoNumber = new("不是数", "not a number");
    private static readonly LocalText NotGood = new("来源标记为不良", "marked as not good");

    /// <summary>Reads a message.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">Its bytes.</param>
    /// <param name="isRetained">Whether the broker had kept it: it may be of any age, so it needs a time of its own.</param>
    /// <param name="arrival">When it arrived.</param>
    public MqttReading Read(string topic, ReadOnlyMemory<byte> payload, bool isRetained, DateTimeOffset arrival)
    {
        var (meter, point) = ("", "");
        if (!profile.Topics.Any(pattern => pattern.Fits(topic, out meter, out point))) return No("主题不符合设置", "the topic is none of those set");
        if (payload.Length > MostBytes) return No("消息过长", "the message is too long");
        if (isRetained && profile.Time is null) return No("保留消息没有自带时间", "a message that the broker had kept, without a time of its own");
        if (!profile.IsJson) return Named(Meter(meter), Point(point)) ?? Single(Meter(meter), Point(point), payload.Span, arrival);
        try
        {
            using var document = JsonDocument.Parse(payload, Strict);
            return Document(document.RootElement, meter, point, arrival);
        }
        catch (JsonException)
        {
            return No("不是 JSON", "not JSON");
        }
    }

    private static MqttReading No(string zh, string en) => new([], new LocalText(zh, en));

    private static MqttReading? Named(string meter, string point) => IsIdentifier(meter) && IsIdentifier(point) ? null : No("没有表计或测点标识", "no identifier of a meter or point");

    private static bool IsIdentifier(string text) => text.Length is > 0 and <= MostIdentifier && !text.Any(static c => char.IsControl(c) || c == '\uFFFD');

    private string Meter(string named) => named.Length > 0 ? named : profile.Meter;

    private string Point(string named) => named.Length > 0 ? named : profile.Point;

    private static MqttReading Single(string meter, string point, ReadOnlySpan<byte> payload, DateTimeOffset arrival)
    {
        if (payload.Length > MostDigits || !TryText(payload, out var text) || Number(text) is not { } value) return No("不是数", "not a number");
        return new MqttReading([new PointSample(meter, point, arrival, value, SampleState.Good, null)], null);
    }

    private MqttReading Document(JsonElement root, string meter, string point, DateTimeOffset arrival)
    {
        var readings = profile.Each is null ? [root] : profile.Each.Find(root) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().ToArray() : [];
        if (readings.Length == 0) return No("没有读数", "no readings");
        var samples = new List<PointSample>();
        foreach (var reading in readings)
        {
            if (Reading(reading, meter, point, arrival, samples) is { } refused) return refused;
            if (samples.Count > MostSamples) return No("读数过多", "too many readings");
        }

        return samples.Count > 0 ? new MqttReading(samples, null) : No("没有找到数值", "no value at the places set");
    }

    private MqttReading? Reading(JsonElement reading, string meter, string point, DateTimeOffset arrival, List<PointSample> samples)
    {
        var at = profile.Time is null ? arrival : Time(profile.Time.Find(reading));
        if (at is not { } time) return No("时间缺失或无法识别", "the time is missing or not as set");
        meter = Meter(profile.MeterPath is null ? meter : Text(profile.MeterPath.Find(reading)));
        point = Point(profile.PointPath is null ? point : Text(profile.PointPath.Find(reading)));
        var isGood = profile.Quality is null || profile.Good.Contains(Text(profile.Quality.Find(reading)), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, path) in profile.Values)
        {
            if (path.Find(reading) is not { } found) continue;
            var own = name.Length > 0 ? name : point;
            if (Named(meter, own) is { } unnamed) return unnamed;
            var value = Value(found);
            var (state, problem) = value is null ? (SampleState.Absent, NoNumber) : isGood ? (SampleState.Good, null) : (SampleState.Bad, NotGood);
            samples.Add(new PointSample(meter, own, time, value, state, problem));
        }

        return null;
    }

    private static string Text(JsonElement? element) => element is not { } found ? "" : found.ValueKind switch
    {
        JsonValueKind.String => found.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => found.GetRawText(),
        _ => "",
    };

    private static decimal? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number or JsonValueKind.String => Number(Text(element)),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => null,
    };

    private static decimal? Number(string text) =>
        text.Length <= MostDigits && decimal.TryParse(text.Trim(' ', '\r', '\n', '\t'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;

    private DateTimeOffset? Time(JsonElement? element)
    {
        var text = Text(element);
        if (profile.TimeFormat == MqttTimeFormat.Iso) return Iso(text);
        if (Number(text) is not { } count) return null;
        var ticks = decimal.Truncate(count * (profile.TimeFormat == MqttTimeFormat.Seconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond));
        return ticks < 0 || ticks > (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks ? null : DateTimeOffset.UnixEpoch.AddTicks((long)ticks);
    }

    // Without the distance from UTC a time is one of two in the hour that comes twice, and nobody says of which country.
    private static DateTimeOffset? Iso(string text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal)) ? time.ToUniversalTime() : null;

    private static bool TryText(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (ArgumentException)
        {
            text = "";
            return false;
        }
    }
}
