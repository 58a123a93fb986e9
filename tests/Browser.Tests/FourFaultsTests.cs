using System.Text.Json;
using Lingtan.Web;

namespace Lingtan.Browser.Tests;

/// <summary>The mishaps of the demonstration as one story on screen: the factor that changed, with both sides; each mishap by its name; the account of every register, which closes.</summary>
public sealed class FourFaultsTests
{
    [Theory]
    [InlineData("zh", "light", 1440)]
    [InlineData("en", "dark", 1280)]
    [InlineData("en", "light", 390)]
    public async Task The_year_is_told_on_the_pages_of_carbon_ledger_and_meter(string language, string theme, int width)
    {
        await using var server = await RunningServer.Start();
        var change = await ChangeOf(server);
        await using var open = await OpenPage.At(server, "carbon", $"/energy/carbon?span=month&day={change}", language, theme, width);
        var (page, name) = (open.Page, $"{language}-{theme}-{width}");
        await page.Locator(".curve-card figure.chart").WaitForAsync();
        await open.Settled();

        // 0.4974 kg is the Zhejiang factor of 2023 that the library holds, 0.4812 the row the demonstration enters for days from then on.
        Assert.Contains("0.4974 → 0.4812", await page.Locator(".curve-card figcaption").TextContentAsync(), StringComparison.Ordinal);
        if (width > 500) await page.Locator(".curve-card svg text").Filter(new() { HasText = "0.4974 → 0.4812" }).WaitForAsync();
        Assert.Equal(2, await page.Locator("tr").Filter(new() { HasText = language == "zh" ? "浙江基地组件车间外购电力" : "Purchased electricity, module plant, Zhejiang" }).Filter(new() { HasText = "grid-" }).CountAsync());
        Assert.Empty(await open.Barriers());
        await open.Picture("four-faults-carbon-" + name);
        await open.Go($"/energy/ledger?from={Back(change, 3)}");
        await page.Locator(".account-says").WaitForAsync();
        await open.Settled();
        Assert.Equal(14, await page.Locator("table.account .closes").CountAsync());
        Assert.Contains("SIM-pure-water-1 → SIM-pure-water-2", await page.Locator("table.account").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(["lostLink", "outsideCounter"], (await page.Locator("table.ledger .origin").EvaluateAllAsync<string[]>("all => all.map(one => one.className.replace('origin ', ''))")).Distinct().Order());
        Assert.Empty(await open.Barriers());
        await open.Picture("four-faults-ledger-" + name);
        await open.Go("/energy/meters/pure-water");
        await page.Locator(".evidence-of-sum tbody tr").First.WaitForAsync();
        Assert.Equal(3, await page.Locator(".evidence-of-sum tbody tr").CountAsync());
        Assert.Equal(1, await page.Locator(".conservation .state-chip.ok").CountAsync());
        Assert.Empty(await open.Barriers());
        await open.Picture("four-faults-meter-" + name);
        Assert.Empty(open.Troubles);
    }

    // The day from which the factor counts that the demonstration entered.
    private static async Task<string> ChangeOf(RunningServer server)
    {
        var rows = (await (await server.SignedIn("carbon")).Json("inventories/pv-factory-2025/tables/factors")).GetProperty("rows").EnumerateArray();
        return rows.Select(static row => row.GetProperty("cells")).Single(static cells => Text(cells, "id") == "own-grid-zj-next") is var found ? Text(found, "valid_from")! : "";
    }

    private static string? Text(JsonElement cells, string column) => cells.TryGetProperty(column, out var cell) ? cell.GetString() : null;

    private static string Back(string day, int months) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddMonths(-months).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
