using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Data quality: the scheme, the marks of every source, the score and its level.</summary>
internal static class QualityPart
{
    private const decimal MostTonnesInKilograms = 1_000_000m;

    /// <summary>Three marks and how they are combined.</summary>
    public static void Scheme(ReportBuilder page)
    {
        var scheme = page.Basis.Scheme;
        page.Text(
            "每个排放源按活动数据、排放因子、仪器校正三项评分，得分越高数据越可靠。平均得分为三项的平均值；加权得分为平均得分乘以该源占总量的比例；加权得分之和为清册的得分，并据以定级。评分方案：{0}（{1}）。",
            "Each source has three marks, for activity data, for the emission factor and for the calibration of instruments; a higher mark stands for more reliable data. Their mean is weighted by the source's share of the total; the weighted means add up to the score of the inventory, from which its level follows. Scheme: {0} ({1}).",
            scheme.Title, scheme.Source);
        page.Table(
            "table-quality-scheme", new LocalText("数据质量评分标准", "Marks of data quality"),
            [PartWriting.Words("项目", "Item", 2), PartWriting.Words("情况", "Case", 5), PartWriting.Number("得分", "Mark", 1)],
            table =>
            {
                Classes(page, table, "activity", new LocalText("活动数据", "Activity data"), scheme.Activity);
                Classes(page, table, "factor", new LocalText("排放因子", "Emission factor"), scheme.Factor);
                Classes(page, table, "calibration", new LocalText("仪器校正", "Calibration"), scheme.Calibration);
            });
        page.Table(
            "table-quality-levels", new LocalText("数据质量等级", "Levels of data quality"),
            [PartWriting.Words("等级", "Level"), PartWriting.Number("加权得分不低于", "Score from")],
            table =>
            {
                foreach (var level in scheme.Levels) table.Row(level.Title, page.Figures.Recorded("quality/levels/" + Text(level.Level), level.From, "", 1));
            });
    }

