using System.Globalization;
using Lingtan.Store;
using Lingtan.Web;
using Microsoft.Playwright;

namespace Lingtan.Browser.Tests;

/// <summary>What people do with the application from end to end, on both databases.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task The_demonstration_is_entered_from_the_sign_in_page_and_its_figures_are_those_of_the_command()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, null);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Carbon manager" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();
        await open.Settled();
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Inventory" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Total", Exact = true }).ClickAsync();
        var shown = await open.Page.Locator(".panel-exact").InnerTextAsync();

        // The total as `lingtan inventory examples/pv-factory-2025 --format json` prints it.
        var exact = (await (await server.SignedIn("carbon")).Json("inventories/pv-factory-2025/overview")).GetProperty("total").GetProperty("value").GetDecimal();
        Assert.StartsWith(exact.ToString("N3", CultureInfo.InvariantCulture)[..9], shown, StringComparison.Ordinal);
        Assert.Empty(open.Troubles);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_month_is_pasted_from_a_spreadsheet_mended_submitted_returned_and_approved(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        await using var owner = await OpenPage.At(server, "owner-zj", "/activity?source=zj-forklift-diesel&month=2025-12");
        await Withdraw(server, owner);
        var page = owner.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).ClickAsync();
        var last = page.Locator("table.sheet tbody").Last.Locator("input").First;
        await last.FocusAsync();
        await Paste(page, "2025/12\t\tabc\tL\tSYN-FLT-PASTE\n");
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await owner.Picture("fault-in-a-cell-" + kind);
        Assert.Contains("abc", await page.Locator(".fault-row").InnerTextAsync(), StringComparison.Ordinal);
        var quantity = page.Locator("tbody.faulty input").Nth(2);
        await quantity.FillAsync("2,510");
        await quantity.BlurAsync();
        await page.GetByText("1 row saved as a draft").WaitForAsync();
        await owner.Settled();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await page.Locator(".panel").GetByText("Submitted").First.WaitForAsync();

        await using var reviewer = await OpenPage.At(server, "reviewer", "/activity?source=zj-forklift-diesel&month=2025-12");
        await reviewer.Page.GetByLabel("Reason").FillAsync("differs from the invoice");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Return", Exact = true }).ClickAsync();
        await reviewer.Page.Locator(".panel").GetByText("“differs from the invoice”").First.WaitForAsync();
        await owner.Go("/activity?source=zj-forklift-diesel&month=2025-12");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await owner.Page.Locator(".panel .trail").GetByText("Submitted").First.WaitForAsync();
        await reviewer.Go("/activity?source=zj-forklift-diesel&month=2025-12");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await reviewer.Page.Locator(".panel .trail").GetByText("Approved").First.WaitForAsync();
        await reviewer.Picture("approved-" + kind);
        Assert.Equal("approved", (await (await server.SignedIn("reviewer")).Json("inventories/pv-factory-2025/cells/zj-forklift-diesel/2025-12")).GetProperty("state").GetString());
        Assert.Empty(owner.Troubles.Concat(reviewer.Troubles));
    }

    [Fact]
    public async Task A_figure_is_followed_down_to_its_evidence_and_the_language_is_switched()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "verifier", "/inventory?figure=sources/zj-boiler-gas");
        await open.Page.Locator(".parts button").First.ClickAsync();
        await open.Page.Locator(".parts button").First.ClickAsync();
        await open.Page.Locator(".formula").WaitForAsync();
        var link = open.Page.Locator("a.evidence").First;
        using var client = await server.SignedIn("verifier");
        var document = await client.GetStringAsync(new Uri(server.Address, await link.GetAttributeAsync("href") ?? ""), TestContext.Current.CancellationToken);
        Assert.Contains("SYN-GAS", document, StringComparison.Ordinal);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Switch to Chinese" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Heading, new() { Name = "清册" }).WaitForAsync();
        await open.Picture("explained");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task A_locked_year_offers_nothing_but_a_restatement_with_a_cause()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/activity?inv=pv-factory-2024&source=zj-forklift-diesel&month=2024-12");
        Assert.Equal(0, await open.Page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).CountAsync());
        Assert.Equal(0, await open.Page.Locator("table.sheet input:not([readonly])").CountAsync());
        await open.Page.Locator(".steps").ClickAsync();
        await open.Page.GetByLabel("Cause").FillAsync("a meter was read wrong");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Begin a restatement" }).ClickAsync();
        await open.Page.WaitForURLAsync("**inv=pv-factory-2024-r1**");
        await open.Settled();
        await open.Go("/base-year?inv=pv-factory-2025");
        await open.Picture("bridge");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task The_list_of_states_opens_when_it_knows_what_can_follow()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/activity?inv=pv-factory-2024");
        var (asked, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        await open.Page.RouteAsync("**/inventories/*/status", async route =>
        {
            asked.TrySetResult();
            await answered.Task;
            await route.ContinueAsync();
        });
        await open.Page.Locator(".steps").ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        // Nothing is shown that would grow, and move away from under the pointer, when the answer comes.
        await open.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal(0, await open.Page.Locator(".ant-popover:visible").CountAsync());
        answered.SetResult();
        await open.Page.Locator(".status-box").GetByLabel("Cause").WaitForAsync();
        Assert.Empty(open.Troubles);
    }

    // December of the demonstration stands at different places; here it begins as an empty draft.
    private static async Task Withdraw(RunningServer server, OpenPage owner)
    {
        var reviewer = await server.SignedIn("reviewer");
        await reviewer.Send(HttpMethod.Post, "inventories/pv-factory-2025/months", new { action = "return", reason = "again", cells = new[] { new { source = "zj-forklift-diesel", period = "2025-12" } } });
        var client = await server.SignedIn("owner-zj");
        var row = (await client.Json("inventories/pv-factory-2025/activity?source=zj-forklift-diesel")).GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("cells").GetProperty("period").GetString() == "2025-12");
        await client.Send(HttpMethod.Post, "inventories/pv-factory-2025/activity", new { changes = new[] { new { key = row.GetProperty("key").GetString(), revision = row.GetProperty("revision").GetInt64() } } });
        await owner.Go("/activity?source=zj-forklift-diesel&month=2025-12");
    }

    private static async Task Paste(IPage page, string text) => await page.EvaluateAsync(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
}
