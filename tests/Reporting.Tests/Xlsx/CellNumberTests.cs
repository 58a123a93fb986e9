using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class CellNumberTests
{
    [Theory]
    [InlineData("18420.005", 2, "tCO2e", "18420.005", "#,##0.00")]
    [InlineData("0.0684", 1, "%", "0.0684", "#,##0.0\\ %")]
    [InlineData("0", 0, "", "0", "#,##0")]
    [InlineData("298.79048391234567891", 2, "tCO2e", "298.790483912346", "#,##0.00")]
    public void A_figure_keeps_what_a_spreadsheet_can_keep(string value, int decimals, string unit, string number, string format) =>
        Assert.Equal(new CellNumber(number, format), CellNumber.Of(Gallery.Of("x", decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals, unit)));

    [Fact]
    public void A_figure_with_more_shown_digits_than_a_spreadsheet_has_is_text() =>
        Assert.Null(CellNumber.Of(Gallery.Of("x", 1234567890123456.78m)).Number);

    [Fact]
    public void Rounding_that_a_spreadsheet_does_not_know_still_shows_what_the_report_shows()
    {
        var even = Gallery.Of("x", 2.5m, 0) with { Rounding = new Rounding(MidpointRounding.ToEven) };
        var (number, format) = CellNumber.Of(even);
        Assert.Equal("2", number);
        Assert.Equal("2", CellNumber.Shown(2m, format));
    }

    [Fact]
    public void Whatever_is_shown_of_a_number_is_the_text_of_the_report()
    {
        var figures = from whole in Gen.Choose(-2_000_000_000, 2_000_000_000)
                      from part in Gen.Choose(0, 1_000_000_000)
                      from scale in Gen.Choose(0, 12)
                      from decimals in Gen.Choose(0, 4)
                      from unit in Gen.Elements("", "tCO2e", "%", "kgCO2/(kW·h)")
                      from shows in Gen.Elements(true, false)
                      from signed in Gen.Elements(true, false)
                      select Gallery.Of("x", (whole + (part / 1_000_000_000m)) / (decimal)Math.Pow(10, scale), decimals, unit) with { ShowsUnit = shows, ShowsSign = signed };
        Prop.ForAll(figures.ToArbitrary(), figure =>
            CellNumber.Of(figure) is not { Number: { } number, Format: var format } || CellNumber.Shown(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), format) == figure.Text).QuickCheckThrowOnFailure();
    }
}
