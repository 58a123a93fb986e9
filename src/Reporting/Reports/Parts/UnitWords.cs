using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Units as people read them: 万 and 亿 in Chinese, powers of ten in English.</summary>
internal static class UnitWords
{
    private const string TenThousand = "1e4 ";
    private const string HundredMillion = "1e8 ";

    /// <summary>A unit behind a number.</summary>
    public static LocalText Of(string symbol) => symbol switch
    {
        "1" => LocalText.Empty,
        "1e8 CNY" => new("亿元", "× 10⁸ CNY"),
        "1e4 CNY" => new("万元", "× 10⁴ CNY"),
        "CNY" => new("元", "CNY"),
        "person" => new("人", "persons"),
        _ => new(Chinese(symbol), symbol.StartsWith(TenThousand, StringComparison.Ordinal) || symbol.StartsWith(HundredMillion, StringComparison.Ordinal) ? "× " + English(symbol) : English(symbol)),
    };

    /// <summary>Emissions per unit.</summary>
    public static LocalText Per(string symbol) => symbol switch
    {
        "1e8 CNY" => new("tCO2e/亿元", "tCO2e per 100 million CNY"),
        "1e4 CNY" => new("tCO2e/万元", "tCO2e per 10,000 CNY"),
        "person" => new("tCO2e/人", "tCO2e per person"),
        _ => new("tCO2e/" + Chinese(symbol), "tCO2e per " + English(symbol)),
    };

    /// <summary>A number with its unit; a percentage has its sign already.</summary>
    /// <param name="figure">The number.</param>
    public static RichText With(ShownFigure figure)
    {
        var unit = Of(figure.Unit);
        return figure.Unit == ShownFigure.Percent || unit.En.Length == 0 ? figure with { ShowsUnit = false } : RichText.Of("{0} {1}", "{0} {1}", figure with { ShowsUnit = false }, unit);
    }

    private static string Chinese(string symbol) => symbol.Replace(TenThousand, "万", StringComparison.Ordinal).Replace(HundredMillion, "亿", StringComparison.Ordinal);

    private static string English(string symbol) => symbol.Replace(TenThousand, "10⁴ ", StringComparison.Ordinal).Replace(HundredMillion, "10⁸ ", StringComparison.Ordinal);
}
