using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

public sealed class CompletenessEndpointsTests
{
    private const string Base = "inventories/pv-factory-2025/";

    [Theory]
    [InlineData("facility")]
    [InlineData("scope")]
    public async Task The_counts_of_all_rows_are_those_of_the_matrix(string by)
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var (view, counts) = (await carbon.Json(Base + "completeness?by=" + by), (await carbon.Json(Base + "matrix")).GetProperty("counts"));
        var rows = view.GetProperty("rows").EnumerateArray().ToList();
        foreach (var state in (string[])["approved", "submitted", "returned", "draft", "missing"])
        {
            var expected = counts.TryGetProperty(state, out var count) ? count.GetInt32() : 0;
            Assert.Equal(expected, view.GetProperty("total").GetProperty(state).GetInt32());
            Assert.Equal(expected, rows.Sum(row => row.GetProperty("total").GetProperty(state).GetInt32()));
            Assert.Equal(expected, rows.Sum(row => row.GetProperty("months").EnumerateArray().Append(row.GetProperty("longer")).Where(one => one.ValueKind == JsonValueKind.Object).Sum(one => one.GetProperty(state).GetInt32())));
        }

        Assert.All(rows, row => Assert.Equal(12, row.GetProperty("months").GetArrayLength()));
        Assert.Contains(rows.SelectMany(row => row.GetProperty("months").EnumerateArray()), month => month.GetProperty("share").ValueKind == JsonValueKind.Number && month.GetProperty("share").GetDecimal() < 1);
    }

    [Fact]
    public async Task An_account_sees_its_own_facilities_only()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-yn");
        Assert.All((await owner.Json(Base + "completeness")).GetProperty("rows").EnumerateArray(), row => Assert.StartsWith("yn", row.GetProperty("key").GetString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, await owner.Status(HttpMethod.Get, Base + "completeness?by=moon"));
    }
}
