using System.Globalization;
using System.Text.RegularExpressions;
using Lingtan.Web;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Browser.Tests;

/// <summary>The energy side as people use it: the demonstration's by-pass and lost link told apart, a balance that adds up, additions, set-up, and a round with a telephone.</summary>
public sealed partial class EnergyTests
{
    // Noon of the day before: the day has readings whenever the test runs.
    private static readonly Instant Noon = SystemClock.Instance.GetCurrentInstant().InUtc().Date.PlusDays(-1).At(new LocalTime(4, 0)).InUtc().ToInstant();

    [Fact]
    public async Task The_live_page_adds_up_and_tells_a_lost_link_from_a_by_pass()
    {
        await using var server = await RunningServer.Start(new SetClock(Noon));
        await using var open = await OpenPage.At(server, "carbon", "/");
        await open.Page.Keyboard.PressAsync("g");
        await open.Page.Keyboard.PressAsync("e");
        await open.Page.WaitForURLAsync("**/energy");
        await open.Page.Locator(".meter-tree .remainder").First.WaitForAsync();
        await open.Settled();
        Assert.Equal(5, await open.Page.Locator(".tiles .tile").CountAsync());

        // Below the gate: what its meters show and the remainder are together what the gate shows, but for rounding to a tenth of each of the six.
        var rows = await open.Page.Locator(".meter-tree tbody tr").EvaluateAllAsync<string[]>("rows => rows.map(row => row.className + '|' + row.querySelector('td b').innerText)");
        var amounts = rows.Select(static row => (Level: row.Split('|')[0], Amount: Number(row.Split('|')[1]))).ToList();
        var gate = amounts[0].Amount;
        var below = amounts.Skip(1).Where(static row => row.Level == "depth-1").Sum(static row => row.Amount) + amounts.FindLast(static row => row.Level == "remainder").Amount;
        Assert.InRange(below - gate, -0.4m, 0.4m);
        Assert.NotEqual(0, gate);
        await open.Go("/energy/meters/module");
        Assert.Equal("Lost link", (await open.Page.Locator(".origin").First.InnerTextAsync()).Trim());
        Assert.Contains("Closes", await open.Page.Locator(".conservation").InnerTextAsync(), StringComparison.Ordinal);
        await open.Go("/energy/meters/chiller");
        Assert.Equal("Outside the counter", (await open.Page.Locator(".ledger .origin").First.InnerTextAsync()).Trim());
        Assert.Contains("Closes", await open.Page.Locator(".conservation").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task The_checks_show_the_lost_link_where_it_was_and_lead_to_the_day()
    {
        await using var server = await RunningServer.Start();
        var day = server.Made().Day(10);
        await using var open = await OpenPage.At(server, "carbon", "/energy/completeness?month=" + day[..7]);
        var row = open.Page.Locator("table.checks tbody tr").Filter(new() { HasText = "Module workshop" });
        await row.GetByRole(AriaRole.Button, new() { NameRegex = Gap() }).ClickAsync();
        await open.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('table.findings tbody tr')].every(row => row.innerText.includes('Module workshop'))");
        var found = open.Page.Locator("table.findings tbody tr");
        var lost = found.Filter(new() { HasText = "07:45–14:00" }).First;
        Assert.Contains("a reading every 15 minutes", await lost.InnerTextAsync(), StringComparison.Ordinal);
        await open.Picture("checks");
        Assert.Empty(await open.Barriers());
        await lost.GetByRole(AriaRole.Link).ClickAsync();
        await open.Page.WaitForURLAsync($"**/energy/meters/module?day={day}");
        Assert.Empty(open.Troubles);
    }

    [GeneratedRegex("Gap")]
    private static partial Regex Gap();

    [Fact]
    public async Task An_addition_is_recorded_with_its_reason_and_withdrawn_and_the_sum_closes_each_time()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/energy/meters/office");
        var page = open.Page;
        var (intervals, additions) = await Sums(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record an addition" }).ClickAsync();
        var form = page.Locator(".ant-drawer");
        var day = LocalDatePattern.Iso.Format(Noon.InUtc().Date.PlusDays(-4));
        await form.GetByLabel("From").FillAsync(day + " 10:00");
        await form.GetByLabel("Until").FillAsync(day + " 08:00");
        await form.GetByLabel("Until").BlurAsync();
        await form.GetByText("The end must come after the start").WaitForAsync();
        await form.GetByLabel("Until").FillAsync(day + " 12:00");
        await form.GetByLabel("Amount").FillAsync("120.5");
        await form.GetByLabel("Note").FillAsync("By-passed for repair, permit 311");
        Assert.Empty(await open.Barriers());
        await form.GetByRole(AriaRole.Button, new() { Name = "Record the addition" }).ClickAsync();
        await page.Locator(".additions").GetByText("permit 311").WaitForAsync();
        await page.Locator(".conservation").GetByText("120.5", new() { Exact = true }).WaitForAsync();
        Assert.Equal((intervals + 120.5m, additions + 120.5m), await Sums(page));
        await page.Locator(".additions li").Filter(new() { HasText = "permit 311" }).GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await page.Locator(".additions").GetByLabel("Why").FillAsync("entered twice");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw this addition" }).ClickAsync();
        await page.Locator(".conservation").GetByText("120.5", new() { Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal((intervals, additions), await Sums(page));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task A_round_by_telephone_warns_while_a_reading_is_typed()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/energy/route?all=1&n=3", width: 390);
        var value = open.Page.GetByLabel("Reading now");
        await value.FillAsync("1");
        await open.Page.Locator(".route-says").GetByText("not below the last reading").WaitForAsync();
        await value.FillAsync("one");
        await open.Page.Locator(".route-says").GetByText("A number is expected").WaitForAsync();
        Assert.True(await open.Page.GetByRole(AriaRole.Button, new() { Name = "Record and go on" }).IsDisabledAsync());
        Assert.Empty(await open.Barriers());
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Skip" }).ClickAsync();
        await open.Page.WaitForURLAsync("**n=4");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task A_holiday_is_set_up_as_a_row_and_a_mistake_is_told_at_its_field()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/energy/setup?table=holidays");
        var page = open.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).ClickAsync();
        var form = page.Locator(".ant-drawer");
        await Choose(page, "Facility", "zj");
        await Choose(page, "Kind", "holiday");
        await form.GetByLabel("Date").FillAsync("2026-02-30");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await form.Locator(".ant-form-item-explain-error, .ant-form-item-has-error").First.WaitForAsync();
        await form.GetByLabel("Date").FillAsync("2026-02-17");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Locator("table").GetByText("2026-02-17").WaitForAsync();
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task A_wall_display_shows_the_page_alone_and_a_curve_can_be_read_as_a_table()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "viewer", "/energy?wall=1", width: 1920);
        Assert.Equal(0, await open.Page.Locator("nav, header.top").CountAsync());
        await open.Page.Locator(".curve-card").GetByRole(AriaRole.Button, new() { Name = "View as table" }).ClickAsync();
        Assert.Equal(96, await open.Page.Locator(".curve-card table tbody tr").CountAsync());
        Assert.Empty(open.Troubles);
    }

    private static async Task Choose(IPage page, string label, string word)
    {
        await page.Locator(".ant-drawer").GetByLabel(label).ClickAsync();
        await page.Keyboard.TypeAsync(word);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task<(decimal Intervals, decimal Additions)> Sums(IPage page)
    {
        await page.Locator(".conservation").WaitForAsync();
        var terms = await page.Locator(".conservation .term > b").AllInnerTextsAsync();
        Assert.Equal(0, Number(terms[3]));
        Assert.Equal(Number(terms[0]), Number(terms[1]) + Number(terms[2]));
        return (Number(terms[0]), Number(terms[2]));
    }

    // As the pages write numbers: groups by commas, a true minus, a unit behind.
    private static decimal Number(string text) => decimal.Parse(NumberText().Match(text.Replace("−", "-", StringComparison.Ordinal)).Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("-?[0-9][0-9,]*(\\.[0-9]+)?")]
    private static partial Regex NumberText();
}
