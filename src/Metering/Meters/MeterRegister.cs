using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What the readings of a register are.</summary>
public enum Sending
{
    /// <summary>A cumulative counter: only its differences mean anything (示数).</summary>
    Counter,

    /// <summary>What was counted in each interval, as load profiles, historians and pulse loggers send it (时段量).</summary>
    Amounts,
}

/// <summary>What a metering point counts in one direction: a cumulative counter, or the amounts of intervals.</summary>
/// <param name="Id">Identifier, unique at the metering point, such as <c>import</c>.</param>
/// <param name="Unit">What the counter shows, and so the unit of its intervals.</param>
/// <param name="Direction">Which way it counts.</param>
/// <param name="EmissionSource">The emission source its energy belongs to; null: none.</param>
/// <param name="HighestRate">The most it can count in an hour, in its unit after the multiplier; null: unknown.</param>
public sealed record MeterRegister(string Id, Unit Unit, FlowDirection Direction, string? EmissionSource = null, decimal? HighestRate = null)
{
    /// <summary>Whether its readings are a counter or the amounts of intervals.</summary>
    public Sending Sends { get; init; }

    /// <summary>Where it is written; null: with its meter.</summary>
    public Place? Place { get; init; }
}

/// <summary>A momentary value of a metering point: power, voltage, temperature, pressure.</summary>
/// <param name="Id">Identifier, unique at the metering point, such as <c>power</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Lowest">Lowest value that can be real; null: none is known.</param>
/// <param name="Highest">Highest value that can be real; null: none is known.</param>
public sealed record MeterGauge(string Id, Unit Unit, decimal? Lowest = null, decimal? Highest = null)
{
    /// <summary>Where it is written; null: with its meter.</summary>
    public Place? Place { get; init; }
}
