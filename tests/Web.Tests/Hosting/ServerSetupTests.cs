using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Lingtan.Store;
using Lingtan.Store.Tests;

namespace Lingtan.Web;

public sealed class ServerSetupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_metrics_and_the_description_answer_without_a_sign_in()
    {
        await using var server = await RunningServer.Start(demonstration: false);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("health/ready", UriKind.Relative), Cancel));
        Assert.Contains("http_request_duration_seconds", await client.GetStringAsync(new Uri("metrics", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var description = JsonDocument.Parse(await client.GetStringAsync(new Uri("api/v1/openapi.json", UriKind.Relative), Cancel));
        Assert.True(description.RootElement.GetProperty("paths").EnumerateObject().Count() > 10);
    }

    [Fact]
    public async Task What_is_not_there_or_cannot_be_read_is_refused_with_a_reason_in_both_languages()
    {
        await using var server = await RunningServer.Start();
        var admin = await server.SignedIn("admin");
        foreach (var (method, address, body, expected) in new (HttpMethod, string, object?, HttpStatusCode)[]
        {
            (HttpMethod.Get, "nothing/of/the/kind", null, HttpStatusCode.NotFound),
            (HttpMethod.Post, "users", new { user = "x" }, HttpStatusCode.BadRequest),
            (HttpMethod.Post, "users", new { user = "x", name = "X", role = "king", password = "long-enough-word" }, HttpStatusCode.UnprocessableEntity),
        })
        {
            var (status, problem) = await admin.Send(method, address, body);
            Assert.Equal(expected, status);
            Assert.NotEmpty(problem.GetProperty("reason").GetProperty("zh").GetString()!);
            Assert.NotEmpty(problem.GetProperty("reason").GetProperty("en").GetString()!);
        }
    }

    [Fact]
    public async Task A_database_of_a_later_version_is_refused_at_the_start_in_one_line_and_stays_as_it_was()
    {
        using var fresh = new FreshDatabase(DatabaseKind.Sqlite);
        using (var connection = fresh.Database.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "INSERT INTO migration VALUES (9999, '9999_later', '')";
            command.ExecuteNonQuery();
        }

        var program = Path.Combine(FreshDatabase.Examples(), "..", "src", "Web", "bin", "Release", "net10.0", "Lingtan.Web.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", "--Database", fresh.Address]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var said = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal((1, "The database was written by a later version of the program: it has migration 9999_later.\n"), (process.ExitCode, said.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Every_answer_forbids_what_a_browser_should_not_do_with_it()
    {
        await using var server = await RunningServer.Start();
        using var answer = await server.Client().GetAsync(new Uri("setup", UriKind.Relative), Cancel);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
