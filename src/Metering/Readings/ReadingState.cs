namespace Lingtan.Metering;

/// <summary>How a reading or an interval came to its value.</summary>
public enum ReadingState
{
    /// <summary>As the device gave it (实测).</summary>
    Measured,

    /// <summary>Measured energy of estimated shape, or a gauge value between measured ones (估算).</summary>
    Estimated,

    /// <summary>Holds a recorded addition (追补), for the device did not count it.</summary>
    Substituted,

    /// <summary>Settled by a person (修复).</summary>
    Repaired,

    /// <summary>Two values for one time, or a value that cannot be, not yet settled by a person (争议).</summary>
    Disputed,

    /// <summary>Nothing is known (缺失); never shown as zero.</summary>
    Missing,
}

/// <summary>The state of a value with the rule that led to it and who answers for it.</summary>
/// <param name="State">The state.</param>
/// <param name="Rule">The rule, such as <c>link-lost-linear</c>; empty for what is simply measured.</param>
/// <param name="Author">The device, rule set or person that set the state; empty for what is simply measured.</param>
public sealed record ReadingMark(ReadingState State, string Rule = "", string Author = "")
{
    /// <summary>Simply measured.</summary>
    public static ReadingMark Measured { get; } = new(ReadingState.Measured);
}
