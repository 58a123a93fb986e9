using Microsoft.Playwright;

namespace Lingtan.Browser.Tests;

/// <summary>The work of a reviewer without a mouse.</summary>
public sealed class KeysTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    [Fact]
    public async Task Question_mark_lists_the_keys_and_letters_go_to_pages()
    {
        await using var open = await OpenPage.At(demonstration.Server, "carbon", "/quality");
        await open.Page.Keyboard.PressAsync("?");
        await open.Page.Locator(".keys").WaitForAsync();
        await open.Picture("keys");
        Assert.Contains("Go to Activity data", await open.Page.Locator(".keys").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await open.Barriers());
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Locator(".keys").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await open.Page.Keyboard.PressAsync("g");
        await open.Page.Keyboard.PressAsync("a");
        await open.Page.WaitForURLAsync("**/activity**");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task J_and_K_step_through_the_rows_of_a_list_and_the_slash_goes_to_its_filter()
    {
        await using var open = await OpenPage.At(demonstration.Server, "carbon", "/sources");
        var rows = open.Page.Locator("#main button.row-name");
        await open.Page.Keyboard.PressAsync("j");
        await open.Page.Locator("#main tr.chosen").WaitForAsync();
        await open.Page.Keyboard.PressAsync("j");
        await open.Page.Keyboard.PressAsync("j");
        await open.Page.Keyboard.PressAsync("k");
        Assert.Equal("true", await rows.Nth(1).GetAttributeAsync("aria-pressed"));
        await open.Page.Keyboard.PressAsync("/");
        await open.Page.Keyboard.TypeAsync("boiler");
        Assert.Equal("boiler", await open.Page.Locator("#main .filter input").InputValueAsync());
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task J_goes_from_one_submitted_month_to_the_next()
    {
        await using var server = await Web.RunningServer.Start();
        await using var owner = await OpenPage.At(server, "owner-zj", "/activity");
        await owner.Page.Locator("button.ant-btn-primary").Filter(new() { HasText = "Submit" }).ClickAsync();
        await owner.Page.Locator(".cell.submitted").Nth(1).WaitForAsync();
        await using var reviewer = await OpenPage.At(server, "reviewer", "/activity");
        var waiting = reviewer.Page.Locator(".cell.submitted");
        await waiting.First.WaitForAsync();
        await reviewer.Page.Keyboard.PressAsync("j");
        await reviewer.Page.Locator(".cell.submitted.chosen").WaitForAsync();
        var first = await reviewer.Page.Locator(".cell.chosen").GetAttributeAsync("aria-label");
        Assert.Equal(await waiting.First.GetAttributeAsync("aria-label"), first);
        await reviewer.Settled();
        await reviewer.Page.Keyboard.PressAsync("j");
        Assert.Equal(await waiting.Nth(1).GetAttributeAsync("aria-label"), await reviewer.Page.Locator(".cell.chosen").GetAttributeAsync("aria-label"));
        Assert.Empty(reviewer.Troubles);
    }
}
