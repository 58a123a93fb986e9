using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lingtan.Formats;
using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using Lingtan.Web;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Browser.Tests;

/// <summary>What people record on the energy side: a month closed with an invoice, a command let go by a second person, a reading with a photo, a workbook with a mistake, how long readings are kept.</summary>
public sealed class EnergyWorkTests
{
    [Fact]
    public async Task A_month_with_a_gap_is_filled_up_to_the_invoice_recorded_as_a_draft_and_stands_in_the_inventory_in_one_unit()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var month = server.Made().Made.ToYearMonth();
        var (text, inventory) = (YearMonthPattern.Iso.Format(month), $"pv-factory-{month.Year}");
        Assert.Equal(HttpStatusCode.Created, await carbon.Status(HttpMethod.Post, "inventories", new { id = inventory, from = "pv-factory-2025", period = $"{month.Year}" }));
        var last = LocalDatePattern.Iso.Format(month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1));
        object row = new { meter = "steam", number = "ZQ-1", first_day = text + "-01", last_day = last, quantity = "9000", unit = "t" };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, "energy/tables", new { changes = new[] { new { table = "invoices", cells = row } } }));
        await using var open = await OpenPage.At(server, "carbon", $"/energy/carbon?tab=closing&month={text}&inv={inventory}");
        var steam = open.Page.Locator("tbody tr").Filter(new() { HasText = "Purchased steam" });
        await steam.GetByText("Incomplete").WaitForAsync();
        Assert.True(await open.Page.GetByRole(AriaRole.Button, new() { Name = "Record 0 sources" }).IsDisabledAsync());
        await steam.GetByRole(AriaRole.Button, new() { Name = "Fill up to the invoice" }).ClickAsync();
        Assert.Equal("Filled up to invoice ZQ-1", await steam.GetByLabel("Note").InputValueAsync());
        Assert.Empty(await open.Barriers());
        await open.Picture("closing-accrual");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Record 1 source" }).ClickAsync();
        await steam.GetByText("Same as recorded").WaitForAsync();
        Assert.Contains("9,000 t", (await steam.Locator("td").Nth(3).InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        var record = (await carbon.Json($"inventories/{inventory}/activity?source=zj-steam")).List("rows").Single(one => one.GetProperty("cells").Text("period") == text).GetProperty("cells");
        Assert.Equal(("automatic", "9000"), (record.Text("collection"), decimal.Parse(record.Text("quantity"), System.Globalization.CultureInfo.InvariantCulture).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("ZQ-1", record.Text("note"), StringComparison.Ordinal);

        // The year before has gas in units of 10^4 Nm3: what is compared stands in the unit of the meter, what was recorded beside it.
        await open.Go("/energy/carbon?tab=closing&month=2025-12&inv=pv-factory-2025");
        var gas = await open.Page.Locator("tbody tr").Filter(new() { HasText = "Gas boilers" }).Locator("td").Nth(3).InnerTextAsync();
        Assert.Contains("223,410 Nm³", gas.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("22.341", gas, StringComparison.Ordinal);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task A_command_is_let_go_by_a_second_person()
    {
        await using var server = await RunningServer.Start();
        await using var carbon = await OpenPage.At(server, "carbon", "/energy/alarms?tab=limits");
        await carbon.Page.GetByRole(AriaRole.Button, new() { Name = "Propose a command" }).ClickAsync();
        var form = carbon.Page.Locator(".ant-drawer");
        await form.GetByLabel("Limit").ClickAsync();
        await carbon.Page.Keyboard.PressAsync("Enter");
        await form.GetByLabel("Action").ClickAsync();
        await carbon.Page.Keyboard.PressAsync("Enter");
        await form.GetByLabel("Reason").FillAsync("Peak ahead");
        await form.GetByRole(AriaRole.Button, new() { Name = "Propose for authorisation" }).ClickAsync();
        var own = carbon.Page.Locator(".proposals li").Filter(new() { HasText = "Peak ahead" });
        await own.GetByText("somebody else authorises").Or(own.GetByText("authorised by")).First.WaitForAsync();
        Assert.Equal(0, await own.GetByRole(AriaRole.Button, new() { Name = "Authorise and send" }).CountAsync());
        await using var second = await OpenPage.At(server, "approver", "/energy/alarms?tab=limits");
        var waiting = second.Page.Locator(".proposals li").Filter(new() { HasText = "Peak ahead" });
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Authorise and send" }).ClickAsync();
        var dialog = second.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByText("The device acts at once").WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Authorise and send" }).ClickAsync();
        await waiting.Locator(".trail li").Filter(new() { HasText = "approver" }).First.WaitForAsync();
        Assert.Equal("Authorised", (await waiting.Locator(".proposal-head .state-chip").InnerTextAsync()).Trim().Split('\n')[^1].Trim().TrimStart('i', ' '));
        Assert.Empty(carbon.Troubles);
        Assert.Empty(second.Troubles);
    }

    [Fact]
    public async Task A_reading_by_hand_carries_the_hash_of_its_photo()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/energy/route?all=1&n=3", width: 390);
        var page = open.Page;
        var photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "meter.png", MimeType = "image/png", Buffer = photo });
        await page.GetByRole(AriaRole.Button, new() { Name = "Photo attached" }).WaitForAsync();
        var before = (await page.Locator(".route-before b").InnerTextAsync()).Replace(",", "", StringComparison.Ordinal);
        await page.GetByLabel("Reading now").FillAsync((decimal.Parse(before, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await page.Locator(".route-says").GetByText("Difference").Or(page.Locator(".route-says b")).First.WaitForAsync();
        var sent = await page.RunAndWaitForRequestAsync(
            async () => await page.Locator("form button[type=submit]").ClickAsync(), request => request.Url.EndsWith("energy/manual", StringComparison.Ordinal) && request.PostData!.Contains("\"dryRun\":false", StringComparison.Ordinal));
        await page.WaitForURLAsync("**n=4");
        var reading = JsonDocument.Parse(sent.PostData!).RootElement.GetProperty("readings")[0];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(photo)), reading.GetProperty("evidence").GetString());
        Assert.Empty(open.Troubles);
    }

    /// <summary>A meter comes with its device and opening reading, and a device goes with its closing one: each as one form, saved as a whole.</summary>
    [Fact]
    public async Task A_meter_is_added_and_its_device_replaced_with_one_form_each()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "carbon", "/energy/setup?table=meters");
        var (page, drawer) = (open.Page, open.Page.Locator(".ant-drawer"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a row" }).ClickAsync();
        await Fill("meter-id", "line-9");
        await Fill("meter-name.en", "Line 9");
        await Fill("meter-facility", "zj-module");
        await Fill("device-serial", "L9-1");
        await Fill("device-from", "2026-11-01T00:00");
        await Fill("device-side", "primary");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await drawer.Locator(".ant-form-item-has-error").First.WaitForAsync();
        Assert.Empty(await open.Barriers());
        await open.Picture("energy-new-meter");
        await Fill("fit-opening", "12.5");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.WaitForURLAsync("**/energy/meters/line-9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Swap" }).ClickAsync();
        await Fill("old-to", "2026-11-20T08:00");
        await Fill("closing-import-closing", "980");
        await Fill("fresh-serial", "L9-2");
        await Fill("fresh-from", "2026-11-20T08:30");
        await Fill("opening-import-opening", "3");
        await open.Picture("energy-replace-device");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByText("L9-1 → L9-2").First.WaitForAsync();
        var carbon = await server.SignedIn("carbon");
        Assert.Equal(
            [("L9-1", "12.5", "980"), ("L9-2", "3", "")],
            (await carbon.Json("energy/tables/fits")).List("rows").Select(static row => row.GetProperty("cells")).Where(static cells => cells.Text("meter") == "line-9").Select(static cells => (cells.Text("serial"), cells.Text("opening"), cells.TryGetProperty("closing", out var closing) ? closing.GetString() : "")));
        Assert.DoesNotContain(open.Troubles, static trouble => !trouble.Contains("422", StringComparison.Ordinal));

        async Task Fill(string field, string text)
        {
            var input = drawer.Locator($"[id='field-{field}']");
            await input.ClickAsync();
            await input.FillAsync(text);
            if (await page.Locator(".ant-select-dropdown:visible .ant-select-item-option").Filter(new() { HasText = text }).First.IsVisibleAsync()) await input.PressAsync("Enter");
            await input.PressAsync("Tab");
        }
    }

    [Fact]
    public async Task A_workbook_with_a_mistake_is_told_cell_by_cell_and_writes_nothing_and_a_sound_one_is_recorded()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var workbook = await carbon.GetByteArrayAsync(new Uri("energy/export?format=xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        await using var open = await OpenPage.At(server, "carbon", "/energy/setup?table=sites");
        var page = open.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        var drawer = page.Locator(".ant-drawer");
        var head = (await carbon.Json("energy/meters")).Number("head");
        await Choose(drawer, With(workbook, ">Asia/Shanghai<", ">Asia/Nowhere<"));
        var faults = drawer.Locator(".faults li").Filter(new() { HasText = "Asia/Nowhere" });
        await faults.First.WaitForAsync();
        Assert.Equal((await carbon.Json("energy/meters")).List("sites").Count, await faults.CountAsync());
        var first = await faults.First.InnerTextAsync();
        foreach (var part in new[] { "timezone-unknown", "sites · 2 ·", "a time zone such as Asia/Shanghai" }) Assert.Contains(part, first, StringComparison.Ordinal);
        Assert.Equal(0, await drawer.GetByRole(AriaRole.Button, new() { Name = "Record" }).CountAsync());
        Assert.Empty(await open.Barriers());
        await open.Picture("energy-import-faults");
        await Choose(drawer, With(workbook, ">Gate meter, 110 kV<", ">Gate meter, north<"));
        await drawer.GetByText("Gate meter, north").WaitForAsync();
        Assert.Equal(head, (await carbon.Json("energy/meters")).Number("head"));
        await drawer.GetByRole(AriaRole.Button, new() { Name = "Record 1 change" }).ClickAsync();
        await drawer.Locator(".ok-line").WaitForAsync();
        Assert.Contains((await carbon.Json("energy/meters")).List("meters"), one => one.GetProperty("name").Text("en") == "Gate meter, north");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task The_invoices_of_a_month_come_from_their_file_where_the_gate_meter_is_held_against_them()
    {
        await using var server = await RunningServer.Start();
        var month = server.Made().Made.PlusDays(-35).ToYearMonth();
        var (text, last) = (YearMonthPattern.Iso.Format(month), LocalDatePattern.Iso.Format(month.PlusMonths(1).OnDayOfMonth(1).PlusDays(-1)));
        await using var open = await OpenPage.At(server, "carbon", "/energy/carbon?tab=reconciliation&month=" + text, language: "zh");
        var page = open.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "导入发票" }).ClickAsync();
        var drawer = page.Locator(".ant-drawer");
        byte[] File(string quantity) => CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes($"计量点,发票号,首日,末日,数量,单位\nsteam,ZQ-7,{text}-01,{last},{quantity},t\n");
        Task Choose(byte[] bytes) => drawer.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "蒸汽发票.csv", MimeType = "text/csv", Buffer = bytes });
        await Choose(File("很多"));
        var fault = drawer.Locator(".faults li");
        await fault.First.WaitForAsync();
        Assert.Contains("蒸汽发票.csv · 2 · quantity · ", await fault.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("很多", await fault.InnerTextAsync(), StringComparison.Ordinal);
        await open.Picture("invoices-import-fault");
        await Choose(File("９０００"));
        await drawer.GetByText("数量: 9000").WaitForAsync();
        Assert.Empty(await open.Barriers());
        await open.Picture("invoices-import");
        await drawer.GetByRole(AriaRole.Button, new() { Name = "记录 1 处更改" }).ClickAsync();
        await drawer.Locator(".ok-line").WaitForAsync();
        await drawer.GetByRole(AriaRole.Button, new() { Name = "关闭" }).Last.ClickAsync();
        await page.Locator("tbody tr").Filter(new() { HasText = "ZQ-7" }).WaitForAsync();
        Assert.Empty(open.Troubles);
        await using var viewer = await OpenPage.At(server, "viewer", "/energy/carbon?tab=reconciliation&month=" + text, language: "zh");
        await viewer.Page.Locator("table.ledger tbody tr").First.WaitForAsync();
        Assert.Equal(0, await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "导入发票" }).CountAsync());
    }

    [Fact]
    public async Task How_long_readings_are_kept_says_first_what_it_would_delete()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "admin", "/energy/setup?table=retention");
        var page = open.Page;
        await page.GetByLabel("How long").Last.ClickAsync();
        await page.Locator(".ant-select-item-option").Filter(new() { HasText = "Keep 6 years" }).ClickAsync();
        await page.GetByText("nothing would be deleted").WaitForAsync();
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Set the policy" }).IsDisabledAsync());
        await page.GetByLabel("Reason").FillAsync("Company rule 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the policy" }).ClickAsync();
        await page.Locator(".fact").GetByText("Keep 6 years").WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).CountAsync());
        Assert.Empty(await open.Barriers());
        Assert.Empty(open.Troubles);
        await using var viewer = await OpenPage.At(server, "viewer", "/energy/setup?table=retention");
        Assert.Equal(0, await viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Set the policy" }).CountAsync());
        Assert.Empty(viewer.Troubles);
    }

    [Fact]
    public async Task Readings_older_than_the_policy_are_deleted_on_its_page_and_the_audit_trail_says_so()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var (_, token) = await carbon.Send(HttpMethod.Post, "tokens", new { name = "archive", scopes = new[] { "writeReadings" }, days = 1 });
        var old = Enumerable.Range(1, 3).Select(static hour => (object)new { meter = "steam", point = "volume", at = $"2019-05-06T0{hour}:00:00Z", value = hour }).ToArray();
        var (sent, answer) = await server.WithToken(token.Text("token")).Send(HttpMethod.Post, "energy/readings", new { readings = old });
        Assert.True(sent == HttpStatusCode.OK, answer.ToString());
        var kept = (await carbon.Json("energy/meters/steam/readings?point=volume&from=2026-01-01&to=2030-01-01&size=1")).Number("total");
        await using var open = await OpenPage.At(server, "admin", "/energy/setup?table=retention");
        var page = open.Page;
        await page.GetByLabel("How long").Last.ClickAsync();
        await page.Locator(".ant-select-item-option").Filter(new() { HasText = "Keep 6 years" }).ClickAsync();
        await page.GetByText("2019-05-06").WaitForAsync();
        Assert.Contains("3", await page.Locator(".decision p.quiet").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByLabel("Reason").FillAsync("Company rule 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the policy" }).ClickAsync();
        var delete = page.Locator(".retention-run").GetByRole(AriaRole.Button, new() { NameRegex = new("Delete 3 ") });
        await delete.WaitForAsync();

        // Set is not run: what is old is there until somebody deletes it, and is asked once more.
        Assert.Equal(3, (await carbon.Json("energy/meters/steam/readings?point=volume&from=2019-01-01&to=2020-01-01")).Number("total"));
        await open.Picture("retention-before");
        await delete.ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("Delete 3 ") }).ClickAsync();
        var row = page.Locator("table.ledger tbody tr").Filter(new() { HasText = "admin" });
        await row.WaitForAsync();
        Assert.Equal("3", (await row.Locator("td.num").First.InnerTextAsync()).Trim());
        await page.GetByText("nothing would be deleted").First.WaitForAsync();
        Assert.Empty(await open.Barriers());
        await open.Picture("retention-after");
        Assert.Equal(0, (await carbon.Json("energy/meters/steam/readings?point=volume&from=2019-01-01&to=2020-01-01")).Number("total"));
        Assert.Equal(kept, (await carbon.Json("energy/meters/steam/readings?point=volume&from=2026-01-01&to=2030-01-01&size=1")).Number("total"));
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("audit", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).Last.ClickAsync();
        await page.WaitForURLAsync("**/audit?book=%2Freadings**");
        await page.Locator("tbody tr").Filter(new() { HasText = "admin" }).First.WaitForAsync();
        await open.Settled();
        await open.Picture("retention-audit");
        Assert.Empty(open.Troubles);
    }

    [Theory]
    [InlineData("zh", "light", 1440)]
    [InlineData("en", "dark", 390)]
    public async Task The_live_page_says_that_it_waits_while_nothing_has_arrived(string language, string theme, int width)
    {
        // Meters and connections are set up, the collector runs, and no device answers.
        var buffer = Directory.CreateTempSubdirectory("lingtan-waiting-");
        await using var server = await RunningServer.Start(DatabaseKind.PostgreSql, true, "--Collector", "on", "--Buffer", buffer.FullName);
        var begin = SystemClock.Instance.GetCurrentInstant().InZone(DemonstrationPlant.Zone).Date.PlusDays(-2);
        var site = DemonstrationSite.Of(new SimulatedPlant(new PlantSettings(begin, DemonstrationPlant.Zone, DayTypes.Weekly)), [], [], [], new SimulationOptions { Modbus = 1, Iec104 = 2, Bacnet = 3 });
        using var file = new ByteArrayContent(EnergyWorkbook.Write(site, new FaultList())!);
        using (var answer = await (await server.SignedIn("carbon")).PostAsync(new Uri("energy/imports?name=energy.xlsx&dryRun=false", UriKind.Relative), file, TestContext.Current.CancellationToken)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var open = await OpenPage.At(server, "carbon", "/energy", language, theme, width);
        await open.Page.Locator(".warning-line[role=status]").WaitForAsync();
        await open.Settled();
        await open.Picture($"live-waiting-{language}-{theme}-{width}");
        var text = await open.Page.Locator("main").InnerTextAsync();
        foreach (var never in new[] { "undefined", "NaN", "null", "Infinity" }) Assert.DoesNotContain(never, text, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "起等待读数。 还没有收到过读数。" : "None has arrived yet.", text, StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("figure.chart").CountAsync());
        Assert.Empty(await open.Barriers());
        Assert.Empty(open.Troubles);
    }

    private static Task Choose(ILocator drawer, byte[] workbook) => drawer.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "energy.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = workbook });

    // A workbook in which one text is another.
    private static byte[] With(byte[] workbook, string old, string fresh)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        var changed = false;
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries.Where(static one => one.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) text = reader.ReadToEnd();
                if (!text.Contains(old, StringComparison.Ordinal)) continue;
                changed = true;
                using var to = entry.Open();
                to.SetLength(0);
                to.Write(Encoding.UTF8.GetBytes(text.Replace(old, fresh, StringComparison.Ordinal)));
            }
        }

        Assert.True(changed, "the workbook does not hold " + old);
        return memory.ToArray();
    }
}
