using Lingtan.Web;

namespace Lingtan.Browser.Tests;

/// <summary>Every page in both languages and themes, wide and narrow: no fault, no request to another host, no barrier.</summary>
public sealed class PagesTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    private static readonly string[] Paths =
    [
        "/", "/organization", "/sources?figure=sources/zj-boiler-gas", "/activity?source=zj-forklift-diesel&month=2025-12", "/activity?source=group-flights&month=2025-11", "/factors?q=diesel", "/inventory?figure=sources/zj-boiler-gas/2025-03/CO2", "/quality", "/base-year",
        "/reports", "/identification?question=fugitive", "/methods?method=etching-cvd-cleaning", "/tables?table=production", "/audit?seq=3", "/settings",
        "/energy", "/energy/meters", "/energy/meters/pure-water?span=month", "/energy/flows", "/energy/completeness", "/energy/ledger", "/energy/carbon", "/energy/carbon?tab=closing&month=2025-12", "/energy/carbon?tab=reconciliation", "/energy/alarms",
        "/energy/alarms?tab=limits", "/energy/alarms?tab=history&level=critical", "/energy/alarms?tab=deliveries", "/energy/setup?table=invoices", "/energy/setup?table=retention", "/energy/collector", "/energy/setup?table=meters", "/energy/route?all=1",
    ];

    public static TheoryData<string, string, string, int> Views()
    {
        var views = new TheoryData<string, string, string, int>();
        foreach (var path in Paths)
        {
            views.Add(path, "zh", "light", 1440);
            views.Add(path, "en", "dark", 1280);
            views.Add(path, "zh", "dark", 390);
        }

        foreach (var path in new[] { "/", "/energy", "/energy?wall=1", "/activity?source=zj-forklift-diesel&month=2025-12", "/inventory?figure=sources/zj-boiler-gas/2025-03/CO2" })
        {
            views.Add(path, "zh", "light", 1920);
            views.Add(path, "en", "light", 390);
        }

        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_has_no_faults_and_no_barriers(string path, string language, string theme, int width)
    {
        await using var open = await OpenPage.At(demonstration.Server, "carbon", path, language, theme, width);
        Assert.NotEmpty(await open.Page.Locator("h1").First.InnerTextAsync());
        Assert.Empty(open.Troubles);
        await open.Picture($"{path.Split('?')[0].Trim('/')}-{language}-{theme}-{width}");
        Assert.Empty(await open.Barriers());
        Assert.False(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "the page is wider than the window");
    }

    [Fact]
    public async Task The_users_page_and_the_sign_in_page_have_no_barriers()
    {
        await using var users = await OpenPage.At(demonstration.Server, "admin", "/users");
        Assert.Empty(users.Troubles);
        Assert.Empty(await users.Barriers());
        await using var door = await OpenPage.At(demonstration.Server, null);
        Assert.Empty(door.Troubles);
        await door.Picture("sign-in");
        Assert.Empty(await door.Barriers());
    }
}

/// <summary>One server with the demonstration for tests that only look.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public RunningServer Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await RunningServer.Start();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}
