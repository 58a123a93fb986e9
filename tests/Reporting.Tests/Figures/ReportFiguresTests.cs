namespace Lingtan.Reporting;

public sealed class ReportFiguresTests
{
    private static readonly ReportFigures Figures = new(Sample.Basis("ja-solar-2023"));

    [Fact]
    public void A_figure_is_found_by_identifier_alone_earlier_years_and_shares_included()
    {
        Assert.Equal(45268m, Figures.Resolve("2022/totals/scope1")!.Shown, 0);
        var share = Figures.Resolve("shares/totals/scope3")!;
        Assert.Equal(Figures.Of("totals/scope3").Value / Figures.Of("totals/tCO2e").Value, share.Value);
        Assert.Equal(["totals/scope3", "totals/tCO2e"], Figures.PartsOf("shares/totals/scope3")!.Select(part => part.Id));
        Assert.Null(Figures.Resolve("shares/nothing"));
        Assert.Null(Figures.Resolve("2019/totals/scope1"));
    }

    [Fact]
    public void What_was_recorded_is_found_again()
    {
        Assert.Null(Figures.Resolve("counts/things"));
        var figure = Figures.Recorded("counts/things", 12, "");
        Assert.Equal(figure, Figures.Resolve("counts/things"));
        Assert.Empty(Figures.PartsOf("counts/things")!);
    }
}
