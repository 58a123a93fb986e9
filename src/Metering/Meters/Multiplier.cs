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
    /// <summary>No transformers.</summary>
    public static Multiplier None { get; } = new(1, 1, ValueSide.Primary);

    /// <summary>What a difference of the counter is multiplied by: both ratios on secondary values, one on primary values.</summary>
    public decimal Factor => Side == ValueSide.Secondary ? CurrentRatio * VoltageRatio : 1;

    /// <summary>Whether a further multiplier is stated for values that already hold the ratios.</summary>
    public bool IsTwice => Side == ValueSide.Primary && Stated is { } stated && stated != 1;

    /// <summary>Whether what is stated is the product of the ratios, where it has to be.</summary>
    public bool Agrees => Side == ValueSide.Primary || Stated is null || Stated == CurrentRatio * VoltageRatio;
}
