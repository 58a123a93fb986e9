using System.Net;
using System.Text.Json;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Store.Tests;

namespace Lingtan.Web;

public sealed class InventoryEndpointsTests
{
    private static readonly Lazy<Inventory> Direct = new(() =>
        LibrarySet.Open(Path.Combine(FreshDatabase.Examples(), "..", "data")).Build(FreshDatabase.Example("pv-factory-2025"), new FaultList())!);

    [Fact]
    public async Task Figures_over_http_are_those_of_the_folder_to_the_last_digit()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var totals = (await client.Json("inventories")).EnumerateArray().Single(one => one.GetProperty("id").GetString() == "pv-factory-2025").GetProperty("totals");
        Assert.Equal(Direct.Value.Totals.Tco2e, totals.GetProperty("tCO2e").GetDecimal());
        foreach (var by in Results.Ways)
        {
            var view = await client.Json("inventories/pv-factory-2025/results?by=" + by);
            var rows = view.GetProperty("rows").EnumerateArray().ToList();
            Assert.Equal(Direct.Value.Totals.Tco2e, rows.Where(row => row.GetProperty("parent").ValueKind == JsonValueKind.Null).Sum(row => row.GetProperty("value").GetDecimal()));
            foreach (var row in rows)
            {
                var figure = Direct.Value.Figures.Find(row.GetProperty("figure").GetString()!);
                Assert.True(figure is not null, row.ToString());
                Assert.Equal(figure.Value, row.GetProperty("value").GetDecimal());
            }

            foreach (var parent in rows.Where(row => row.GetProperty("children").GetInt32() > 0))
                Assert.Equal(parent.GetProperty("value").GetDecimal(), rows.Where(row => row.GetProperty("parent").GetString() == parent.GetProperty("key").GetString()).Sum(row => row.GetProperty("value").GetDecimal()));
        }
    }

    [Fact]
    public async Task Months_of_a_row_add_up_to_its_value()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("viewer");
        foreach (var by in new[] { "scope", "gas", "facility", "source" })
        {
            foreach (var row in (await client.Json("inventories/pv-factory-2025/results?by=" + by)).GetProperty("rows").EnumerateArray())
                Assert.Equal(row.GetProperty("value").GetDecimal(), row.GetProperty("months").EnumerateArray().Sum(month => month.GetDecimal()));
        }
    }

    [Fact]
    public async Task The_other_basis_is_asked_for_by_name_and_has_its_own_total()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var overview = await client.Json("inventories/pv-factory-2025/overview?basis=market");
        var totals = Direct.Value.Totals;
        Assert.Equal(totals.Scope1 + totals.Scope2Market + totals.Scope3, overview.GetProperty("total").GetProperty("value").GetDecimal());
        Assert.Equal("market", overview.GetProperty("basis").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, await client.Status(HttpMethod.Get, "inventories/pv-factory-2025/overview?basis=both"));
    }

    [Fact]
    public async Task A_figure_is_explained_down_to_record_factor_and_evidence()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("verifier");
        var explained = await client.Json("inventories/pv-factory-2025/figures/sources/zj-boiler-gas/2025-01/CO2");
        var derivation = explained.GetProperty("derivations").EnumerateArray().Single();
        Assert.Equal(["AD", "EF", "CO2"], derivation.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("name").GetString()));
        var record = derivation.GetProperty("records").EnumerateArray().Single(one => one.GetProperty("input").GetString() == "FC");
        Assert.Equal("25.24", record.GetProperty("quantity").GetString());
        Assert.Equal("SYN-GAS-202501", record.GetProperty("document").GetString());
        Assert.Equal(64, record.GetProperty("evidence")[0].GetProperty("sha256").GetString()!.Length);
        Assert.Contains(explained.GetProperty("factors").EnumerateArray(), choice => choice.GetProperty("factor").GetProperty("id").GetString() == "gbt32151-natural-gas-carbon-content");
        Assert.Equal(Direct.Value.Figures.Find("sources/zj-boiler-gas/2025-01/CO2")!.Sha256, explained.GetProperty("sha256").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "inventories/pv-factory-2025/figures/sources/nothing"));
        Assert.Equal(HttpStatusCode.NotFound, await client.Status(HttpMethod.Get, "inventories/none/overview"));
    }

    [Fact]
    public async Task Whoever_has_the_answer_is_not_sent_it_again()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        using var first = await client.GetAsync(new Uri("inventories/pv-factory-2025/overview", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("inventories/pv-factory-2025/overview", UriKind.Relative));
        request.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Accounts_confined_to_a_base_see_its_figures_only()
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-yn");
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Get, "inventories/pv-factory-2025/overview"));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Get, "inventories/pv-factory-2025/figures/totals/scope1"));
        Assert.Equal(HttpStatusCode.Forbidden, await owner.Status(HttpMethod.Get, "inventories/pv-factory-2025/figures/sources/zj-boiler-gas"));
        Assert.Equal(HttpStatusCode.OK, await owner.Status(HttpMethod.Get, "inventories/pv-factory-2025/figures/sources/yn-biomass-boiler"));
        Assert.All((await owner.Json("inventories/pv-factory-2025/sources")).EnumerateArray(), source => Assert.StartsWith("yn", source.GetProperty("facility").GetString(), StringComparison.Ordinal));
        Assert.All((await owner.Json("inventories")).EnumerateArray(), one => Assert.Equal(JsonValueKind.Null, one.GetProperty("totals").ValueKind));
    }
}
