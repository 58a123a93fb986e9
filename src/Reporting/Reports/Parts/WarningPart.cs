using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Remarks and cross-checks of the calculation: what a careful reader should know although the input was taken as it is.</summary>
internal static class WarningPart
{
    /// <summary>All remarks: of the build and of the scoring.</summary>
    public static IReadOnlyList<Warning> All(ReportBuilder page) => page.Once<IReadOnlyList<Warning>>(() => [.. page.Inventory.Warnings, .. InventoryScoring.Warnings(page.Inventory)]);

    /// <summary>The remarks one by one.</summary>
    /// <param name="page">The report.</param>
    /// <param name="most">How many are shown at most.</param>
    public static void Table(ReportBuilder page, int most = int.MaxValue)
    {
        var warnings = All(page);
        page.Table(
            "table-warnings", new LocalText("核算提示和交叉核对", "Remarks and cross-checks of the calculation"),
            [PartWriting.Words("提示", "Remark", 2), PartWriting.Words("所在", "Where", 2), PartWriting.Words("内容", "What to know", 5)],
            table =>
            {
                foreach (var warning in warnings.Take(most)) table.Row(warning.Code.Title, warning.Where, warning.Message);
                if (warnings.Count > most) table.Note(RichText.Of(
                    "列出前 {0} 条，共 {1} 条，其余见温室气体清册。", "The first {0} of {1} are shown; the others stand in the register.", page.Count("warnings-shown", most), page.Count("warnings", warnings.Count)));
            });
        if (warnings.Count == 0) page.Text("核算没有产生提示。", "The calculation gave no remarks.");
    }
}
