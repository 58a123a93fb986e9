namespace Lingtan.Quantities;

/// <summary>A pressure of steam, said to be absolute or above atmosphere: the two differ by 0.101325 MPa.</summary>
public readonly record struct SteamPressure
{
    /// <summary>Standard atmospheric pressure in MPa.</summary>
    public const decimal Atmosphere = 0.101325m;

    private SteamPressure(decimal megapascals) => Megapascals = megapascals;

    /// <summary>The absolute pressure in MPa.</summary>
    public decimal Megapascals { get; }

    /// <summary>An absolute pressure (绝压) in MPa.</summary>
    public static SteamPressure Absolute(decimal megapascals) => new(megapascals);

    /// <summary>A gauge pressure (表压) in MPa, above standard atmosphere.</summary>
    public static SteamPressure Gauge(decimal megapascals) => new(megapascals + Atmosphere);
}
