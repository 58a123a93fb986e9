using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What a device of the simulated plant shows: a counter or a momentary value, as sent, before the multiplier.</summary>
/// <param name="Id">Identifier of the register or gauge.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Resolution">The smallest step of what is shown.</param>
/// <param name="MapPoint">The point of the register map that shows it; null: the device does not speak Modbus.</param>
/// <param name="MapFactor">What the value of that point is multiplied by to be in the unit here.</param>
public abstract record PlantPoint(string Id, Unit Unit, decimal Resolution, string? MapPoint, decimal MapFactor);

/// <summary>A counter.</summary>
/// <param name="Id">Identifier of the register.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Resolution">The smallest step of what is shown.</param>
/// <param name="MapPoint">The point of the register map that shows it.</param>
/// <param name="MapFactor">What the value of that point is multiplied by.</param>
/// <param name="Flow">What it counts.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Opening">What it showed when the plant began.</param>
/// <param name="RollOver">The reading that is shown as zero again; null: it is never reached.</param>
/// <param name="EmissionSource">The emission source of the demonstration that its energy belongs to; null: none.</param>
public sealed record PlantCounter(
    string Id, Unit Unit, decimal Resolution, string? MapPoint, decimal MapFactor, PlantFlow Flow, FlowDirection Direction, decimal Opening, decimal? RollOver, string? EmissionSource)
    : PlantPoint(Id, Unit, Resolution, MapPoint, MapFactor)
{
    /// <summary>The most that it can count in an hour, after the multiplier.</summary>
    public decimal HighestRate => PlantLoad.Highest(Flow) / 1000m;
}

/// <summary>A momentary value: the rate of a flow less that of another, or a number that swings about another.</summary>
/// <param name="Id">Identifier of the gauge.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Resolution">The smallest step of what is shown.</param>
/// <param name="MapPoint">The point of the register map that shows it.</param>
/// <param name="MapFactor">What the value of that point is multiplied by.</param>
/// <param name="Flow">The flow; null: it swings.</param>
/// <param name="Less">The flow taken off it; null: none.</param>
/// <param name="Middle">What it swings about.</param>
/// <param name="Swing">How far, in steps of its resolution.</param>
public sealed record PlantGauge(
    string Id, Unit Unit, decimal Resolution, string? MapPoint, decimal MapFactor, PlantFlow? Flow, PlantFlow? Less, decimal Middle, int Swing)
    : PlantPoint(Id, Unit, Resolution, MapPoint, MapFactor);
