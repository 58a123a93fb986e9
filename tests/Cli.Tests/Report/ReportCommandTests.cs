using System.Text.Json;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

public sealed class ReportCommandTests
{
    [Theory]
    [InlineData("report.html", "html")]
    [InlineData("report.docx", "docx")]
    [InlineData("报告.xlsx", "xlsx")]
    public void The_ending_decides_the_form_and_the_file_carries_its_figures(string name, string form)
    {
        using var scratch = new Scratch();
        var call = Call.From(scratch.Folder, Language.En, "report", Samples.Qingmin, "--kind", "iso14064", "-o", name);
        Assert.Equal(ExitCodes.Done, call.Code);
        var manifest = ReportFormat.Find(form)!.Manifest(File.ReadAllBytes(scratch[name]));
        Assert.Contains(manifest!.Figures, figure => figure.Id == "totals/tCO2e");
        Assert.Equal([name], Directory.GetFiles(scratch.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Without_a_file_name_one_is_made_of_inventory_kind_and_language()
    {
        using var scratch = new Scratch();
        var call = Call.From(scratch.Folder, Language.Zh, "report", Samples.Qingmin, "-k", "iso14064", "--format", "html");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("<html lang=\"zh", File.ReadAllText(scratch["qingmin-2025-iso14064.zh.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_written_and_names_what_is_missing_and_where_to_enter_it()
    {
        using var scratch = new Scratch();
        var call = Call.From(scratch.Folder, Language.En, "report", Samples.Plain(scratch["plain"]), "--kind", "iso14064", "-o", "r.html");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("ISO1.s missing: ", call.Error, StringComparison.Ordinal);
        Assert.Contains("narrative/report.yaml: verification", call.Error, StringComparison.Ordinal);
        Assert.Contains("Written: r.html (draft: ", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_kind_the_kinds_are_listed_with_what_they_are_for()
    {
        var call = Call.Of("report", Samples.Qingmin);
        Assert.Equal(ExitCodes.Failure, call.Code);
        foreach (var kind in ReportKinds.All.Values) Assert.Contains($"{kind.Kind}: {kind.Purpose.En}", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_ending_or_kind_is_said_before_anything_is_computed()
    {
        Assert.Contains(".docx", Call.Of("report", Samples.Qingmin, "--kind", "iso14064", "-o", "report.rtf").Error, StringComparison.Ordinal);
        Assert.Contains("There is no kind of report isso", Call.Of("report", Samples.Qingmin, "--kind", "isso").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_leads_nowhere_is_a_fault_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var folder = Samples.Plain(scratch["plain"]);
        Directory.CreateDirectory(Path.Combine(folder, "narrative"));
        File.WriteAllText(Path.Combine(folder, "narrative", "policy.zh.md"), "我们\n\n排放 {{totals/scop1}}\n");
        var call = Call.From(scratch.Folder, Language.En, "report", folder, "--kind", "iso14064", "-o", "r.html");
        Assert.Equal(ExitCodes.Faults, call.Code);
        Assert.Contains("narrative/policy.zh.md row 3 column 4", call.Error, StringComparison.Ordinal);
        Assert.Contains("totals/scope1", call.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch["r.html"]));
    }

    [Fact]
    public void A_misspelt_text_is_pointed_out()
    {
        using var scratch = new Scratch();
        var folder = Samples.Plain(scratch["plain"]);
        Directory.CreateDirectory(Path.Combine(folder, "narrative"));
        File.WriteAllText(Path.Combine(folder, "narrative", "polcy.zh.md"), "方针\n");
        Assert.Contains("narrative/polcy.*.md is not used; is it policy?", Call.From(scratch.Folder, Language.En, "report", folder, "--kind", "iso14064", "-o", "r.html").Error, StringComparison.Ordinal);
        Assert.Contains("narrative-unused narrative/polcy", Call.Of("check", folder).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_lists_every_item_as_json_and_as_a_table()
    {
        var json = JsonDocument.Parse(Call.Of("report", "check", Samples.Qingmin, "--kind", "iso14064", "--format", "json").Out).RootElement;
        var items = json.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("code").GetString()!, item => item.GetProperty("present").GetBoolean());
        Assert.True(items["ISO1.c"] && items["ISO1.t"]);
        Assert.False(items["ISO1.k"]);
        Assert.True(json.GetProperty("draft").GetBoolean());
        var table = Call.In(Language.Zh, "report", Samples.Qingmin, "--kind", "iso14064", "--check").Out;
        Assert.Contains("inventory.yaml：base_year", table, StringComparison.Ordinal);
        Assert.Contains("草稿", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_written_out_once_and_the_report_made_of_them_says_the_same()
    {
        using var scratch = new Scratch();
        var folder = Samples.Plain(scratch["plain"]);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "report", folder, "--kind", "iso14064", "-o", "before.html").Code);
        var untouched = Call.Of("report", "check", folder, "--kind", "iso14064", "--format", "json");
        var first = Call.Of("report", "narrative", folder, "--kind", "iso14064");
        Assert.Contains("narrative/policy.en.md", first.Out, StringComparison.Ordinal);
        var check = Call.Of("report", "check", folder, "--kind", "iso14064", "--format", "json");
        Assert.Equal(untouched.Out, check.Out);
        File.WriteAllText(Path.Combine(folder, "narrative", "policy.en.md"), "Ours.\n");
        Assert.Empty(Call.Of("report", "narrative", folder, "--kind", "iso14064").Out);
        Assert.Equal("Ours.\n", File.ReadAllText(Path.Combine(folder, "narrative", "policy.en.md")));
        Assert.Contains("written", Call.Of("report", "narrative", folder, "--kind", "iso14064", "--list").Out, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "report", folder, "--kind", "iso14064", "-o", "after.html").Code);
        var (before, after) = (HtmlManifest.Read(File.ReadAllBytes(scratch["before.html"]))!, HtmlManifest.Read(File.ReadAllBytes(scratch["after.html"]))!);
        Assert.Equal(before.Figures.Select(figure => (figure.Id, figure.Sha256)).Order(), after.Figures.Select(figure => (figure.Id, figure.Sha256)).Order());
    }

    [Fact]
    public void A_difference_of_two_reports_names_figures_and_with_the_folders_the_causes()
    {
        using var scratch = new Scratch();
        var folder = Samples.Plain(scratch["plain"]);
        var old = Samples.Plain(scratch["old"]);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "report", folder, "--kind", "iso14064", "-o", "one.html").Code);
        File.WriteAllText(Path.Combine(folder, "activity.csv"), "source,period,quantity,unit\nelectricity,2025-01,52.3,万kWh\nforklifts,2025,4.2,t\n");
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "report", folder, "--kind", "iso14064", "-o", "two.docx").Code);

        var json = JsonDocument.Parse(Call.From(scratch.Folder, Language.En, "report", "diff", "one.html", "two.docx", "--before", old, "--after", folder, "--format", "json").Out).RootElement;
        var changed = json.GetProperty("changed").EnumerateArray().ToDictionary(change => change.GetProperty("id").GetString()!);
        Assert.False(changed.ContainsKey("totals/scope2"));
        var scope1 = changed["totals/scope1"];
        Assert.Equal(scope1.GetProperty("after").GetDecimal() - scope1.GetProperty("before").GetDecimal(), scope1.GetProperty("byCause").GetProperty("activity").GetDecimal());

        var stale = Call.From(scratch.Folder, Language.En, "report", "diff", "one.html", folder, "--kind", "iso14064", "--before", folder);
        Assert.Equal(ExitCodes.Done, stale.Code);
        Assert.Contains("report-stale one.html", stale.Error, StringComparison.Ordinal);
        Assert.Contains("totals/scope1", stale.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_report_cannot_be_compared()
    {
        var call = Call.Of("report", "diff", Path.Combine(Samples.Qingmin, "activity.csv"), Samples.Qingmin, "--kind", "iso14064");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Contains("is no report of this program", call.Error, StringComparison.Ordinal);
    }
}
