using System.Text.Json;
using Lingtan.Store.Tests;

namespace Lingtan.Web;

/// <summary>The page on the interface for programmers: its examples are requests that are sent, and its answers what the server says.</summary>
public sealed class EndpointsGuideTests
{
    private static readonly string English = File.ReadAllText(Path.Combine(FreshDatabase.Examples(), "..", "docs", "concepts", "rest-api.md"));
    private static readonly string Chinese = File.ReadAllText(Path.Combine(FreshDatabase.Examples(), "..", "docs", "concepts", "rest-api.zh-CN.md"));

    [Fact]
    public async Task The_server_answers_every_example_as_the_page_shows()
    {
        await using var server = await RunningServer.Start();
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var differences = new List<string>();
        foreach (var example in HttpExample.Of(English))
            if (await example.Run(client, known) is { } difference) differences.Add(example.Name + "\n    " + difference);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Both_languages_show_the_same_examples_in_the_same_order()
    {
        var examples = HttpExample.Of(English);
        Assert.True(examples.Count > 20);
        Assert.Equal(examples, HttpExample.Of(Chinese));
        Assert.Equal(Headings(English), Headings(Chinese));
    }

    [Theory]
    [InlineData("""{"a": 1, …}""", """{"a":1,"b":2}""", null)]
    [InlineData("""{"a": 1}""", """{"a":1,"b":2}""", "$: more members")]
    [InlineData("""{"a": 1.0}""", """{"a":1.00}""", "$.a: 1.00 instead of 1.0")]
    [InlineData("""{"c": 1, …}""", """{"a":1}""", "$.c is missing")]
    [InlineData("""[1, …]""", """[1,2]""", null)]
    [InlineData("""[1, 2]""", """[1,2,3]""", "$: 3 elements")]
    [InlineData("""{"a": …, "b": "x…"}""", """{"a":[1],"b":"xyz"}""", null)]
    [InlineData("""{"a": "<n>", "b": <n>}""", """{"a":"7","b":7}""", null)]
    [InlineData("""{"a": "<n>", "b": "<n>"}""", """{"a":"7","b":"8"}""", "$.b: 8 instead of <n>")]
    public void What_an_example_leaves_out_is_not_compared_and_everything_else_is(string shown, string actual, string? difference)
    {
        using var document = JsonDocument.Parse(actual);
        var found = ExpectedJson.Difference(shown, document.RootElement, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.Equal(difference is null, found is null);
        Assert.StartsWith(difference ?? "", found ?? "", StringComparison.Ordinal);
    }

    private static IEnumerable<int> Headings(string page) => page.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TakeWhile(c => c == '#').Count());
}
