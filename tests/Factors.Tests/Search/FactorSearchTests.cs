namespace Lingtan.Factors;

public sealed class FactorSearchTests
{
    [Theory]
    [InlineData("车用汽油 低位发热量", "gbt32151-petrol-ncv")]
    [InlineData("PETROL　net calorific", "gbt32151-petrol-ncv")]
    [InlineData("mee-2023-grid-average-east", "mee-2023-grid-average-east")]
    [InlineData("公告2025年第47号 华东", "mee-2023-grid-average-east")]
    public void Rows_are_found_by_Chinese_and_English_words(string text, string id) =>
        Assert.Contains(ShippedLibrary.Library.Search(text), row => row.Id == id);

    [Theory]
    [InlineData("")]
    [InlineData("unobtainium")]
    public void Nothing_is_found_for_nothing(string text) => Assert.Empty(ShippedLibrary.Library.Search(text));
}
