using System.Globalization;

namespace Lingtan.Quantities;

/// <summary>
/// Enthalpies of steam and water by IAPWS-IF97, rounded to 0.01 kJ/kg, and the heat they carry as GB/T 32150 and GB/T 32151 count it.
/// The same on every machine.
/// </summary>
public static class SteamTables
{
    /// <summary>Enthalpy of water at 20 °C that heat is counted from, in kJ/kg (GB/T 32150-2015 Annex).</summary>
    public const decimal ReferenceEnthalpy = 83.74m;

    /// <summary>Specific heat of water in kJ/(kg·K) for hot water.</summary>
    public const decimal SpecificHeat = 4.1868m;

    private const double Kelvin = 273.15;
    private const double NearSaturation = 1;

    private static readonly LocalText SaturationRange = new(
        "饱和压力 0.00062–16.52 MPa（绝压）", "a saturation pressure between 0.00062 and 16.52 MPa absolute");

    private static readonly LocalText WaterRange = new(
        "0–350 ℃ 的水，压力不低于饱和压力且不超过 100 MPa", "water between 0 and 350 °C, from saturation pressure to 100 MPa");

    /// <summary>Enthalpy of dry saturated steam of a pressure, in kJ/kg.</summary>
    /// <returns>False with what was expected when the pressure lies outside 0.00062 to 16.52 MPa.</returns>
    public static bool TrySaturatedSteam(SteamPressure pressure, out decimal enthalpy, out LocalText? expected)
    {
        (enthalpy, expected) = (0, SaturationRange);
        if (pressure.Megapascals is < 0.00062m or > 16.52m)
            return false;
        var megapascals = (double)pressure.Megapascals;
        return Give(If97.SteamEnthalpy(megapascals, If97.SaturationTemperature(megapascals)), out enthalpy, out expected);
    }

    /// <summary>Enthalpy of superheated steam, in kJ/kg; a temperature up to 1 K below saturation is taken as saturated.</summary>
    /// <returns>False with what was expected when it would be water at that pressure, or lies outside the tables.</returns>
    public static bool TrySuperheatedSteam(SteamPressure pressure, decimal celsius, out decimal enthalpy, out LocalText? expected)
    {
        (enthalpy, expected) = (0, SaturationRange);
        if (pressure.Megapascals is < 0.00062m or > 100 || celsius is < 0 or > 800)
        {
            expected = new("0.00062–100 MPa（绝压）、不超过 800 ℃", "0.00062 to 100 MPa absolute and at most 800 °C");
            return false;
        }
        var (megapascals, kelvin) = ((double)pressure.Megapascals, (double)celsius + Kelvin);
        if (kelvin > If97.HottestSaturation)
        {
            expected = new("不超过该温度下蒸汽的压力上限", "a pressure at which this is steam rather than a supercritical fluid");
            return megapascals <= If97.SteamBorder(kelvin) && Give(If97.SteamEnthalpy(megapascals, kelvin), out enthalpy, out expected);
        }
        if (pressure.Megapascals > 16.52m)
            return false;
        var saturation = If97.SaturationTemperature(megapascals);
        if (kelvin < saturation - NearSaturation)
        {
            var lowest = (saturation - Kelvin).ToString("F1", CultureInfo.InvariantCulture);
            expected = new($"不低于饱和温度 {lowest} ℃（更低则是水）", $"at least the saturation temperature of {lowest} °C (below it this is water)");
            return false;
        }
        return Give(If97.SteamEnthalpy(megapascals, Math.Max(kelvin, saturation)), out enthalpy, out expected);
    }

    /// <summary>Enthalpy of water of a temperature, in kJ/kg: at saturation pressure, or compressed where a pressure is given.</summary>
    /// <returns>False with what was expected when it would be steam, or lies outside the tables.</returns>
    public static bool TryWater(decimal celsius, SteamPressure? pressure, out decimal enthalpy, out LocalText? expected)
    {
        (enthalpy, expected) = (0, WaterRange);
        if (celsius is < 0 or > 350 || pressure?.Megapascals > 100)
            return false;
        var kelvin = (double)celsius + Kelvin;
        var saturation = If97.SaturationPressure(kelvin);
        var megapascals = pressure is { } given ? (double)given.Megapascals : saturation;
        return megapascals >= saturation && Give(If97.WaterEnthalpy(megapascals, kelvin), out enthalpy, out expected);
    }

    /// <summary>Heat of steam in GJ: tonnes × (enthalpy − 83.74) / 1000.</summary>
    /// <param name="tonnes">Mass of steam in t.</param>
    /// <param name="enthalpy">Its enthalpy in kJ/kg.</param>
    public static decimal SteamHeat(decimal tonnes, decimal enthalpy) => tonnes * (enthalpy - ReferenceEnthalpy) / 1000;

    /// <summary>Heat of hot water in GJ: tonnes × (supply − return) × 4.1868 / 1000.</summary>
    /// <param name="tonnes">Mass of water in t.</param>
    /// <param name="supplyCelsius">Temperature of the supply in °C.</param>
    /// <param name="returnCelsius">Temperature of the return in °C; 20 °C where the water does not come back.</param>
    public static decimal HotWaterHeat(decimal tonnes, decimal supplyCelsius, decimal returnCelsius = 20) =>
        tonnes * (supplyCelsius - returnCelsius) * SpecificHeat / 1000;

    private static bool Give(double enthalpy, out decimal rounded, out LocalText? expected)
    {
        expected = null;
        rounded = decimal.Parse(enthalpy.ToString("F2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return true;
    }
}
