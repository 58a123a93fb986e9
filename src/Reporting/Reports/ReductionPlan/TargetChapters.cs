using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 1 and 2: targets and the base year, where the company stands.</summary>
internal static class TargetChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("targets", "目标", "Targets");
        OwnTextPart.Write(
            page, "targets", "RP.1", "减排目标：期限、范围、基准年、绝对值或强度", "the targets: deadline, scopes, base year, absolute or by intensity", also: page.Inventory.Book.BaseYear is not null);
        page.Section("targets-base-year", "基准年及其重算", "Base year and its restatement");
        BaseYearPart.Choice(page);
        BaseYearPart.Policy(page);
        page.Chapter("position", "现状与路径", "Where we stand, and the pathway");
        page.Section("position-now", "本期排放", "Emissions of this period");
        TotalsPart.ByScope(page);
        page.Section("position-years", "历年排放与强度", "Emissions and intensities over the years");
        YearsPart.ByScope(page);
        YearsPart.Chart(page);
        if (page.Basis.Earlier.Count == 0) page.Text("没有更早的清册，历年比较从下一期开始。", "There are no earlier inventories; the comparison over the years begins with the next period.");
        if (!IntensityPart.Table(page)) page.Note(NoteKind.Gap, "没有定义排放强度（inventory.yaml：intensities；production.csv）。", "No intensity is defined (inventory.yaml: intensities; production.csv).");
        IntensityPart.Years(page);
        page.Section("position-pathway", "减排路径", "Pathway");
        OwnTextPart.Write(
            page, "pathway", "RP.2", "逐年的路径值和达成情况", "the pathway year by year and what was reached", also: page.Inventory.Book.Intensities.Count > 0 || page.Basis.Earlier.Count > 0);
    }
}
