using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What an alarm rule looks at.</summary>
public enum AlarmMeasure
{
    /// <summary>Momentary load (负荷): a gauge, or the mean of the last interval of a register.</summary>
    Load,

    /// <summary>Mean load of a block that begins at a whole multiple of its length (区间需量).</summary>
    BlockDemand,

    /// <summary>Mean load of the time just past, moved on with every interval (滑差需量).</summary>
    SlidingDemand,

    /// <summary>What was counted in the hour, day or month so far (用量).</summary>
    Consumption,

    /// <summary>Active energy by apparent energy (功率因数).</summary>
    PowerFactor,

    /// <summary>Minutes since the last reading (数据中断).</summary>
    DataAge,

    /// <summary>Readings that arrived, as a share of those expected (上传率).</summary>
    UploadRate,

    /// <summary>The share of the amount that is not simply measured (替代比例).</summary>
    Substituted,

    /// <summary>Any gauge: temperature, pressure, voltage (模拟量).</summary>
    Gauge,
}

/// <summary>On which side of the threshold the alarm lies.</summary>
public enum AlarmSide
{
    /// <summary>Values above it are to be told.</summary>
    Above,

    /// <summary>Values below it are to be told.</summary>
    Below,
}

/// <summary>How much an alarm matters.</summary>
public enum AlarmLevel
{
    /// <summary>To be known (提示).</summary>
    Info,

    /// <summary>To be seen to (警告).</summary>
    Warning,

    /// <summary>To be acted on at once (严重).</summary>
    Critical,
}

/// <summary>Whom to tell when nobody has acknowledged an alarm for a while.</summary>
/// <param name="After">How long after the alarm was raised.</param>
/// <param name="To">A role such as <c>role:administrator</c>, a mail address, or a webhook.</param>
public sealed record EscalationStep(Duration After, string To);

/// <summary>When a value is to be told, to whom, and when it is over.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name in both languages.</param>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Channel">Register or gauge; null: the main register.</param>
/// <param name="Measure">What is looked at.</param>
/// <param name="Side">On which side of the threshold the alarm lies.</param>
/// <param name="Threshold">The threshold, in <paramref name="Unit"/>.</param>
/// <param name="Hysteresis">How far the value has to come back beyond the threshold before the alarm can end; zero or more.</param>
/// <param name="Unit">Unit of threshold and hysteresis; none for shares and power factors.</param>
/// <param name="RaiseAfter">How long the value must lie beyond the threshold before the alarm is raised.</param>
/// <param name="ClearAfter">How long it must have come back before the alarm ends.</param>
/// <param name="Window">Length over which a demand is averaged, or the bucket of a consumption or share: an hour, a day, or 31 days for a month.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Schedule">When the rule is in force.</param>
/// <param name="Escalation">Whom to tell while nobody acknowledges, the earliest first.</param>
/// <param name="Place">Where it is written.</param>
public sealed record AlarmRule(
    string Id,
    LocalText Name,
    string Meter,
    string? Channel,
    AlarmMeasure Measure,
    AlarmSide Side,
    decimal Threshold,
    decimal Hysteresis,
    Unit Unit,
    Duration RaiseAfter,
    Duration ClearAfter,
    Duration Window,
    AlarmLevel Level,
    AlarmSchedule Schedule,
    IReadOnlyList<EscalationStep> Escalation,
    Place Place)
{
    /// <summary>Whether a value lies beyond the threshold.</summary>
    /// <param name="value">The value.</param>
    public bool IsBeyond(decimal value) => Side == AlarmSide.Above ? value > Threshold : value < Threshold;

    /// <summary>Whether a value has come back far enough. Between the threshold and this, nothing changes.</summary>
    /// <param name="value">The value.</param>
    public bool IsBack(decimal value) => Side == AlarmSide.Above ? value <= Threshold - Hysteresis : value >= Threshold + Hysteresis;
}
