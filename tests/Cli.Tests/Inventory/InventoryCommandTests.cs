using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class InventoryCommandTests
{
    // Verification report of Qingmin Holding Group 2025: electricity 298,790.4839 kg, petrol 16,933.75 kg, diesel 2,742.29 kg.
    [Fact]
    public void As_JSON_the_published_figures_come_out()
    {
        var call = Call.Of("inventory", Samples.QingminAsPublished, "--format", "json");
        Assert.Equal(ExitCodes.Done, call.Code);
        var sources = JsonDocument.Parse(call.Out).RootElement.GetProperty("sources").EnumerateArray().ToDictionary(source => source.GetProperty("id").GetString()!);
        Assert.Equal(298.7904839m, sources["electricity"].GetProperty("tCO2e").GetDecimal());
        Assert.Equal(16.93375m, Math.Round(sources["petrol"].GetProperty("tCO2e").GetDecimal(), 5));
        Assert.Equal(2.74229m, Math.Round(sources["diesel"].GetProperty("tCO2e").GetDecimal(), 5));
    }

    [Fact]
    public void A_life_cycle_factor_in_scope_2_is_remarked_on_the_error_stream()
    {
        var call = Call.Of("inventory", Samples.QingminAsPublished);
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("footprint", call.Error, StringComparison.Ordinal);
    }

    // Table of the inventory of Kaijin 2023: 131.74, 13,146.42, 26,667.68, 375,586.28; total 415,532.11.
    [Fact]
    public void The_table_shows_a_total_and_says_when_its_parts_do_not_foot()
    {
        var call = Call.Of("inventory", Samples.Kaijin, "--by", "scope");
        Assert.Contains("415,532.11", call.Out, StringComparison.Ordinal);
        Assert.Contains("13,146.42", call.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scope")]
    [InlineData("category")]
    [InlineData("gas")]
    [InlineData("facility")]
    [InlineData("month")]
    [InlineData("source")]
    public void Every_view_adds_up_to_the_total(string view)
    {
        var call = Call.In(Language.Zh, "inventory", Samples.Kaijin, "--by", view);
        Assert.Equal(ExitCodes.Done, call.Code);
        var total = call.Out.Split('\n').First(line => line.StartsWith("合计", StringComparison.Ordinal));
        Assert.Contains("415,532.11", total, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_GWP_set_can_be_asked_for_and_an_unknown_one_is_a_failure()
    {
        var known = Call.Of("inventory", Samples.Qingmin, "--gwp", "AR5", "--format", "json");
        Assert.Equal("AR5", JsonDocument.Parse(known.Out).RootElement.GetProperty("gwp").GetString());
        var unknown = Call.Of("inventory", Samples.Qingmin, "--gwp", "AR9", "--format", "json");
        Assert.Equal(ExitCodes.Failure, unknown.Code);
        Assert.Empty(unknown.Out);
        Assert.Contains("AR9", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_faults_nothing_is_written()
    {
        using var scratch = new Scratch();
        var folder = Samples.Copy(Samples.Qingmin, scratch["wrong"]);
        File.AppendAllText(Path.Combine(folder, "activity.csv"), "x,nosuch,2025,1,t,periodic,\n");
        foreach (var format in new[] { "table", "json", "csv", "xlsx" })
        {
            var call = Call.From(scratch.Folder, Language.En, "inventory", "wrong", "--format", format, "-o", "result");
            Assert.Equal(ExitCodes.Faults, call.Code);
            Assert.Empty(call.Out);
            Assert.False(File.Exists(scratch["result"]));
            Assert.Contains("activity.csv", call.Error, StringComparison.Ordinal);
            Assert.Contains("nosuch", call.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_failure()
    {
        var call = Call.Of("inventory", "no-such-folder");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Empty(call.Out);
    }

    [Fact]
    public void A_workbook_needs_a_file_to_be_written_to()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCodes.Failure, Call.Of("inventory", Samples.Qingmin, "--format", "xlsx").Code);
        var call = Call.From(scratch.Folder, Language.Zh, "inventory", Samples.Qingmin, "--format", "xlsx", "-o", "清册.xlsx");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(scratch["清册.xlsx"])[..2]);
    }

    [Fact]
    public void The_sources_as_CSV_have_one_row_each()
    {
        var call = Call.Of("inventory", Samples.Qingmin, "--format", "csv");
        Assert.Equal(4, call.Out.TrimEnd('\n').Split('\n').Length);
        Assert.StartsWith("id,name,", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_inventory_gives_the_same_figures_and_only_a_folder_can_be_locked()
    {
        using var scratch = new Scratch();
        var folder = Samples.Copy(Samples.Qingmin, scratch["q"]);
        var before = Call.Of("inventory", folder, "--format", "json", "--lock").Out;
        Assert.True(File.Exists(Path.Combine(folder, "lingtan.lock")));
        Assert.Equal(before, Call.Of("inventory", folder, "--format", "json").Out);
        Call.From(scratch.Folder, Language.En, "workbook", "export", "q", "q.xlsx");
        Assert.Equal(ExitCodes.Failure, Call.From(scratch.Folder, Language.En, "inventory", "q.xlsx", "--lock").Code);
    }

    [Fact]
    public void Three_years_stand_in_one_table()
    {
        // 晶澳科技 2023 年度温室气体排放报告, p. 3: totals and intensities of 2021-2023.
        var output = Call.Of("inventory", Samples.JaSolar2023).Out;
        Assert.Matches("Total +11,883,394.00 +17,581,761.00 +27,223,818.00", output);
        Assert.Matches("Scope 1 +35,406.00 +45,268.00 +109,178.00", output);
        Assert.Matches("Intensity, scope 1\\+2 .* +3,834.85 +2,574.88 +3,521.45", output);
    }
}
