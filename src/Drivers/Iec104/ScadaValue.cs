namespace Lingtan.Drivers;

/// <summary>What a station says about the quality of a value (IEC 60870-5-101, 7.2.6.3; for totals 7.2.6.9).</summary>
[Flags]
public enum ScadaQuality
{
    /// <summary>Nothing against it.</summary>
    Good = 0,

    /// <summary>OV: beyond what can be shown.</summary>
    Overflow = 1,

    /// <summary>CA of a total: the counter was set.</summary>
    Adjusted = 2,

    /// <summary>CY of a total: the counter ran over. That alone does not make a value worse.</summary>
    Carry = 4,

    /// <summary>T of a step position: moving.</summary>
    Transient = 8,

    /// <summary>BL: kept as it was.</summary>
    Blocked = 0x10,

    /// <summary>SB: put in by hand or by the system.</summary>
    Substituted = 0x20,

    /// <summary>NT: not refreshed.</summary>
    NotTopical = 0x40,

    /// <summary>IV: wrong.</summary>
    Invalid = 0x80,
}

/// <summary>One value of a station.</summary>
/// <param name="Type">The type that carried it.</param>
/// <param name="Address">Its object address.</param>
/// <param name="Value">The value: 0 and 1 for a single point, 0 to 3 for a double point; null for a float that is no number or too large.</param>
/// <param name="Quality">Its quality.</param>
/// <param name="Time">Its time; null where the type has none.</param>
/// <param name="Reading">Number of the reading of a total, 0 to 31; else 0.</param>
public readonly record struct ScadaValue(AsduType Type, int Address, decimal? Value, ScadaQuality Quality, Cp56Time? Time, int Reading)
{
    /// <summary>How far it can be trusted.</summary>
    public SampleState State => Value is null ? SampleState.Absent
        : Quality.HasFlag(ScadaQuality.Invalid) ? SampleState.Bad
        : Quality.HasFlag(ScadaQuality.NotTopical) ? SampleState.Stale
        : Quality.HasFlag(ScadaQuality.Substituted) ? SampleState.Substituted
        : (Quality & ~ScadaQuality.Carry) != 0 ? SampleState.Uncertain
        : SampleState.Good;
}
