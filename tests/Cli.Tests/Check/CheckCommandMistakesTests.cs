using System.Text.Json;

namespace Lingtan.Cli;

/// <summary>Mistakes as people make them: each gives one fault, where it stands, with what was meant.</summary>
public sealed class CheckCommandMistakesTests
{
    [Theory]
    [InlineData("fuel: diesel", "fuel: 柴油", "factor-missing", 14, "sources[2].subjects.fuel", "柴油", "diesel")]
    [InlineData("fuel: diesel", "fuell: diesel", "input-unknown", 14, "sources[2].subjects.fuell", "fuell", "fuel")]
    [InlineData("fuel: diesel }", "fuel: diesel }, inputs: { Of: 95 % }", "input-unknown", 14, "sources[2].inputs.Of", "Of", "OF")]
    [InlineData("fuel: diesel }", "fuel: diesel }, factors: { NVC: gbt32151-diesel-ncv }", "input-unknown", 14, "sources[2].factors.NVC", "NVC", "NCV")]
    [InlineData("country: CN", "country: ZZ", "value-unknown", 8, "facilities[1].country", "ZZ", "ISO 3166-1")]
    [InlineData("  - { id: hz", "\t- { id: hz", "yaml-syntax", 8, null, "", "tab")]
    public void One_mistake_in_inventory_yaml_gives_one_fault(string right, string wrong, string code, int row, string? column, string value, string hint)
    {
        using var scratch = new Scratch();
        var file = Path.Combine(Samples.Plain(scratch["plain"]), "inventory.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace(right, wrong, StringComparison.Ordinal));
        var fault = OneFault(scratch["plain"]);
        Assert.Equal((code, row, column, value), (Text(fault, "code"), fault.GetProperty("row").GetInt32(), Text(fault, "column"), Text(fault, "value")));
        Assert.Contains(hint, fault.GetProperty("expected").GetProperty("en").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("排放源,期间,数量,单位")]
    [InlineData("排放源 source;期间 period;数量 quantity;单位 unit")]
    [InlineData("Source\tPeriod\tQuantity\tUnit")]
    public void A_sheet_saved_as_CSV_is_read_with_the_headers_of_the_sheet(string header)
    {
        using var scratch = new Scratch();
        var file = Path.Combine(Samples.Plain(scratch["plain"]), "activity.csv");
        var expected = Call.Of("inventory", scratch["plain"], "--format", "json").Out;
        var separator = header.Contains('\t', StringComparison.Ordinal) ? "\t" : header.Contains(';', StringComparison.Ordinal) ? ";" : ",";
        var rows = File.ReadAllLines(file)[1..].Select(line => line.Replace(",", separator, StringComparison.Ordinal));
        File.WriteAllText(file, "\ufeff" + string.Join("\r\n", rows.Prepend(header)) + "\r\n");
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Call.Of("inventory", scratch["plain"], "--format", "json").Out);
    }

    [Fact]
    public void A_volume_of_gas_without_its_reference_state_is_told_what_is_missing()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(Samples.Plain(scratch["plain"]), "inventory.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("fuel: diesel", "fuel: natural-gas", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(scratch["plain"], "activity.csv"), "source,period,quantity,unit\nforklifts,2025-01,1.2,万方\n");
        var fault = OneFault(scratch["plain"]);
        Assert.Equal(("unit-inconvertible", 2, "unit"), (Text(fault, "code"), fault.GetProperty("row").GetInt32(), Text(fault, "column")));
        Assert.Contains("m3@20C", fault.GetProperty("expected").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_above_the_header_is_one_mistake()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(Samples.Plain(scratch["plain"]), "activity.csv");
        File.WriteAllText(file, "2025年度活动数据,,,\n" + File.ReadAllText(file));
        var fault = OneFault(scratch["plain"]);
        Assert.Equal(("table-empty", "2025年度活动数据"), (Text(fault, "code"), Text(fault, "value")));
    }

    [Fact]
    public void Joint_operational_control_is_no_matter_where_another_approach_consolidates()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(Samples.Plain(scratch["plain"]), "inventory.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("equity: 100 %, operational: yes", "equity: 50 %, operational: joint", StringComparison.Ordinal));
        Assert.Contains("joint-operational-control", Call.Of("check", scratch["plain"]).Error, StringComparison.Ordinal);
        File.WriteAllText(file, File.ReadAllText(file).Replace("consolidation: operational-control", "consolidation: equity-share", StringComparison.Ordinal));
        Assert.DoesNotContain("joint-operational-control", Call.Of("check", scratch["plain"]).Error, StringComparison.Ordinal);
    }

    private static JsonElement OneFault(string folder)
    {
        var call = Call.Of("check", folder, "--format", "json");
        Assert.Equal(ExitCodes.Faults, call.Code);
        Assert.Empty(call.Out);
        return Assert.Single(JsonDocument.Parse(call.Error).RootElement.GetProperty("faults").EnumerateArray());
    }

    private static string? Text(JsonElement fault, string name) => fault.GetProperty(name).GetString();
}
