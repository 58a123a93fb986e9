using Lingtan.Web;

namespace Lingtan.Browser.Tests;

/// <summary>Every page of the inventory in both languages and themes, wide and narrow: no fault, no request to another host, no barrier.</summary>
public sealed class PagesTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    public static TheoryData<string, string, string, int> Views() => OpenPage.Views(
        [
            "/", "/organization", "/sources?figure=sources/zj-boiler-gas", "/activity?source=zj-forklift-diesel&month=2025-12", "/activity?source=group-flights&month=2025-11", "/factors?q=diesel", "/inventory?figure=sources/zj-boiler-gas/2025-03/CO2", "/quality", "/base-year",
            "/reports", "/identification?question=fugitive", "/methods?method=etching-cvd-cleaning", "/tables?table=production", "/audit?seq=3", "/settings",
        ],
        "/", "/activity?source=zj-forklift-diesel&month=2025-12", "/inventory?figure=sources/zj-boiler-gas/2025-03/CO2");

    [Theory]
    [MemberData(nameof(Views))]
    public Task A_page_has_no_faults_and_no_barriers(string path, string language, string theme, int width) => OpenPage.Look(demonstration.Server, path, language, theme, width);

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
