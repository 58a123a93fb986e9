using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The marks of every source, without a limit of rows.</summary>
internal static class RegisterQuality
{
    /// <summary>Writes the table.</summary>
    public static void Write(ReportBuilder page) => page.Table(
        "register-quality", new LocalText("各排放源的数据质量评分", "Data quality scores of the sources"),
        [
            PartWriting.Mark("序号", "No.", 0.6), PartWriting.Words("排放源", "Source", 3.4), PartWriting.Number("活动数据", "Activity data", 0.9), PartWriting.Number("排放因子", "Factor", 0.9),
            PartWriting.Number("仪器校正", "Calibration", 0.9), PartWriting.Number("平均得分", "Mean", 1.1), PartWriting.Number("等级", "Level", 0.7), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.5),
            PartWriting.Number("占总量", "Share", 1), PartWriting.Number("加权得分", "Weighted", 1),
        ],
        table =>
        {
            var sources = page.Inventory.Sources;
            var scores = page.Basis.Quality.Sources;
            for (var i = 0; i < scores.Count; i++)
            {
                var (score, id) = (scores[i], "quality/" + scores[i].Source);
                table.Row(
                    (sources[i].Index + 1).ToString(CultureInfo.InvariantCulture), sources[i].Definition.Name, page.Figures.Recorded(id + "/activity", score.Activity, "", 2), page.Figures.Recorded(id + "/factor", score.Factor, "", 2),
                    page.Figures.Recorded(id + "/calibration", score.Calibration, "", 2), page.Figures.Recorded(id + "/average", score.Average, "", 4), page.Figures.Recorded(id + "/level", score.Level, "", 0),
                    page.Figures.Of("sources/" + score.Source), page.Figures.Recorded(id + "/share", score.Share, ShownFigure.Percent, 2), page.Figures.Recorded(id + "/weighted", score.Weighted, "", 4));
            }

            table.Total(
                Cell.Empty, new LocalText("合计，加权得分及等级", "Total, weighted score and level"), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
                (page.Basis.Quality.Level is { } level ? page.Figures.Recorded("quality/level", level, "", 0) : null).OrDash(), page.Figures.Of("totals/tCO2e"), Cell.Empty, QualityPart.Score(page).OrDash());
        },
        wide: true);
}
