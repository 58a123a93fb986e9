namespace Lingtan.Quantities;

/// <summary>Where methane comes from, which AR5 and AR6 value differently.</summary>
public enum MethaneOrigin
{
    /// <summary>Not stated: the set's undivided value.</summary>
    Unspecified,

    /// <summary>From fossil carbon that leaks unburnt: its oxidation adds CO2 that nobody else counts.</summary>
    Fossil,

    /// <summary>From biogenic carbon, or from combustion whose carbon is already counted as CO2.</summary>
    NonFossil,
}
