using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class FactorsCommandTests
{
    // GB/T 32151.24-2024, table B.1: diesel 42.652 GJ/t.
    [Fact]
    public void Search_finds_by_Chinese_name_and_prints_the_value_as_published()
    {
        var call = Call.In(Language.Zh, "factors", "search", "柴油", "低位发热量", "gbt32151");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("gbt32151-diesel-ncv", call.Out, StringComparison.Ordinal);
        Assert.Contains("42.652", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_as_CSV_has_the_columns_of_the_library()
    {
        var call = Call.Of("factors", "search", "gbt32151-diesel-ncv", "--format", "csv");
        var lines = call.Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith("id,factor,subject,gas,value,unit,geography,valid_from,valid_to,rank,lower,upper,distribution,source,verified", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("gbt32151-diesel-ncv,net-calorific-value,diesel,,42.652,GJ/t,CN,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_a_row_as_JSON_with_all_digits()
    {
        var call = Call.Of("factors", "show", "gbt32151-diesel-ncv", "--format", "json");
        var row = JsonDocument.Parse(call.Out).RootElement;
        Assert.Equal("42.652", row.GetProperty("value").GetRawText());
        Assert.Equal("GJ/t", row.GetProperty("unit").GetString());
    }

    [Fact]
    public void Show_of_an_unknown_row_is_a_failure_that_says_where_to_look()
    {
        var call = Call.Of("factors", "show", "no-such-row");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Empty(call.Out);
        Assert.Contains("factors search", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_lists_what_was_not_taken_and_why()
    {
        var call = Call.Of("factors", "select", "net-calorific-value", "柴油", "--place", "CN", "--as-of", "2026-03-31");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.StartsWith("gbt32151-diesel-ncv  42.652 GJ/t", call.Out, StringComparison.Ordinal);
        Assert.Contains("ndrc24-diesel-ncv", call.Out, StringComparison.Ordinal);
    }

    // Announcements of the grid factors of 2022 and 2023: national average 0.5366 and 0.5306 kgCO2/kWh.
    [Fact]
    public void Diff_shows_old_and_new_value()
    {
        var call = Call.Of("factors", "diff", "mee-grid-2022", "mee-grid-2023", "--format", "json");
        var change = JsonDocument.Parse(call.Out).RootElement.EnumerateArray().First(entry => entry.GetProperty("new").GetString() == "mee-2023-grid-average-cn");
        Assert.Equal("0.5366", change.GetProperty("oldValue").GetRawText());
        Assert.Equal("0.5306", change.GetProperty("newValue").GetRawText());
    }

    // 517,207 kWh at the East China averages announced for two data years, worked by hand from the two rows the command names.
    [Fact]
    public void Diff_says_what_a_new_edition_changes_in_an_inventory_source_by_source()
    {
        var call = Call.Of("factors", "diff", "mee-grid-2023", "mee-grid-2022", "--inventory", Samples.Qingmin, "--format", "json");
        Assert.Equal(ExitCodes.Done, call.Code);
        var effect = Assert.Single(JsonDocument.Parse(call.Out).RootElement.EnumerateArray());
        Assert.Equal("electricity", effect.GetProperty("source").GetString());
        var row = JsonDocument.Parse(Call.Of("factors", "show", effect.GetProperty("rows")[0].GetProperty("new").GetString()!, "--format", "json").Out).RootElement;
        Assert.Equal("kgCO2/kWh", row.GetProperty("unit").GetString());
        Assert.Equal(517_207m * row.GetProperty("value").GetDecimal() / 1000m, effect.GetProperty("after").GetDecimal());
    }

    [Fact]
    public void Diff_of_editions_the_inventory_does_not_use_says_so() =>
        Assert.Contains("uses no row", Call.Of("factors", "diff", "desnz-2024", "desnz-2025", "--inventory", Samples.Qingmin).Out, StringComparison.Ordinal);
}
