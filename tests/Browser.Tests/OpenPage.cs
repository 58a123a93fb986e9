using System.Text.Json;
using Lingtan.Web;
using Microsoft.Playwright;

namespace Lingtan.Browser.Tests;

/// <summary>A page in a real browser, signed in, that remembers what went wrong in it and where it asked for things.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private static readonly Lazy<Task<IBrowser>> Browser = new(Launch);
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];
    private readonly List<string> _foreign = [];
    private int _writing;

    private OpenPage(IBrowserContext context, IPage page, Uri address)
    {
        (_context, Page, Address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("401", StringComparison.Ordinal) && !message.Text.Contains("422", StringComparison.Ordinal) && !message.Text.Contains("409", StringComparison.Ordinal)) _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
        page.RequestFinished += (_, request) => Ended(request);
        page.RequestFailed += (_, request) => Ended(request);
        page.Request += (_, request) =>
        {
            if (request.Method != "GET") Interlocked.Increment(ref _writing);
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) _foreign.Add(request.Url);
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Address of the server.</summary>
    public Uri Address { get; }

    /// <summary>Faults met in the page, and requests that left the server.</summary>
    public IEnumerable<string> Troubles => _errors.Concat(_foreign.Select(address => "request to " + address));

    /// <summary>Opens a page.</summary>
    /// <param name="server">The server.</param>
    /// <param name="user">Who is signed in; null: nobody.</param>
    /// <param name="path">Which page.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="theme"><c>light</c> or <c>dark</c>.</param>
    /// <param name="width">Width of the window.</param>
    public static async Task<OpenPage> At(RunningServer server, string? user, string path = "/", string language = "en", string theme = "light", int width = 1440)
    {
        var browser = await Browser.Value;
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 1000 } });
        await context.AddInitScriptAsync($"localStorage.setItem('language', '{language}'); localStorage.setItem('theme', '{theme}')");
        var page = await context.NewPageAsync();

        // A year is begun and computed before its page comes, which may take a machine with slow disks its time.
        page.SetDefaultNavigationTimeout(120_000);
        var open = new OpenPage(context, page, server.Address);
        if (user is not null) await open.SignIn(user);
        await open.Go(path);
        return open;
    }

    /// <summary>Views of pages in both languages and themes, wide and narrow.</summary>
    /// <param name="paths">The pages.</param>
    /// <param name="first">Those that are looked at in the widest window too.</param>
    public static TheoryData<string, string, string, int> Views(string[] paths, params string[] first)
    {
        var views = new TheoryData<string, string, string, int>();
        foreach (var path in paths)
        {
            views.Add(path, "zh", "light", 1440);
            views.Add(path, "en", "dark", 1280);
            views.Add(path, "zh", "dark", 390);
        }

        foreach (var path in first)
        {
            views.Add(path, "zh", "light", 1920);
            views.Add(path, "en", "light", 390);
        }

        return views;
    }

    /// <summary>Opens a page of the demonstration, keeps a picture of it, and finds no fault, no request to another host and no barrier.</summary>
    public static async Task Look(RunningServer server, string path, string language, string theme, int width)
    {
        await using var open = await At(server, "carbon", path, language, theme, width);
        Assert.NotEmpty(await open.Page.Locator("h1").First.InnerTextAsync());
        Assert.Empty(open.Troubles);
        await open.Picture($"{path.Split('?')[0].Trim('/')}-{language}-{theme}-{width}");
        Assert.Empty(await open.Barriers());
        Assert.False(await open.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"), "the page is wider than the window");
    }

    /// <summary>Goes to a page and waits until it is there. What is still being written is waited for: leaving the page would break it off.</summary>
    public async Task Go(string path)
    {
        await Written();
        await Page.GotoAsync(new Uri(Address, path).ToString());
        await Settled();
    }

    /// <summary>Waits until nothing is loading or being written.</summary>
    public async Task Settled()
    {
        await Written();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.WaitForFunctionAsync("() => !document.querySelector('.ant-skeleton')");
    }

    private async Task Written()
    {
        for (var i = 0; i < 1200 && Volatile.Read(ref _writing) > 0; i++) await Task.Delay(50);
    }

    private void Ended(IRequest request)
    {
        if (request.Method != "GET") Interlocked.Decrement(ref _writing);
    }

    /// <summary>Signs somebody in by the interface the page itself uses.</summary>
    public async Task SignIn(string user)
    {
        await Page.GotoAsync(Address.ToString());
        await Page.EvaluateAsync(
            "async given => { await fetch('/api/v1/session', { method: 'POST', headers: { 'X-Lingtan': '1', 'Content-Type': 'application/json' }, body: JSON.stringify(given) }); }",
            new { user, password = DemonstrationAccount.SharedPassword });
    }

    /// <summary>Keeps a picture of the page beside the tests. The driver adds a style of its own for it, which the policy of the page refuses: that is no trouble of the page.</summary>
    public async Task Picture(string name)
    {
        var before = _errors.Count;
        await Shoot(name);

        // What the page said meanwhile arrives before the answer to a further question.
        await Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 150))");
        _errors.RemoveRange(before, _errors.Count - before);
    }

    private async Task Shoot(string name) => await Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "pictures", name + ".png"), FullPage = true });

    /// <summary>What somebody who cannot see, or cannot use a mouse, would stumble over: serious findings by WCAG 2.2 AA.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        var client = await _context.NewCDPSessionAsync(Page);
        await client.SendAsync("Page.setBypassCSP", new Dictionary<string, object> { ["enabled"] = true });
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })).violations.map(one => `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(' ')).join(', ')}`)");
        return [.. found.EnumerateArray().Select(one => one.GetString()!).Where(one => one.StartsWith("serious", StringComparison.Ordinal) || one.StartsWith("critical", StringComparison.Ordinal))];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static async Task<IBrowser> Launch()
    {
        var program = new[] { Environment.GetEnvironmentVariable("LINGTAN_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(path => path is { Length: > 0 } && File.Exists(path));
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = ["--no-sandbox"] });
    }
}
