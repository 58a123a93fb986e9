using System.Text.Json;

namespace Lingtan.Web;

public sealed class FlowsTests
{
    [Fact]
    public async Task What_flows_into_a_node_flows_out_of_it()
    {
        await using var server = await RunningServer.Start();
        var client = await server.SignedIn("carbon");
        var flows = (await client.Json("inventories/pv-factory-2025/overview")).GetProperty("flows");
        var links = flows.GetProperty("links").EnumerateArray().Select(link => (From: link.GetProperty("from").GetString(), To: link.GetProperty("to").GetString(), Value: link.GetProperty("value").GetDecimal())).ToList();
        foreach (var node in flows.GetProperty("nodes").EnumerateArray())
        {
            var (id, layer, value) = (node.GetProperty("id").GetString(), node.GetProperty("layer").GetInt32(), node.GetProperty("value").GetDecimal());
            if (layer < 2) Assert.Equal(value, links.Where(link => link.From == id).Sum(link => link.Value));
            if (layer > 0) Assert.Equal(value, links.Where(link => link.To == id).Sum(link => link.Value));
        }
    }
}
