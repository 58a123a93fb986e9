using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>Files on their way into an inventory, on both databases: what was exported comes in again as it was, mistakes change nothing, the rules of the months hold.</summary>
public sealed class ImportEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Theory]
    [InlineData("xlsx")]
    [InlineData("zip")]
    public async Task What_is_exported_comes_in_again_and_changes_nothing(string format)
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var file = await carbon.GetByteArrayAsync(new Uri(Base + "export?format=" + format, UriKind.Relative), TestContext.Current.CancellationToken);
        var same = await Import(carbon, "pv-factory-2025", "a." + format, file, "tables=all&absent=withdraw");
        Assert.Equal("checked", Word(same, "state"));
        Assert.Empty(same.GetProperty("counts").EnumerateArray());
        Assert.True(same.GetProperty("unchanged").GetInt32() > 100);

        // Under another name it begins an inventory whose figures are the same.
        var copy = await Import(carbon, "copy", "a." + format, file, "tables=all&absent=withdraw&dryRun=false");
        Assert.Equal("recorded", Word(copy, "state"));
        Assert.Equal(await Total(carbon, "pv-factory-2025"), await Total(carbon, "copy"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_file_is_checked_first_and_recorded_when_somebody_says_so(DatabaseKind kind)
    {
        await using var server = await RunningServer.Start(kind);
        var (owner, approver, carbon) = (await server.SignedIn("owner-zj"), await server.SignedIn("approver"), await server.SignedIn("carbon"));
        await Reopen(approver, "zj-forklift-diesel", "2025-05");
        var before = await Total(carbon, "pv-factory-2025");
        var row = await Row(owner, "zj-forklift-diesel", "2025-05");
        var csv = Csv(row, "quantity", "17.25");
        var found = await Import(owner, "pv-factory-2025", "五月.csv", csv, "");
        Assert.Equal("checked", Word(found, "state"));
        var change = Assert.Single(found.GetProperty("changes").EnumerateArray());
        Assert.Equal("17.25", change.GetProperty("after").GetProperty("quantity").GetString());
        Assert.Equal(before, await Total(carbon, "pv-factory-2025"));
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, Base + "imports/" + Word(found, "id")));
        Assert.Equal(HttpStatusCode.Accepted, await owner.Status(HttpMethod.Post, Base + "imports/" + Word(found, "id") + "/record"));
        Assert.Equal("recorded", Word(await Finished(owner, "pv-factory-2025", Word(found, "id")), "state"));
        Assert.NotEqual(before, await Total(carbon, "pv-factory-2025"));
        Assert.Equal("17.25", (await Row(owner, "zj-forklift-diesel", "2025-05")).GetProperty("cells").GetProperty("quantity").GetString());
        Assert.Equal(HttpStatusCode.Conflict, await owner.Status(HttpMethod.Post, Base + "imports/" + Word(found, "id") + "/record"));
        var again = await Import(owner, "pv-factory-2025", "五月.csv", csv, "dryRun=false");
        Assert.Equal(JsonValueKind.Null, again.GetProperty("recording").ValueKind);
    }

    [Fact]
    public async Task Mistakes_are_told_with_their_rows_and_change_nothing()
    {
        await using var server = await RunningServer.Start();
        var (carbon, approver) = (await server.SignedIn("carbon"), await server.SignedIn("approver"));
        await Reopen(approver, "zj-forklift-diesel", "2025-05");
        var text = "source,period,quantity,unit\nzj-forklift-diesel,2025-05,12..5,t\nzj-forklift-dieesel,2025-05,12,t\nzj-forklift-diesel,2025-13,12,t\nzj-forklift-diesel,2025-05,12,=furlong\n";
        var found = await Import(carbon, "pv-factory-2025", "activity.csv", Encoding.UTF8.GetBytes(text), "dryRun=false");
        Assert.Equal("faulty", Word(found, "state"));
        Assert.Equal([2, 3, 4, 5], found.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("row").GetInt32()).Order());
        var list = await carbon.GetStringAsync(new Uri(Base + "imports/" + Word(found, "id") + "/faults", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("12..5", list, StringComparison.Ordinal);
        Assert.Contains("'=furlong", list, StringComparison.Ordinal);
        Assert.DoesNotContain(",=furlong", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_months_and_foreign_facilities_stay_as_they_are()
    {
        await using var server = await RunningServer.Start();
        var (zj, yn, carbon) = (await server.SignedIn("owner-zj"), await server.SignedIn("owner-yn"), await server.SignedIn("carbon"));
        var approved = Csv(await Row(zj, "zj-forklift-diesel", "2025-02"), "quantity", "1");
        Assert.Contains("store-month-closed", Codes(await Import(zj, "pv-factory-2025", "a.csv", approved, "dryRun=false")));
        Assert.Contains("store-facility-foreign", Codes(await Import(yn, "pv-factory-2025", "a.csv", approved, "dryRun=false")));
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(zj, "pv-factory-2025", "a.csv", approved, "tables=all")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(zj, "pv-factory-2025", "a.csv", approved, "absent=withdraw")).Status);
        Assert.Contains("store-inventory-closed", Codes(await Import(carbon, "pv-factory-2024", "a.csv", Csv(await Row(carbon, "zj-forklift-diesel", "2024-02", "pv-factory-2024"), "quantity", "1"), "dryRun=false")));
    }

    [Fact]
    public async Task Bombs_and_strangers_are_refused()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        Assert.NotEmpty(Codes(await Import(carbon, "pv-factory-2025", "x.exe", [1, 2, 3, 4], "")));
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var book = archive.CreateEntry("inventory.yaml").Open()) book.Write("lingtan: 1\n"u8);
            using var stream = archive.CreateEntry("activity.csv", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++) stream.Write(zeros);
        }

        Assert.Contains("workbook-too-large", Codes(await Import(carbon, "pv-factory-2025", "bomb.zip", memory.ToArray(), "tables=all")));
        using var escape = new MemoryStream();
        using (var archive = new ZipArchive(escape, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in new[] { "inventory.yaml", "../../escaped.txt" })
                using (var stream = archive.CreateEntry(name).Open()) stream.Write("lingtan: 1\n"u8);
        Assert.Contains("path-escapes", Codes(await Import(carbon, "pv-factory-2025", "escape.zip", escape.ToArray(), "tables=all")));
    }

    [Fact]
    public async Task The_form_asks_for_what_is_missing_and_can_be_sent_back()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-zj");
        var form = await owner.GetByteArrayAsync(new Uri(Base + "activity-form", UriKind.Relative), TestContext.Current.CancellationToken);
        var found = await Import(owner, "pv-factory-2025", "form.xlsx", form, "");
        Assert.Equal("faulty", Word(found, "state"));
        Assert.All(found.GetProperty("faults").EnumerateArray(), fault => Assert.Equal("quantity", fault.GetProperty("column").GetString()));
        Assert.NotEmpty(found.GetProperty("faults").EnumerateArray());
    }

    private static async Task Reopen(HttpClient approver, string source, string period) =>
        Assert.Equal(HttpStatusCode.OK, await approver.Status(HttpMethod.Post, Base + "months", new { action = "reopen", cells = new[] { new { source, period } }, reason = "again" }));

    private static string Word(JsonElement of, string name) => of.GetProperty(name).GetString()!;

    private static List<string> Codes(JsonElement import) => [.. import.GetProperty("faults").EnumerateArray().Select(fault => Word(fault, "code"))];

    private static async Task<string> Total(HttpClient client, string id) => (await client.Json($"inventories/{id}/overview")).GetProperty("total").GetProperty("value").GetRawText();

    private static async Task<JsonElement> Row(HttpClient client, string source, string period, string id = "pv-factory-2025") =>
        (await client.Json($"inventories/{id}/activity?source={source}")).GetProperty("rows").EnumerateArray().First(row => row.GetProperty("cells").GetProperty("period").GetString() == period);

    private static byte[] Csv(JsonElement row, string column, string value)
    {
        var cells = row.GetProperty("cells").EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.GetString()!);
        cells[column] = value;
        return Encoding.UTF8.GetBytes(string.Join(',', cells.Keys) + "\n" + string.Join(',', cells.Values.Select(text => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"')) + "\n");
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Post(HttpClient client, string id, string name, byte[] file, string more)
    {
        using var content = new ByteArrayContent(file);
        using var answer = await client.PostAsync(new Uri($"inventories/{id}/imports?name={Uri.EscapeDataString(name)}&{more}", UriKind.Relative), content);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    private static async Task<JsonElement> Import(HttpClient client, string id, string name, byte[] file, string more)
    {
        var (status, body) = await Post(client, id, name, file, more);
        Assert.Equal(HttpStatusCode.Accepted, status);
        return await Finished(client, id, Word(body, "id"));
    }

    private static async Task<JsonElement> Finished(HttpClient client, string id, string job)
    {
        for (var i = 0; i < 600; i++)
        {
            var body = await client.Json($"inventories/{id}/imports/{job}");
            if (Word(body, "state") is not ("waiting" or "running")) return body;
            await Task.Delay(100);
        }

        throw new TimeoutException("The import did not end.");
    }
}
