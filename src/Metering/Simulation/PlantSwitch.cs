using NodaTime;

namespace Lingtan.Metering;

/// <summary>A load of the simulated plant is switched or limited from an instant on.</summary>
/// <param name="Load">The load.</param>
/// <param name="From">From when, in whole seconds.</param>
/// <param name="Level">What is left of it, in thousandths: 0 is off, 1000 as usual.</param>
public sealed record PlantSwitch(PlantFlow Load, Instant From, int Level)
{
    /// <summary>The loads that can be switched.</summary>
    public static IReadOnlyList<PlantFlow> Loads { get; } = [PlantFlow.Module, PlantFlow.Compressor, PlantFlow.Chiller, PlantFlow.PureWater, PlantFlow.Office];
}
