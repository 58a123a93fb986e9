using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Script in whatever people write, which a browser must never run when others look at it.</summary>
public sealed class StoredScript(AttackedServer attacked) : IClassFixture<AttackedServer>
{
    private const string Script = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>${7*7}{{7*7}}";
    private const string Base = "inventories/pv-factory-2025/";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Script_in_every_free_text_comes_back_as_json_that_no_browser_takes_for_a_page()
    {
        var server = attacked.Server;
        var (carbon, admin, reviewer) = (await server.SignedIn("carbon"), await server.SignedIn("admin"), await server.SignedIn("reviewer"));
        Assert.Equal(HttpStatusCode.Created, await admin.Status(HttpMethod.Post, "users", new { user = "scripted", name = Script, role = "viewer", password = "long-enough-word", facilities = new[] { Script } }));
        Assert.Equal(HttpStatusCode.Created, await carbon.Status(HttpMethod.Post, "tokens", new { name = Script, scopes = new[] { "readInventory" } }));
        var cells = new { source = "zj-cars", period = "2025-12", record = "x", quantity = "1", unit = "L", note = Script, document = Script };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, Base + "activity", new { reason = Script, changes = new[] { new { cells } } }));
        var month = new[] { new { source = "zj-cars", period = "2025-12" } };
        Assert.Equal(HttpStatusCode.OK, await carbon.Status(HttpMethod.Post, Base + "months", new { action = "submit", cells = month }));
        Assert.Equal(HttpStatusCode.OK, await reviewer.Status(HttpMethod.Post, Base + "months", new { action = "return", cells = month, reason = Script }));
        Assert.Equal(HttpStatusCode.Created, await carbon.Status(HttpMethod.Post, "inventories/pv-factory-2023/restatement", new { id = "pv-factory-2023-r1", cause = Script }));
        foreach (var (client, address) in new[]
        {
            (admin, "users"), (admin, "users/scripted"), (carbon, "tokens"), (carbon, Base + "activity?source=zj-cars"), (reviewer, Base + "cells/zj-cars/2025-12"), (carbon, "inventories"), (carbon, "audit?size=50"),
            (carbon, Base + "figures/sources/zj-cars/2025-12/CO2"), (carbon, Uri.EscapeDataString(Script)), (carbon, "factors/" + Uri.EscapeDataString(Script)), (carbon, Base + "matrix?x=" + Uri.EscapeDataString(Script)),
        })
            await IsJson(client, address, stored: !address.Contains("matrix", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page.html", "<script>alert(1)</script>")]
    [InlineData("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("page.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>")]
    [InlineData("style.xml", "<?xml-stylesheet href='javascript:alert(1)'?><a/>")]
    [InlineData("page.HTM", "<script>alert(1)</script>")]
    [InlineData("code.js", "alert(1)")]
    [InlineData("page.mht", "<script>alert(1)</script>")]
    [InlineData("page.pdf.html", "<script>alert(1)</script>")]
    public async Task What_could_run_in_a_browser_is_handed_out_as_a_file_in_a_sandbox(string name, string text)
    {
        var server = attacked.Server;
        var carbon = await server.SignedIn("carbon");
        var sha256 = await Add(carbon, name, text);
        using var shown = await carbon.GetAsync(new Uri($"evidence/{sha256}?name={name}", UriKind.Relative), Cancel);
        Assert.Equal(("application/octet-stream", "attachment"), (shown.Content.Headers.ContentType!.MediaType, shown.Content.Headers.ContentDisposition?.DispositionType));
        Caged(shown);
        using var nameless = await carbon.GetAsync(new Uri("evidence/" + sha256, UriKind.Relative), Cancel);
        Assert.Equal("attachment", nameless.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Theory]
    [InlineData("bill.pdf", "application/pdf")]
    [InlineData("bill.png", "image/png")]
    [InlineData("bill.txt", "text/plain")]
    [InlineData("bill.csv", "text/plain")]
    public async Task A_page_asked_for_under_the_name_of_something_harmless_is_never_taken_for_a_page(string name, string type)
    {
        var server = attacked.Server;
        var carbon = await server.SignedIn("carbon");
        var sha256 = await Add(carbon, "page.html", "<script>alert(1)</script>");
        using var shown = await carbon.GetAsync(new Uri($"evidence/{sha256}?name={name}", UriKind.Relative), Cancel);
        Assert.Equal(type, shown.Content.Headers.ContentType!.MediaType);
        Caged(shown);
    }

    [Fact]
    public async Task A_report_as_a_page_holds_script_as_text_and_is_saved_not_shown()
    {
        var server = attacked.Server;
        var carbon = await server.SignedIn("carbon");
        var stated = server.Part<FactStore>().State("pv-factory-2025").First(fact => fact.Kind == "sources" && fact.Key == "zj-cars");
        var content = FactContent.Read(stated.Content).Select(cell => cell.Key.StartsWith("name", StringComparison.Ordinal) ? KeyValuePair.Create(cell.Key, Script) : cell);
        Assert.NotNull(server.Part<FactStore>().Record(
            "pv-factory-2025", new Act("carbon", NodaTime.SystemClock.Instance.GetCurrentInstant(), "table"), [new FactChange(stated.Kind, stated.Key, FactContent.Write(content), stated.ValidFrom, stated.ValidTo, stated.Revision)], new Quantities.FaultList()));
        using var report = await carbon.GetAsync(new Uri(Base + "reports/iso14064.html", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
        Assert.Equal("attachment", report.Content.Headers.ContentDisposition!.DispositionType);
        Caged(report);
        var page = await report.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
    }

    private static async Task IsJson(HttpClient client, string address, bool stored)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        var type = answer.Content.Headers.ContentType!.MediaType;
        Assert.True(type is "application/json" or "application/problem+json", address + ": " + type);
        Caged(answer);
        if (stored) Assert.Contains("script", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static void Caged(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
    }

    private static async Task<string> Add(HttpClient client, string name, string text)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        using var answer = await client.PostAsync(new Uri(Base + "evidence?name=" + Uri.EscapeDataString(name), UriKind.Relative), content, Cancel);
        Assert.True(answer.IsSuccessStatusCode, name);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("sha256").GetString()!;
    }
}
