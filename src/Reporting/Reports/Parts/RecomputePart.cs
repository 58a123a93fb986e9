using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>How the figures can be recomputed, and the list of the main ones with their identifiers and hashes.</summary>
internal static class RecomputePart
{
    private const int Shown = 12;
    private const int MostFigures = 250;

    private static readonly string[] Views = ["totals/", "byIsoCategory/", "byScope3Category/", "byGasGroup/", "byGas/", "byFacility/"];

    /// <summary>What a figure is made of and how to print its calculation.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Text(
            "本报告的每个数值都带有编号，并可追溯到活动数据、方法、因子和 GWP。对清册文件夹运行 lingtan explain --figure 编号，可打印该数值的计算过程；清册文件夹（inventory.yaml、activity.csv 等）和因子库版本相同，重算结果逐位相同。",
            "Every number of this report has an identifier and can be traced to activity data, method, factors and GWP. Running lingtan explain --figure IDENTIFIER on the inventory folder prints its calculation. The same inventory folder (inventory.yaml, activity.csv and so on) and editions of factors give the same digits.");
        page.Text(
            "单个排放源的结果由其月度和气体结果相加得出，每个结果先按 15 位小数取定，再求和；类别、范围和总量都是这些结果之和，因此与求和次序无关。",
            "The result of a source is the sum of its months and gases, each fixed at 15 decimals before it is added; categories, scopes and totals are sums of these and do not depend on the order of addition.");
    }

    /// <summary>The sums of the inventory with value and the beginning of the hash of their lineage.</summary>
    public static void Figures(ReportBuilder page) => page.Table(
        "table-figures", new LocalText("主要数值及其编号", "Main figures and their identifiers"),
        [PartWriting.Words("编号", "Identifier", 4), PartWriting.Number("数值", "Value", 2), PartWriting.Words("谱系 SHA-256（前 12 位）", "Lineage SHA-256 (first 12)", 2.4)],
        table =>
        {
            foreach (var figure in Main(page.Inventory).Take(MostFigures).Select(id => page.Figures.Of(id)))
                table.Row(RichText.Same(figure.Id).With(Emphasis.Code), figure.WithUnit(), RichText.Same(figure.Sha256[..Shown]).With(Emphasis.Code));
        });

    private static IEnumerable<string> Main(Inventory inventory) =>
        inventory.Figures.Ids.Where(id => Views.Any(view => id.StartsWith(view, StringComparison.Ordinal)) && id.Count(letter => letter == '/') == 1);
}
