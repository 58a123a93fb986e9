using System.Globalization;

namespace Lingtan.Quantities.Tests.Gases;

public sealed class GwpSetTests
{
    /// <summary>Blends with a component for which the report prints no GWP: isobutane, butane, pentanes and propane in AR5, CF3I, R-1130(E), HFO-1132a and HFO-1336mzz.</summary>
    private static readonly Dictionary<string, string> WithoutValue = new()
    {
        ["AR4"] = "R-466A R-468A R-471A R-514A",
        ["AR5"] = "R-290 R-402A R-402B R-403B R-413A R-416A R-417A R-422A R-422B R-422D R-424A R-428A R-434A R-437A R-438A R-453A R-465A R-466A R-468A R-471A R-514A R-600a",
        ["AR6"] = "R-466A R-514A",
    };

    [Fact]
    public void The_four_reports_are_shipped() => Assert.Equal(["SAR", "AR4", "AR5", "AR6"], GwpSet.All.Select(s => s.Id));

    [Theory]
    [InlineData("R-404A", "AR6", "4728.0")]
    [InlineData("R-404A", "AR4", "3921.6")]
    [InlineData("R-410A", "AR4", "2087.5")]
    [InlineData("R-410A", "AR6", "2255.5")]
    [InlineData("R-407C", "AR4", "1773.85")]
    [InlineData("R-507A", "AR4", "3985")]
    [InlineData("HFC-143a", "AR6", "5810")]
    [InlineData("HFC-143", "AR6", "364")]
    [InlineData("CO2e", "SAR", "1")]
    [InlineData("SF6", "SAR", "23900")]
    [InlineData("NF3", "AR5", "16100")]
    public void Values_are_those_of_the_reports(string gas, string set, string gwp) => Assert.Equal(Number(gwp), Value(gas, set));

    [Theory]
    [InlineData("AR6", MethaneOrigin.Fossil, "29.8")]
    [InlineData("AR6", MethaneOrigin.NonFossil, "27.0")]
    [InlineData("AR6", MethaneOrigin.Unspecified, "27.9")]
    [InlineData("AR5", MethaneOrigin.Fossil, "30")]
    [InlineData("AR5", MethaneOrigin.NonFossil, "28")]
    [InlineData("AR4", MethaneOrigin.Fossil, "25")]
    [InlineData("SAR", MethaneOrigin.NonFossil, "21")]
    public void Methane_depends_on_its_origin_where_the_report_says_so(string set, MethaneOrigin origin, string gwp)
    {
        Assert.True(GwpSet.Find(set)!.TryFind(Gas.CH4, origin, out var value));
        Assert.Equal(Number(gwp), value);
    }

    /// <summary>Source: mass fractions of ANSI/ASHRAE 34-2019 times component GWPs, computed with another program and rounded to two decimals.</summary>
    [Theory]
    [InlineData("AR4", 1)]
    [InlineData("AR5", 2)]
    [InlineData("AR6", 3)]
    public void Blends_agree_with_an_independent_computation(string set, int column)
    {
        var missing = new List<string>();
        foreach (var row in TestTable.Rows("blend-gwp.csv"))
            if (!GwpSet.Find(set)!.TryFind(Find(row[0]), MethaneOrigin.Unspecified, out var gwp))
                missing.Add(row[0]);
            else if (row[column].Length > 0)
                Assert.True(Math.Abs(gwp - Number(row[column])) <= 0.006m, $"{row[0]} {set}: {gwp} against {row[column]}");
        Assert.Equal(WithoutValue[set], string.Join(' ', missing.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_missing_value_is_not_zero()
    {
        Assert.False(GwpSet.Find("SAR")!.TryFind(new Gas("NF3"), MethaneOrigin.Unspecified, out _));
        Assert.Throws<KeyNotFoundException>(() => GwpSet.Find("SAR")!.Source(new Gas("NF3")));
    }

    [Fact]
    public void Every_value_has_a_source()
    {
        Assert.Equal("IPCC AR6 WGI Table 7.15", GwpSet.Find("AR6")!.Source(Gas.CH4, MethaneOrigin.Fossil));
        Assert.Equal(
            "44 % HFC-125 × 3740 + 52 % HFC-143a × 5810 + 4 % HFC-134a × 1530 (ANSI/ASHRAE 34-2019 Table 4-2)",
            GwpSet.Find("ar6")!.Source(Find("R404A")));
        Assert.True(GwpSet.Find("AR6")!.IsVerified(Find("R404A")));
        Assert.False(GwpSet.Find("AR6")!.IsVerified(Find("R-600a")));
    }

    [Fact]
    public void Sets_have_different_and_stable_hashes()
    {
        Assert.Equal(4, GwpSet.All.Select(s => s.Sha256).Distinct().Count());
        Assert.All(GwpSet.All, s => Assert.Matches("^[0-9a-f]{64}$", s.Sha256));
    }

    private static Gas Find(string text) => Quantities.Gases.TryFind(text, out var gas) ? gas : throw new KeyNotFoundException(text);

    private static decimal Value(string gas, string set) =>
        GwpSet.Find(set)!.TryFind(Find(gas), MethaneOrigin.Unspecified, out var gwp) ? gwp : throw new KeyNotFoundException(gas);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
