using System.Net;
using System.Text.Json;

namespace Lingtan.Web;

/// <summary>The methods over HTTP: formulas as mathematics, what a source must say, and who uses them.</summary>
public sealed class MethodEndpointsTests
{
    [Fact]
    public async Task A_method_is_shown_with_its_formulas_choices_and_uses()
    {
        await using var server = await RunningServer.Start();
        var carbon = await server.SignedIn("carbon");
        var all = (await carbon.Json("methods?inventory=pv-factory-2025")).EnumerateArray().ToList();
        Assert.True(all.Count >= 97);
        Assert.Contains(all, one => one.GetProperty("published").GetInt32() > 0);
        var method = await carbon.Json("methods/mobile-combustion-fuel?inventory=pv-factory-2025");
        Assert.Contains("mobile", method.GetProperty("method").GetProperty("questions").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(["fuel", "vehicle"], method.GetProperty("subjects").EnumerateArray().Select(one => one.GetProperty("name").GetString()));
        Assert.Contains(method.GetProperty("subjects")[0].GetProperty("choices").EnumerateArray(), one => one.GetProperty("id").GetString() == "diesel");
        Assert.Contains(method.GetProperty("sources").EnumerateArray(), one => one.GetProperty("id").GetString() == "zj-forklift-diesel");
        Assert.Equal("row", method.GetProperty("emissions")[0].GetProperty("formula").GetProperty("kind").GetString());
        Assert.Equal(HttpStatusCode.NotFound, await carbon.Status(HttpMethod.Get, "methods/no-such-method"));
    }
}
