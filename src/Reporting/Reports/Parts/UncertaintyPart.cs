using System.Globalization;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Uncertainty: how it was assessed, and the result in total, by scope and by ISO category.</summary>
internal static class UncertaintyPart
{
    /// <summary>How it was assessed.</summary>
    public static void Approach(ReportBuilder page)
    {
        var result = page.Basis.Uncertainty;
        if (result.Method == UncertaintyResult.MonteCarloMethod) page.Text(
            "参数不确定性以蒙特卡洛方法评估（IPCC 2006 第 1 卷第 3 章方法 2，{0} 次抽样），置信水平为 95 %。",
            "The uncertainty of parameters is assessed by Monte Carlo simulation (IPCC 2006, Vol. 1, Ch. 3, approach 2, {0} draws) at the 95 % level.", page.Count("draws", result.Draws));
        else page.Text(
            "参数不确定性以误差传递方法评估（IPCC 2006 第 1 卷第 3 章方法 1），置信水平为 95 %；同一因子用于多个排放源时按完全相关处理。模型不确定性未作定量评估。",
            "The uncertainty of parameters is assessed by error propagation (IPCC 2006, Vol. 1, Ch. 3, approach 1) at the 95 % level; a factor used by several sources counts as fully correlated. The uncertainty of models is not quantified.");
        page.Text(
            "因子有公布的上下限时采用其上下限；没有时，以及活动数据，采用评分方案“{0}”规定的默认不确定性。",
            "Factors with published bounds use them; factors without, and activity data, use the uncertainties that the scheme “{0}” assumes.", page.Basis.Scheme.Title);
    }

    /// <summary>The result in total, by scope and by ISO category.</summary>
    /// <returns>Whether every ISO category with emissions has a result.</returns>
    public static bool Table(ReportBuilder page)
    {
        var result = page.Basis.Uncertainty;
        var categories = result.Groups.Where(group => group.Id.StartsWith("byIsoCategory/", StringComparison.Ordinal) && TotalsPart.Iso(page, group.Id[^1] - '0') is not null).ToArray();
        page.Table(
            "table-uncertainty", new LocalText("不确定性（95 % 置信区间）", "Uncertainty (95 % interval)"),
            [PartWriting.Words("范围", "Sum", 4), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("下限", "Lower", 1), PartWriting.Number("上限", "Upper", 1)],
            table =>
            {
                table.Group(new LocalText("按 ISO 14064-1 类别", "By category of ISO 14064-1"));
                foreach (var group in categories) Row(page, table, CategoryWords.Iso(int.Parse(group.Id[14..], CultureInfo.InvariantCulture)), group);
                table.Group(new LocalText("按范围", "By scope"));
                foreach (var group in result.Groups.Where(group => group.Id.StartsWith("totals/scope", StringComparison.Ordinal)))
                    Row(page, table, CategoryWords.Scope(int.Parse(group.Id[12..], CultureInfo.InvariantCulture)), group);
                table.Group(new LocalText("全部", "All"));
                Row(page, table, new LocalText("总量", "Total"), result.Total);
            });
        page.Text(
            "总量的 95 % 置信区间为 {0} 至 {1}。区间越宽，该类别数据对总量准确度的影响越大，是今后改进数据的重点。",
            "The 95 % interval of the total is {0} to {1}. The wider an interval, the more that category limits the accuracy of the total, and the more its data deserve improvement.",
            Bound(page, result.Total, result.Total.LowerPercent, "lower"), Bound(page, result.Total, result.Total.UpperPercent, "upper"));
        return categories.Length > 0;
    }

    private static void Row(ReportBuilder page, TableBuilder table, LocalText name, UncertaintyEstimate estimate) => table.Row(
        name, (page.Figures.Find(Id(estimate)) ?? page.Figures.Recorded(Id(estimate), estimate.Tonnes, ReportFigures.Tonnes, page.Basis.Control.Decimals)),
        Bound(page, estimate, estimate.LowerPercent, "lower"), Bound(page, estimate, estimate.UpperPercent, "upper"));

    private static ShownFigure Bound(ReportBuilder page, UncertaintyEstimate estimate, decimal percent, string end) =>
        (page.Figures.Find("uncertainty/" + (estimate.Id == UncertaintyModel.Total ? "" : estimate.Id + "/") + end + "Percent", 1)
            ?? page.Figures.Recorded("uncertainty/" + Id(estimate) + "/" + end, percent / 100m, ShownFigure.Percent, 1)).Signed();

    private static string Id(UncertaintyEstimate estimate) => estimate.Id == UncertaintyModel.Total ? "totals/tCO2e" : estimate.Id;
}
