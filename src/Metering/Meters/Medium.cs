using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What flows through a meter.</summary>
public enum Medium
{
    /// <summary>Electricity (电力).</summary>
    Electricity,

    /// <summary>Fuel gas (燃气).</summary>
    Gas,

    /// <summary>Steam (蒸汽).</summary>
    Steam,

    /// <summary>Water (水).</summary>
    Water,

    /// <summary>Heat in a liquid (热量).</summary>
    Heat,

    /// <summary>Cooling in a liquid (冷量).</summary>
    Cooling,

    /// <summary>Compressed air (压缩空气).</summary>
    CompressedAir,
}

/// <summary>The units in which a register may count a medium.</summary>
public static class MediumUnits
{
    private static readonly Unit Energy = Unit.Parse("kWh");
    private static readonly Unit GasVolume = Unit.Parse("Nm3");
    private static readonly Unit Mass = Unit.Parse("t");
    private static readonly Unit Liquid = Unit.Parse("m3");
    private static readonly Unit Reactive = Unit.Parse("kvarh");
    private static readonly Unit Apparent = Unit.Parse("kVAh");

    /// <summary>Whether a register may count the medium in a unit: gas needs its reference state, so a bare m³ of gas is refused.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="unit">The unit of the register.</param>
    public static bool Accepts(Medium medium, Unit unit) => Allowed(medium).Any(unit.IsConvertibleTo);

    /// <summary>Examples of the units a register of the medium may have.</summary>
    /// <param name="medium">The medium.</param>
    public static LocalText Expected(Medium medium) => LocalText.Same(string.Join(", ", Allowed(medium).Select(static u => u.Symbol)));

    private static Unit[] Allowed(Medium medium) => medium switch
    {
        Medium.Electricity => [Energy, Reactive, Apparent],
        Medium.Gas => [GasVolume, Mass, Energy],
        Medium.Steam => [Mass, Energy],
        Medium.Water => [Liquid, Mass],
        Medium.CompressedAir => [GasVolume, Energy],
        _ => [Energy],
    };
}
