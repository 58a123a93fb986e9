using NodaTime;

namespace Lingtan.Instruments;

public sealed class InstrumentKindsTests
{
    [Theory]
    [InlineData("GEC", "GEC")]
    [InlineData("绿证", "GEC")]
    [InlineData("gec-sub", "GEC")]
    [InlineData("I-REC-CN", "I-REC")]
    public void A_kind_is_found_by_identifier_or_alias(string name, string id) => Assert.Equal(id, InstrumentKinds.Shipped.Certificate(name)?.Id);

    [Theory]
    [InlineData("DE", "EU")]
    [InlineData("NO", "EU")]
    [InlineData("CN", "CN")]
    public void A_country_belongs_to_its_market(string country, string market) => Assert.Equal(market, InstrumentKinds.Shipped.MarketOf(country));

    /// <summary>National Energy Administration, 2024: a certificate is valid two years from generation; generation before 2024 until the end of 2025.</summary>
    [Theory]
    [InlineData("2024-03-31", "2026-03-31")]
    [InlineData("2023-06-30", "2025-12-31")]
    [InlineData("2022-01-31", "2025-12-31")]
    public void A_green_electricity_certificate_is_valid_for_two_years(string generated, string until)
    {
        static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
        Assert.Equal(Day(until), InstrumentKinds.Shipped.Certificate("GEC")!.Vintage.LastRetirement(Day(generated)));
    }
}
