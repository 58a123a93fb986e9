using Lingtan.Web;
using Microsoft.Playwright;
using NodaTime;

namespace Lingtan.Browser.Tests;

/// <summary>Comments, due dates, notices and completeness as people meet them.</summary>
public sealed class NotesTests
{
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 13, 4, 0);

    [Fact]
    public async Task A_figure_is_commented_on_answered_edited_and_resolved()
    {
        await using var server = await RunningServer.Start();
        await using var verifier = await OpenPage.At(server, "verifier", "/inventory?figure=sources/zj-boiler-gas");
        await Write(verifier.Page, "Which invoice is this?");
        await verifier.Page.Locator(".said-text").GetByText("Which invoice is this?").WaitForAsync();
        await using var carbon = await OpenPage.At(server, "carbon", "/");
        await carbon.Page.Locator(".open-comment").GetByRole(AriaRole.Link, new() { Name = "Gas boilers" }).First.ClickAsync();
        var thread = carbon.Page.Locator(".thread");
        await thread.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await thread.GetByRole(AriaRole.Textbox).FillAsync("The one of May");
        await thread.GetByRole(AriaRole.Button, new() { Name = "Reply" }).ClickAsync();
        await thread.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await thread.GetByRole(AriaRole.Textbox).FillAsync("The one of June");
        await thread.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await thread.GetByText("The one of June").WaitForAsync();
        await thread.GetByRole(AriaRole.Button, new() { Name = "edited" }).ClickAsync();
        await thread.Locator(".versions").GetByText("The one of May").WaitForAsync();
        await carbon.Picture("comments");
        Assert.Empty(await carbon.Barriers());
        await thread.GetByRole(AriaRole.Button, new() { Name = "Resolve" }).ClickAsync();
        await carbon.Page.GetByRole(AriaRole.Button, new() { Name = "1 resolved" }).WaitForAsync();
        Assert.Equal(0, await carbon.Page.Locator(".thread").CountAsync());
        Assert.Empty(verifier.Troubles.Concat(carbon.Troubles));
    }

    [Fact]
    public async Task The_bell_names_what_waits_leads_to_it_and_is_read()
    {
        await using var server = await RunningServer.Start(new SetClock(Late));
        server.Part<ReminderRounds>().Run();
        await using var owner = await OpenPage.At(server, "owner-zj", "/activity");
        var bell = owner.Page.Locator(".bell");
        Assert.Contains("unread", await bell.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await bell.ClickAsync();
        await owner.Page.Locator(".notices").WaitForAsync();
        await owner.Picture("notices");
        Assert.Empty(await owner.Barriers());
        await owner.Page.Locator(".notices button").Filter(new() { HasText = "Overdue" }).ClickAsync();
        await owner.Page.WaitForURLAsync("**state=overdue**");
        await owner.Settled();
        Assert.NotEqual(0, await owner.Page.Locator(".matrix .cell.overdue").CountAsync());
        Assert.Contains("days overdue", await owner.Page.Locator(".matrix .cell.overdue").First.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await bell.ClickAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Mark all as read" }).ClickAsync();
        await owner.Page.Locator(".notices").GetByText("Nothing waits for you").WaitForAsync();
        Assert.Empty(owner.Troubles);
    }

    [Fact]
    public async Task The_carbon_manager_moves_a_due_date_and_a_cell_of_the_completeness_matrix_opens_its_month()
    {
        await using var server = await RunningServer.Start(new SetClock(Late));
        await using var carbon = await OpenPage.At(server, "carbon", "/settings");
        var day = carbon.Page.GetByLabel("Submitted by this day of the following month").First;
        await day.FillAsync("20");
        await day.BlurAsync();
        await carbon.Page.Locator(".rule").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await carbon.Page.GetByText("Saved; reminders follow").WaitForAsync();
        await carbon.Go("/");
        await carbon.Page.Locator(".whole-cell.part").Last.ClickAsync();
        await carbon.Page.WaitForURLAsync("**month=2025-12**");
        await carbon.Settled();
        Assert.Equal("Dec", await carbon.Page.Locator(".matrix th.now").InnerTextAsync());
        await carbon.Page.GetByText("next due 2026-01-20 (7 days left)").WaitForAsync();
        Assert.NotEqual(0, await carbon.Page.Locator(".matrix .cell.due").CountAsync());
        Assert.Empty(await carbon.Barriers());
        Assert.Empty(carbon.Troubles);
    }

    private static async Task Write(IPage page, string text)
    {
        await page.GetByLabel("Write a comment").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
    }
}
