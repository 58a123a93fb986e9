using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>On which side of the instrument transformers a value is given.</summary>
public enum ValueSide
{
    /// <summary>Of the mains: current and voltage ratio are already in the value (一次侧).</summary>
    Primary,

    /// <summary>Of the meter's terminals: the value is to be multiplied by both ratios (二次侧).</summary>
    Secondary,
}

/// <summary>The multiplier (倍率) of a meter behind current and voltage transformers.</summary>
/// <param name="CurrentRatio">Ratio of the current transformers: 40 for 200 A / 5 A.</param>
/// <param name="VoltageRatio">Ratio of the voltage transformers: 100 for 10 kV / 100 V.</param>
/// <param name="Side">Whether what the meter gives is primary or secondary.</param>
/// <param name="Stated">The multiplier that somebody wrote down for the readings; null: none.</param>
public sealed record Multiplier(decimal CurrentRatio, decimal VoltageRatio, ValueSide Side, decimal? Stated = null)
{
    private static readonly Unit Volt = Unit.Parse("V");
    private static readonly Unit Ampere = Unit.Parse("A");
    private static readonly Unit[] OfBoth = [.. new[] { "W", "Wh", "var", "varh", "VA", "VAh" }.Select(Unit.Parse)];

    /// <summary>No transformers.</summary>
    public static Multiplier None { get; } = new(1, 1, ValueSide.Primary);

    /// <summary>What a difference of the counter is multiplied by: both ratios on secondary values, one on primary values.</summary>
    public decimal Factor => Side == ValueSide.Secondary ? CurrentRatio * VoltageRatio : 1;

    /// <summary>Whether a further multiplier is stated for values that already hold the ratios.</summary>
    public bool IsTwice => Side == ValueSide.Primary && Stated is { } stated && stated != 1;

    /// <summary>Whether what is stated is the product of the ratios, where it has to be.</summary>
    public bool Agrees => Side == ValueSide.Primary || Stated is null || Stated == CurrentRatio * VoltageRatio;

    /// <summary>
    /// What a secondary value is multiplied by, by what it measures: voltages by the voltage ratio, currents by the current ratio, power and energy by
    /// both, frequencies and power factors by neither. One on primary values.
    /// </summary>
    /// <param name="unit">Unit of the value.</param>
    public decimal FactorOf(Unit unit)
    {
        if (Side == ValueSide.Primary) return 1;
        if (unit.IsConvertibleTo(Volt)) return VoltageRatio;
        return unit.IsConvertibleTo(Ampere) ? CurrentRatio : OfBoth.Any(unit.IsConvertibleTo) ? Factor : 1;
    }

    /// <summary>Whether values of a unit have a primary and a secondary side at all.</summary>
    /// <param name="unit">The unit.</param>
    internal static bool TouchesRatios(Unit unit) => unit.IsConvertibleTo(Volt) || unit.IsConvertibleTo(Ampere) || OfBoth.Any(unit.IsConvertibleTo);
}
