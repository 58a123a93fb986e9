using Lingtan.Web;
using Microsoft.Playwright;

namespace Lingtan.Browser.Tests;

/// <summary>A year in which the grid factor changed, on the page of carbon: both factors that were shown beside the one that counts, and the way from what was shown to the inventory.</summary>
public sealed class TrueUpTests(FourFaultYear year) : IClassFixture<FourFaultYear>
{
    private const string Path = "/energy/carbon?inv=" + FourFaultYear.Inventory + "&span=month&day=2024-12-20&source=zj-module-electricity";

    [Theory]
    [InlineData("zh", "light", 1440)]
    [InlineData("en", "dark", 1440)]
    [InlineData("zh", "dark", 390)]
    [InlineData("en", "light", 390)]
    public async Task The_way_from_what_was_shown_to_the_inventory_is_seen_at_a_glance(string language, string theme, int width)
    {
        await using var open = await OpenPage.At(year.Server, "carbon", Path, language, theme, width);
        var card = open.Page.Locator(".true-up");
        await card.Locator("figure.chart").WaitForAsync();
        await open.Settled();
        await open.Picture($"true-up-{language}-{theme}-{width}");

        // Announcements of the ministry for Zhejiang: 0.5422 kgCO2/kWh for 2021, from 20 December 2024 on 0.5153 for 2022; the inventory counts with 0.4974 for 2023.
        var rows = await card.Locator("table.stretches tbody tr").AllInnerTextsAsync();
        Assert.Equal(3, rows.Count);
        Assert.Contains("0.5422", rows[0], StringComparison.Ordinal);
        Assert.Contains("0.5153", rows[1], StringComparison.Ordinal);
        foreach (var row in rows.Take(2)) Assert.Contains("0.4974", row, StringComparison.Ordinal);

        // The stretches are energy times the difference of the rates, and add up to the step of the picture.
        var line = (await year.Carbon.Json($"energy/carbon?inventory={FourFaultYear.Inventory}&size=month&from=2024-07-01&to=2025-07-01")).List("trueUps").Single(static one => one.Text("source") == "zj-module-electricity");
        Assert.Equal(line.Number("byFactor"), line.List("stretches").Sum(static one => one.Number("energy")!.Value * (one.Number("finalRate")!.Value - one.Number("rate")!.Value)));
        var shown = "−" + Math.Abs(line.Number("byFactor")!.Value).ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(shown, rows[2], StringComparison.Ordinal);
        Assert.Contains(shown, await card.Locator("figcaption").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await open.Barriers());
        Assert.False(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "the page is wider than the window");
        Assert.Empty(open.Troubles);
    }
}
