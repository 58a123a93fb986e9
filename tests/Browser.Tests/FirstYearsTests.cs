using System.Globalization;
using System.Text.Json;
using Lingtan.Store;
using Lingtan.Web;
using Microsoft.Playwright;

namespace Lingtan.Browser.Tests;

/// <summary>The first three years of a company, from the empty server to a restated year: everything by page, on both databases.</summary>
public sealed class FirstYearsTests
{
    private sealed record NewSource(string Question, string Id, string Name, string Method, string Subjects, string Unit, decimal Amount);

    // Amounts of one month; every month of every year has them, so that totals can be checked by hand.
    private static readonly NewSource[] Sources =
    [
        new("stationary", "boiler", "Boiler gas", "fossil-fuel-combustion-ncv", "fuel=natural-gas", "1e4 Nm3", 2.5m), new("mobile", "trucks", "Diesel of trucks", "fossil-fuel-combustion-ncv", "fuel=diesel", "t", 1.2m),
        new("electricity", "grid", "Power from the grid", "purchased-electricity", "", "MWh", 310.5m), new("heat", "district-heat", "District heating", "purchased-heat", "carrier=heat", "GJ", 42m),
        new("scope3-7", "works-bus", "Works bus", "commuting-person-km", "mode=coach;class=average", "person.km", 15000m),
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_company_keeps_its_first_three_years(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind, demonstration: false);
        await SetUp(server, kind);
        await using var carbon = await OpenPage.At(server, "carbon", "/organization");
        await AddBase(carbon);
        await Identify(carbon, kind);
        await PasteYear(carbon, "2023", kind);
        await MendACell(carbon, kind);
        await Attach(carbon);
        await Close(server, carbon, kind);
        foreach (var year in new[] { "2024", "2025" })
        {
            await BeginYear(carbon, year);
            await PasteYear(carbon, year, kind);
        }

        await Restate(server, carbon, kind);
        Assert.Empty(carbon.Troubles);
    }

    private static async Task SetUp(RunningServer server, DatabaseKind kind)
    {
        await using var open = await OpenPage.At(server, null);
        foreach (var (label, text) in new[] { ("Account", "root"), ("Name or position", "IT"), ("Organisation", "Example Ltd"), ("First facility", "Main works"), ("Province", "CN-ZJ"), ("Period", "2023") })
            await open.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
        await open.Page.GetByLabel("Password").FillAsync(DemonstrationAccount.SharedPassword);
        await open.Picture("set-up-" + kind);
        Assert.Empty(await open.Barriers());
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Make administrator and enter" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();
        await open.Page.Locator(".first-steps").GetByText("24 questions open").WaitForAsync();
        await open.Picture("first-steps-" + kind);
        Assert.Empty(await open.Barriers());
        Assert.Empty(open.Troubles);
        var admin = await server.SignedIn("root");
        foreach (var (user, role) in new[] { ("carbon", "carbonManager"), ("reviewer", "reviewer"), ("approver", "approver") })
            Assert.Equal(System.Net.HttpStatusCode.Created, await admin.Status(HttpMethod.Post, "users", new { user, name = user, role, password = DemonstrationAccount.SharedPassword }));
    }

    private static async Task AddBase(OpenPage open)
    {
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Add facility" }).ClickAsync();
        var form = open.Page.Locator(".ant-drawer");
        await form.GetByLabel("Identifier").FillAsync("south");
        await form.GetByLabel("Name (Chinese)").FillAsync("华南基地");
        await form.GetByLabel("Country").FillAsync("China");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await form.Locator(".ant-form-item-explain-error").First.WaitForAsync();
        await form.GetByLabel("Country").FillAsync("CN");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await open.Page.Locator("table.tree").GetByText("华南基地").WaitForAsync();
    }