    /// <summary>Every source with marks, mean, level, share and weighted mean; the largest ones where there are too many.</summary>
    public static void Table(ReportBuilder page)
    {
        var kilograms = page.Basis.Control.Decimals >= 2 && Math.Abs(page.Inventory.Totals.Tco2e) < MostTonnesInKilograms;
        var scores = page.Basis.Quality.Sources.ToDictionary(score => score.Source, StringComparer.Ordinal);
        var (shown, rest) = SourcesPart.Split(page.Inventory);
        page.Table(
            "table-quality", new LocalText("各排放源的数据质量", "Data quality of the sources"),
            [
                PartWriting.Mark("序号", "No.", 0.8), PartWriting.Words("排放源", "Source", 3.4), PartWriting.Number("活动数据", "Activity", 1), PartWriting.Number("排放因子", "Factor", 0.9),
                PartWriting.Number("仪器校正", "Calibr.", 1), PartWriting.Number("平均得分", "Mean", 1.2), PartWriting.Number("等级", "Level", 0.8),
                kilograms ? PartWriting.Number("排放量（kgCO2e）", "Emissions (kgCO2e)", 1.8) : PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.8),
                PartWriting.Number("占总量", "Share", 1.1), PartWriting.Number("加权得分", "Weighted", 1.2),
            ],
            table =>
            {
                foreach (var source in shown) Row(page, table, source, scores[source.Definition.Id], kilograms);
                if (rest.Count > 0) Rest(page, table, rest, scores, kilograms, shown.Count);
                Total(page, table, kilograms);
            });
    }

    /// <summary>The score and its level in a sentence.</summary>
    /// <returns>Whether there is a score.</returns>
    public static bool Result(ReportBuilder page)
    {
        if (Score(page) is not { } score || page.Basis.Quality.Level is not { } level) return false;
        page.Text(
            "清册的加权平均得分为 {0}，数据质量为第 {1} 级（共 {2} 级，第 1 级最好）。", "The weighted score of the inventory is {0}: level {1} of {2}, where level 1 is the best.",
            score, Figure(page, "quality/level", level, 0), page.Count("quality-levels", page.Basis.Scheme.Levels.Count));
        return true;
    }

    /// <summary>The weighted score with four decimals; null where the total is zero.</summary>
    public static ShownFigure? Score(ReportBuilder page) => page.Basis.Quality.Score is { } score ? Figure(page, "quality/score", score, 4) : null;

    private static void Classes(ReportBuilder page, TableBuilder table, string id, LocalText name, IReadOnlyList<QualityClass> classes)
    {
        foreach (var entry in classes) table.Row(name, entry.Title, page.Figures.Recorded($"quality/scheme/{id}/{entry.Id}", entry.Mark, ""));
    }

    private static void Row(ReportBuilder page, TableBuilder table, SourceResult source, SourceScore score, bool kilograms)
    {
        var id = "sources/" + source.Definition.Id + "/quality/";
        table.Row(
            LocalText.Same(Text(source.Index + 1)), source.Definition.Name, Figure(page, id + "activity", score.Activity, MarkDecimals(score.Activity)),
            Figure(page, id + "factor", score.Factor, MarkDecimals(score.Factor)), Figure(page, id + "calibration", score.Calibration, MarkDecimals(score.Calibration)),
            Figure(page, id + "average", score.Average, 4), Figure(page, id + "level", score.Level, 0), Amount(page, "sources/" + source.Definition.Id, source.Tco2e, kilograms),
            Figure(page, id + "share", score.Share, 4), Figure(page, id + "weighted", score.Weighted, 4));
    }

    private static void Rest(ReportBuilder page, TableBuilder table, IReadOnlyList<SourceResult> rest, Dictionary<string, SourceScore> scores, bool kilograms, int shown)
    {
        var share = rest.Sum(source => scores[source.Definition.Id].Share);
        var weighted = rest.Sum(source => scores[source.Definition.Id].Weighted);
        table.Row(
            PartWriting.Dash, SourcesPart.RestName(page, rest.Count), PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, PartWriting.Dash, PartWriting.Dash,
            Amount(page, "sources-rest/tCO2e", rest.Sum(source => source.Tco2e), kilograms), page.Figures.Recorded("quality/rest/share", share, "", 4), page.Figures.Recorded("quality/rest/weighted", weighted, "", 4));
        table.Note(SourcesPart.RestNote(page, shown, rest.Count));
    }

    private static void Total(ReportBuilder page, TableBuilder table, bool kilograms)
    {
        var level = page.Basis.Quality.Level is { } reached ? Figure(page, "quality/level", reached, 0) : null;
        table.Total(
            Cell.Empty, new LocalText("合计，加权得分及等级", "Total, weighted score and level"), Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty, level.OrDash(),
            Amount(page, "totals/tCO2e", page.Inventory.Totals.Tco2e, kilograms), Cell.Empty, Score(page).OrDash());
    }

    private static ShownFigure Figure(ReportBuilder page, string id, decimal value, int decimals) => page.Figures.Find(id, decimals) ?? page.Figures.Recorded(id, value, "", decimals);

    /// <summary>Marks are whole numbers unless data were measured in part.</summary>
    private static int MarkDecimals(decimal mark) => mark == Math.Truncate(mark) ? 0 : 2;

    /// <summary>Tonnes, or kilograms with two decimals as inventories of a factory print them.</summary>
    private static ShownFigure Amount(ReportBuilder page, string id, decimal tonnes, bool kilograms)
    {
        var known = page.Figures.Find(id);
        ReadOnlySpan<ShownFigure> parts = known is null ? [] : [known];
        return kilograms ? page.Figures.Derived(id + "/kg", tonnes * 1000m, "kgCO2e", 2, parts)
            : known ?? page.Figures.Derived(id, tonnes, ReportFigures.Tonnes, page.Basis.Control.Decimals, parts);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
