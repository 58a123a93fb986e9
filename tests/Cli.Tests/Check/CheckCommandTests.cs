using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_sound_inventory_has_no_faults()
    {
        var call = Call.In(Language.Zh, "check", Samples.Qingmin);
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("无误", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_a_sound_inventory_has_an_empty_list() =>
        Assert.Equal(0, JsonDocument.Parse(Call.Of("check", Samples.Qingmin, "--format", "json").Out).RootElement.GetProperty("faults").GetArrayLength());

    [Fact]
    public void Every_mistake_is_one_fault_with_its_place()
    {
        using var scratch = new Scratch();
        var folder = Samples.Copy(Samples.Qingmin, scratch["wrong"]);
        var yaml = File.ReadAllText(Path.Combine(folder, "inventory.yaml"));
        File.WriteAllText(Path.Combine(folder, "inventory.yaml"), yaml + "\ncolour: blue\n");
        File.WriteAllText(Path.Combine(folder, "activty.csv"), "id,source\n");
        var call = Call.From(scratch.Folder, Language.En, "check", "wrong", "--format", "json");
        Assert.Equal(ExitCodes.Faults, call.Code);
        Assert.Empty(call.Out);
        var faults = JsonDocument.Parse(call.Error).RootElement.GetProperty("faults").EnumerateArray().ToList();
        Assert.Equal(2, faults.Count);
        Assert.Contains(faults, fault => fault.GetProperty("code").GetString() == "file-unknown" && fault.GetProperty("file").GetString() == "activty.csv");
        Assert.Contains(faults, fault => fault.GetProperty("code").GetString() == "yaml-unknown-key" && fault.GetProperty("row").GetInt32() > 1);
    }
}
