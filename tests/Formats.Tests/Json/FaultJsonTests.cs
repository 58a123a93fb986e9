using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class FaultJsonTests
{
    [Fact]
    public void A_fault_has_code_place_value_and_expectation_in_both_languages()
    {
        var fault = new Fault(FormatsFaults.ValueUnknown, new Place("activity.csv", 7, "collection"), "sometimes", new("自动", "automatic"));
        using var json = JsonDocument.Parse(FaultJson.Write([fault, fault with { Place = new Place("activity.csv") }]));
        var first = json.RootElement.GetProperty("faults")[0];
        Assert.Equal(["code", "title", "file", "row", "column", "value", "expected"], first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("value-unknown", 7, "自动"), (first.GetProperty("code").GetString(), first.GetProperty("row").GetInt32(), first.GetProperty("expected").GetProperty("zh").GetString()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("faults")[1].GetProperty("row").ValueKind);
    }
}
