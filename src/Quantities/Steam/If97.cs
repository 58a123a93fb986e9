namespace Lingtan.Quantities;

/// <summary>
/// Specific enthalpy and saturation of water and steam by the IAPWS Industrial Formulation 1997 (release R7-97(2012)), regions 1, 2 and 4: up
/// to 623.15 K as water, 1073.15 K as steam. Only additions, multiplications, divisions and square roots are used, which IEEE 754
/// rounds alike on every machine.
/// </summary>
internal static class If97
{
    /// <summary>Lowest temperature of the formulation, in K.</summary>
    public const double Coldest = 273.15;

    /// <summary>Highest temperature at which saturation is treated: the border to region 3, in K.</summary>
    public const double HottestSaturation = 623.15;

    /// <summary>Highest temperature of steam, in K.</summary>
    public const double HottestSteam = 1073.15;

    /// <summary>Highest pressure, in MPa.</summary>
    public const double HighestPressure = 100;

    private const double GasConstant = 0.461526;

    /// <summary>Specific enthalpy of water in region 1, equation (7), in kJ/kg.</summary>
    public static double WaterEnthalpy(double megapascals, double kelvin)
    {
        const double ReferenceTemperature = 1386;
        var (pi, tau) = (7.1 - megapascals / 16.53, ReferenceTemperature / kelvin - 1.222);
        var derivative = 0.0;
        foreach (var (i, j, n) in If97Coefficients.Region1)
            if (j != 0)
                derivative += n * Power(pi, i) * j * Power(tau, j - 1);
        return GasConstant * ReferenceTemperature * derivative;
    }

    /// <summary>Specific enthalpy of steam in region 2, equations (15) to (17), in kJ/kg.</summary>
    public static double SteamEnthalpy(double megapascals, double kelvin)
    {
        const double ReferenceTemperature = 540;
        var tau = ReferenceTemperature / kelvin;
        var derivative = 0.0;
        foreach (var (j, n) in If97Coefficients.Region2Ideal)
            if (j != 0)
                derivative += n * j * Power(tau, j - 1);
        foreach (var (i, j, n) in If97Coefficients.Region2Residual)
            if (j != 0)
                derivative += n * Power(megapascals, i) * j * Power(tau - 0.5, j - 1);
        return GasConstant * ReferenceTemperature * derivative;
    }

    /// <summary>Saturation pressure by equation (30), in MPa.</summary>
    public static double SaturationPressure(double kelvin)
    {
        var n = If97Coefficients.Saturation;
        var theta = kelvin + n[8] / (kelvin - n[9]);
        var a = theta * theta + n[0] * theta + n[1];
        var b = n[2] * theta * theta + n[3] * theta + n[4];
        var c = n[5] * theta * theta + n[6] * theta + n[7];
        return Power(2 * c / (-b + Math.Sqrt(b * b - 4 * a * c)), 4);
    }

    /// <summary>Saturation temperature by equation (31), in K.</summary>
    public static double SaturationTemperature(double megapascals)
    {
        var n = If97Coefficients.Saturation;
        var beta = Math.Sqrt(Math.Sqrt(megapascals));
        var e = beta * beta + n[2] * beta + n[5];
        var f = n[0] * beta * beta + n[3] * beta + n[6];
        var g = n[1] * beta * beta + n[4] * beta + n[7];
        var d = 2 * g / (-f - Math.Sqrt(f * f - 4 * e * g));
        var sum = n[9] + d;
        return (sum - Math.Sqrt(sum * sum - 4 * (n[8] + n[9] * d))) / 2;
    }

    /// <summary>The highest pressure of region 2 at temperatures above 623.15 K, equation (5), in MPa.</summary>
    public static double SteamBorder(double kelvin) => 348.05185628969 - 1.1671859879975 * kelvin + 1.0192970039326e-3 * kelvin * kelvin;

    private static double Power(double number, int exponent)
    {
        var (result, factor) = (1.0, number);
        for (var left = Math.Abs(exponent); left > 0; left >>= 1)
        {
            if ((left & 1) == 1)
                result *= factor;
            factor *= factor;
        }
        return exponent < 0 ? 1 / result : result;
    }
}