    private static async Task Identify(OpenPage open, DatabaseKind kind)
    {
        foreach (var source in Sources)
        {
            await open.Go("/identification?question=" + source.Question);
            await open.Page.Keyboard.PressAsync("1");
            var form = open.Page.Locator(".ant-drawer");
            await form.GetByLabel("Identifier").FillAsync(source.Id);
            await form.GetByLabel("Name (Chinese)").FillAsync(source.Name);
            await Choose(open, form, "Facility", "site-1");
            await Choose(open, form, "Method", source.Method);
            foreach (var pair in source.Subjects.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
            {
                await form.GetByRole(AriaRole.Combobox, new() { Name = pair[0], Exact = true }).FillAsync(pair[1]);
                await open.Page.Keyboard.PressAsync("Tab");
            }

            await Save(form);
            await open.Page.Locator(".identify-one").GetByText(source.Name).WaitForAsync();
        }

        await TooLarge(open);
        for (var left = 24 - Sources.Length; left > 0; left--)
        {
            await open.Page.GetByRole(AriaRole.Radio, new() { Name = "Not relevant" }).ClickAsync();
            await open.Page.GetByLabel("Why there are none").FillAsync("Checked against the ledgers");
            await open.Page.GetByRole(AriaRole.Button, new() { Name = "Record as not relevant" }).ClickAsync();
            await open.Page.Locator(".facts").GetByText($"{24 - Sources.Length - left + 1} not relevant").WaitForAsync();
            if (left > 1) await open.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Next open") }).ClickAsync();
        }

        await open.Picture("identified-" + kind);
        await open.Page.Locator(".facts").GetByText("0 open").WaitForAsync();
    }

    private static async Task Save(ILocator form)
    {
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        try
        {
            await form.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
        catch (TimeoutException)
        {
            Assert.Fail("Not saved: " + await form.InnerTextAsync());
        }
    }

    // An exclusion without an estimate cannot be recorded.
    private static async Task TooLarge(OpenPage open)
    {
        await open.Go("/identification?question=process");
        await open.Page.Keyboard.PressAsync("2");
        await open.Page.GetByText("Not material").ClickAsync();
        Assert.True(await open.Page.GetByRole(AriaRole.Button, new() { Name = "Record exclusion" }).IsDisabledAsync());
        await open.Page.GetByLabel("Estimated emission").FillAsync("many");
        await open.Page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    // A list may still be filling while it is opened; a person looks whether the word stands in the field, and so does this.
    private static async Task Choose(OpenPage open, ILocator form, string label, string value)
    {
        var input = form.GetByLabel(label, new() { Exact = true });
        var field = form.Locator(".ant-form-item", new() { Has = open.Page.GetByLabel(label, new() { Exact = true }) });
        for (var attempt = 0; attempt < 8; attempt++)
        {
            await input.FillAsync(value);
            await open.Settled();
            await open.Page.WaitForTimeoutAsync(300);
            await input.PressAsync("Enter");
            if ((await field.InnerTextAsync()).Contains(value, StringComparison.Ordinal)) return;
        }

        Assert.Fail($"{value} could not be chosen for {label}: {await field.InnerTextAsync()}");
    }

    private static async Task PasteYear(OpenPage open, string year, DatabaseKind kind)
    {
        foreach (var source in Sources)
        {
            await open.Go($"/activity?inv=inventory-{year}&source={source.Id}");
            await open.Page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).ClickAsync();
            await open.Page.Locator("table.sheet tbody").Last.Locator("input").First.FocusAsync();
            await Paste(open.Page, string.Concat(Enumerable.Range(1, 12).Select(month => FormattableString.Invariant($"{year}/{month}\t\t{source.Amount}\t{source.Unit}\tINV-{year}-{month}\n"))));
            await open.Page.GetByText("12 rows saved as drafts").WaitForAsync();
        }

        await open.Go($"/activity?inv=inventory-{year}");
        await open.Picture($"pasted-{year}-{kind}");
    }

    private static async Task MendACell(OpenPage open, DatabaseKind kind)
    {
        await open.Go("/activity?inv=inventory-2023&source=grid&month=2023-03");
        var quantity = open.Page.Locator("tbody.now input").Nth(2);
        await quantity.FillAsync("３10.5..1");
        await quantity.BlurAsync();
        await open.Page.Locator(".fault-row").WaitForAsync();
        await open.Picture("mended-" + kind);
        await open.Page.Locator("tbody.faulty input").Nth(2).FillAsync("３１２．５");
        await open.Page.Locator("tbody.faulty input").Nth(2).BlurAsync();
        await open.Page.GetByText("1 row saved as a draft").WaitForAsync();
    }

    private static async Task Attach(OpenPage open)
    {
        await open.Settled();
        await open.Page.Locator(".panel input[type=file]").SetInputFilesAsync(new FilePayload { Name = "bill-2023-03.txt", MimeType = "text/plain", Buffer = "312.5 MWh"u8.ToArray() });
        await open.Page.Locator("table.sheet").GetByText("bill-2023-03.txt").WaitForAsync();
    }

    private static async Task Close(RunningServer server, OpenPage carbon, DatabaseKind kind)
    {
        await carbon.Go("/activity?inv=inventory-2023&source=grid&month=2023-03");
        await carbon.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Submit 60") }).ClickAsync();
        await using var reviewer = await OpenPage.At(server, "reviewer", "/activity?inv=inventory-2023&source=grid&month=2023-03");
        await reviewer.Page.GetByLabel("Reason").FillAsync("which invoice?");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Return", Exact = true }).ClickAsync();
        await reviewer.Page.Locator(".panel").GetByText("“which invoice?”").First.WaitForAsync();
        await carbon.Go("/activity?inv=inventory-2023&source=grid&month=2023-03");
        await carbon.Page.GetByRole(AriaRole.Button, new() { Name = "Submit", Exact = true }).ClickAsync();
        await carbon.Page.Locator(".panel .trail").GetByText("Submitted").First.WaitForAsync();
        await reviewer.Go("/activity?inv=inventory-2023");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Approve 60") }).ClickAsync();
        await reviewer.Page.GetByText("60 / 60").WaitForAsync();
        await Step(reviewer, "Review");
        await using var approver = await OpenPage.At(server, "approver", "/activity?inv=inventory-2023&source=grid&month=2023-03");
        await Step(approver, "Approve inventory");
        await approver.Go("/activity?inv=inventory-2023");
        await Step(approver, "Lock inventory");
        await approver.Picture("locked-" + kind);
        Assert.Empty(reviewer.Troubles.Concat(approver.Troubles));
        await carbon.Go("/activity?inv=inventory-2023&source=grid&month=2023-03");
        Assert.Equal(0, await carbon.Page.Locator("table.sheet input:not([readonly])").CountAsync());
    }

    private static async Task Step(OpenPage open, string name)
    {
        await open.Page.Locator(".steps").ClickAsync();
        Assert.DoesNotContain("fault", await open.Page.Locator(".status-box").InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

        // What cannot be taken back is asked once more.
        if (name != "Review") await open.Page.Locator(".ant-modal-confirm .ant-btn-primary").ClickAsync();
        await open.Settled();
    }

    private static async Task BeginYear(OpenPage open, string year)
    {
        for (var attempt = 0; attempt < 8 && !await open.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync(); attempt++)
        {
            try
            {
                await open.Page.GetByRole(AriaRole.Combobox, new() { Name = "Period" }).ClickAsync();
                await open.Page.Locator(".ant-select-dropdown:visible .ant-select-item-option").GetByText("New inventory…").ClickAsync(new() { Timeout = 3000 });
                await open.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { Timeout = 3000 });
            }
            catch (TimeoutException)
            {
                // The list closed again before it could be used; a person opens it once more.
            }
        }

        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await open.Page.WaitForURLAsync($"**inv=inventory-{year}**");
        await open.Settled();
    }

    private static async Task Restate(RunningServer server, OpenPage open, DatabaseKind kind)
    {
        await open.Go("/activity?inv=inventory-2023&source=grid&month=2023-03");
        await open.Page.Locator(".steps").ClickAsync();
        await open.Page.GetByLabel("Cause").FillAsync("the meter of March was read wrong");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Begin a restatement" }).ClickAsync();
        await open.Page.WaitForURLAsync("**inv=inventory-2023-r1**");
        await open.Settled();
        var approver = await server.SignedIn("approver");
        Assert.Equal(System.Net.HttpStatusCode.OK, await approver.Status(HttpMethod.Post, "inventories/inventory-2023-r1/months", new { action = "reopen", cells = new[] { new { source = "grid", period = "2023-03" } }, reason = "restated" }));
        await open.Go("/activity?inv=inventory-2023-r1&source=grid&month=2023-03");
        await open.Page.Locator("tbody.now input").Nth(2).FillAsync("412.5");
        await open.Page.Locator("tbody.now input").Nth(2).BlurAsync();
        await open.Page.GetByText("1 row saved as a draft").WaitForAsync();
        var client = await server.SignedIn("carbon");
        var (before, after) = (await Grid(client, "inventory-2023"), await Grid(client, "inventory-2023-r1"));
        Assert.Equal(100m / (310.5m * 11 + 312.5m), Math.Round((after - before) / before, 12), 6);
        await open.Go("/base-year?inv=inventory-2023-r1");
        await open.Page.GetByText("Restates inventory-2023").WaitForAsync();
        await open.Picture("restated-" + kind);
    }

    private static async Task<decimal> Grid(HttpClient client, string id) =>
        (await client.Json($"inventories/{id}/sources")).EnumerateArray().Single(one => one.GetProperty("id").GetString() == "grid").GetProperty("tonnes").GetDecimal();

    private static async Task Paste(IPage page, string text) => await page.EvaluateAsync(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text); document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }", text);
}
