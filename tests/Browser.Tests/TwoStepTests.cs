using Lingtan.Web;
using Microsoft.Playwright;
using OtpNet;

namespace Lingtan.Browser.Tests;

/// <summary>Two-step sign-in as a person meets it: turned on with an authenticator, asked for at the next sign-in, turned off again.</summary>
public sealed class TwoStepTests
{
    [Fact]
    public async Task Codes_are_turned_on_asked_for_and_turned_off()
    {
        await using var server = await RunningServer.Start();
        await using var open = await OpenPage.At(server, "viewer", "/settings");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Turn on" }).ClickAsync();
        var code = new Totp(Base32Encoding.ToBytes((await open.Page.Locator(".secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal)));
        await open.Page.GetByLabel("One-time code").FillAsync("000000");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await open.Page.GetByLabel("One-time code").FillAsync(code.ComputeTotp());
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await open.Page.GetByText("On: a one-time code is asked for at sign-in").WaitForAsync();
        await open.Picture("two-step");
        Assert.Empty(await open.Barriers());

        await using var again = await OpenPage.At(server, null);
        await again.Page.GetByLabel("Account", new() { Exact = true }).FillAsync("viewer");
        await again.Page.GetByLabel("Password").FillAsync(DemonstrationAccount.SharedPassword);
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        // A code is good for one sign-in only, so the next one is waited for in the form of its time.
        await again.Page.GetByLabel("One-time code").FillAsync(code.ComputeTotp(DateTime.UtcNow.AddSeconds(30)));
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await again.Page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();

        // The wrong code was refused, which browsers write down; nothing else was wrong.
        Assert.All(open.Troubles, trouble => Assert.Contains("status of 4", trouble, StringComparison.Ordinal));
    }
}
