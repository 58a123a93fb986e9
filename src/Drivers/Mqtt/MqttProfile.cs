namespace Lingtan.Drivers;

/// <summary>How times are written in messages.</summary>
public enum MqttTimeFormat
{
    /// <summary>ISO 8601 with the distance from UTC.</summary>
    Iso,

    /// <summary>Seconds since 1970, UTC.</summary>
    Seconds,

    /// <summary>Milliseconds since 1970, UTC.</summary>
    Milliseconds,
}

/// <summary>How messages become samples.</summary>
public sealed record MqttProfile
{
    /// <summary>Patterns of the topics; the first that fits counts.</summary>
    public required IReadOnlyList<MqttTopic> Topics { get; init; }

    /// <summary>Whether messages are JSON; else each is one number.</summary>
    public bool IsJson { get; init; }

    /// <summary>The meter where neither topic nor message name it.</summary>
    public string Meter { get; init; } = "";

    /// <summary>The point where neither topic nor message name it.</summary>
    public string Point { get; init; } = "";

    /// <summary>Where the list of readings stands; null: the message is one reading.</summary>
    public JsonPath? Each { get; init; }

    /// <summary>Where a reading names its meter; null: it does not.</summary>
    public JsonPath? MeterPath { get; init; }

    /// <summary>Where a reading names its point; null: it does not.</summary>
    public JsonPath? PointPath { get; init; }

    /// <summary>Points with the places of their values. One without a name is the point named otherwise.</summary>
    public IReadOnlyList<(string Point, JsonPath Path)> Values { get; init; } = [];

    /// <summary>Where a reading has its time; null: the arrival counts.</summary>
    public JsonPath? Time { get; init; }

    /// <summary>How times are written.</summary>
    public MqttTimeFormat TimeFormat { get; init; }

    /// <summary>Where a reading has its quality; null: all are good.</summary>
    public JsonPath? Quality { get; init; }

    /// <summary>What is written there for a good one.</summary>
    public IReadOnlyList<string> Good { get; init; } = ["good", "true", "192"];
}
