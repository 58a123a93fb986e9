using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Units of intensities as people say them.</summary>
internal static class UnitWords
{
    /// <summary>A unit by its symbol.</summary>
    public static LocalText Of(string symbol) => symbol switch
    {
        "1e8 CNY" => new("亿元", "100 million CNY"),
        "1e4 CNY" => new("万元", "10,000 CNY"),
        "CNY" => new("元", "CNY"),
        "person" => new("人", "person"),
        "piece" => new("件", "piece"),
        "m2" => new("平方米", "m2"),
        _ => LocalText.Same(symbol),
    };

    /// <summary>Emissions per unit.</summary>
    public static LocalText Per(string symbol) => new("tCO2e/" + Of(symbol).Zh, "tCO2e per " + Of(symbol).En);
}
