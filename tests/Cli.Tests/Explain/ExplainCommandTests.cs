using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

public sealed class ExplainCommandTests
{
    // GB/T 32151.24-2024, equations (2)-(4), with the values of its table B.1; worked by hand.
    [Fact]
    public void A_source_is_explained_as_a_sum_that_can_be_redone_by_hand()
    {
        var call = Call.In(Language.Zh, "explain", Samples.Qingmin, "diesel");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("0.8856 t × 42.652 GJ/t × 0.0202 tC/GJ × 98 % × 44/12 = 2.741 738 tCO2", call.Out, StringComparison.Ordinal);
        Assert.Contains("gbt32151-diesel-ncv", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_source_every_source_has_its_line()
    {
        var call = Call.Of("explain", Samples.Qingmin);
        foreach (var source in new[] { "petrol", "diesel", "electricity" }) Assert.Contains($"({source})", call.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--figure", "totals/scope1", "totals/scope1 = ")]
    [InlineData("--figure", "byGas/CO2", "byGas/CO2 = ")]
    [InlineData("--period", "2025-03", "byMonth/2025-03 = ")]
    public void Any_figure_can_be_asked_for(string option, string value, string expected)
    {
        var call = Call.Of("explain", Samples.Qingmin, option, value);
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.StartsWith(expected, call.Out, StringComparison.Ordinal);
        Assert.Contains("SHA-256", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_of_a_source_is_explained_down_to_its_gases()
    {
        var call = Call.Of("explain", Samples.Qingmin, "diesel", "--period", "2025-03");
        Assert.StartsWith("sources/diesel/2025-03 = 0.2328", call.Out, StringComparison.Ordinal);
        Assert.Contains("sources/diesel/2025-03/CO2 = 0.2328", call.Out, StringComparison.Ordinal);
        Assert.Contains("42.652 GJ/t", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_figure_is_a_failure_that_names_some_that_exist()
    {
        var call = Call.Of("explain", Samples.Qingmin, "--figure", "totals/scope9");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Empty(call.Out);
        Assert.Contains("totals/scope1", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_says_by_how_many_days_and_which_share_it_was_counted()
    {
        using var scratch = new Scratch();
        var folder = Samples.Plain(scratch["plain"]);
        var file = Path.Combine(folder, "inventory.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("equity: 100 %", "equity: 75 %", StringComparison.Ordinal).Replace("operational-control", "equity-share", StringComparison.Ordinal));
        var text = Call.Of("explain", folder, "forklifts", "--period", "2025-03").Out;
        Assert.Contains("31/365 days × 75 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_which_nothing_counts_in_the_total_is_explained_with_what_stands_beside_it()
    {
        var factory = Path.Combine(Samples.Root, "examples", "pv-factory-2025");
        foreach (var (source, beside) in new[] { ("yn-forest", "removals"), ("group-avoided", "avoided"), ("vn-ac-r22", "outside") })
        {
            var call = Call.Of("explain", factory, source);
            Assert.Equal(ExitCodes.Done, call.Code);
            Assert.Contains($"sources/{source} = 0 tCO2e", call.Out, StringComparison.Ordinal);
            Assert.Contains($"sources/{source}/{beside} = ", call.Out, StringComparison.Ordinal);
        }

        Assert.StartsWith("outsideScopes/HCFC-22 = 112.504 tCO2e", Call.Of("explain", factory, "--figure", "outsideScopes/HCFC-22").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_every_sort_that_reports_print_is_explained()
    {
        using var scratch = new Scratch();
        var printed = new Dictionary<string, ManifestFigure>();
        foreach (var kind in ReportKinds.All.Keys)
        {
            Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "report", Samples.Kaijin, "--kind", kind, "-o", kind + ".html").Code);
            foreach (var figure in HtmlManifest.Read(File.ReadAllBytes(scratch[kind + ".html"]))!.Figures) printed.TryAdd(string.Join('/', figure.Id.Split('/').Take(1)), figure);
        }

        foreach (var figure in printed.Values)
        {
            var call = Call.Of("explain", Samples.Kaijin, "--figure", figure.Id);
            Assert.True(call.Code == ExitCodes.Done, figure.Id + ": " + call.Error);
            Assert.Contains(figure.Sha256, call.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_figure_of_an_earlier_year_and_a_share_are_explained()
    {
        Assert.Contains("sources/", Call.Of("explain", Samples.JaSolar2023, "--figure", "2022/totals/scope1").Out, StringComparison.Ordinal);
        Assert.Contains("totals/scope3 = ", Call.Of("explain", Samples.JaSolar2023, "--figure", "shares/totals/scope3").Out, StringComparison.Ordinal);
    }
}
