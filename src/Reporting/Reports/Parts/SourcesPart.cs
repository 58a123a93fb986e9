using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The sources: identified by category, and one by one as far as a document can hold them.</summary>
internal static class SourcesPart
{
    /// <summary>Rows of a detail table; what is beyond stands in the register.</summary>
    public const int MostRows = 150;

    /// <summary>Sources by category with their names, in the order of scopes.</summary>
    public static void Identified(ReportBuilder page) => page.Table(
        "table-sources", new LocalText("温室气体排放源识别表", "Sources identified"),
        [
            PartWriting.Words("排放源类别", "Kind of source", 2.4), PartWriting.Mark("ISO 类别", "ISO category", 1.3), PartWriting.Mark("排放源数", "Sources", 1.2),
            PartWriting.Words("排放源（活动或设备）", "Sources (activities, equipment)", 5), PartWriting.Words("气体", "Gases", 1.6),
        ],
        table =>
        {
            foreach (var scope in page.Inventory.Sources.Where(source => !TotalsPart.IsBeside(source.Definition)).GroupBy(source => source.Definition.Scope).OrderBy(group => group.Key))
            {
                table.Group(CategoryWords.Scope(scope.Key));
                foreach (var category in scope.GroupBy(source => (source.Definition.Category, source.IsoCategory, source.Definition.Scope3)).OrderBy(group => group.Key.Scope3 ?? 0).ThenBy(group => group.Key.IsoCategory))
                    table.Row(
                        CategoryWords.Title(category.Key.Category), LocalText.Same(category.Key.IsoCategory.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        page.Count($"sources/{scope.Key}/{category.Key.Category}/{category.Key.IsoCategory}", category.Count()),
                        PartWriting.Listed([.. category.Select(source => source.Definition.Name)]), Gases(category));
            }
        });

    /// <summary>The sources to be shown one by one, largest first where there are too many, and the rest.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="most">How many can be shown.</param>
    public static (IReadOnlyList<SourceResult> Shown, IReadOnlyList<SourceResult> Others) Split(Inventory inventory, int most = MostRows)
    {
        if (inventory.Sources.Count <= most) return (inventory.Sources, []);
        var ordered = inventory.Sources.OrderByDescending(source => Math.Abs(source.Tco2e)).ThenBy(source => source.Index).ToArray();
        return ([.. ordered[..(most - 1)].OrderBy(source => source.Index)], ordered[(most - 1)..]);
    }

    /// <summary>A note that the rest stands in the register.</summary>
    public static RichText RestNote(ReportBuilder page, int shown, int rest) => RichText.Of(
        "按排放量列出最大的 {0} 个排放源；其余 {1} 个合并为一行，逐项见温室气体清册（workbook）。",
        "The largest {0} sources are shown; the other {1} are added up in one row and stand one by one in the register (workbook).",
        page.Count("sources-shown", shown), page.Count("sources-rest", rest));

    /// <summary>Name of the row of what is not shown one by one.</summary>
    public static RichText RestName(ReportBuilder page, int rest) =>
        RichText.Of("其余 {0} 个排放源", "The other {0} sources", page.Count("sources-rest", rest));

    /// <summary>The sum of what is not shown one by one.</summary>
    public static ShownFigure RestSum(ReportBuilder page, IReadOnlyList<SourceResult> rest) => page.Figures.Derived(
        "sources-rest/tCO2e", rest.Sum(source => source.Tco2e), ReportFigures.Tonnes, page.Basis.Control.Decimals, page.Figures.Of("totals/tCO2e"));

    private static LocalText Gases(IEnumerable<SourceResult> sources)
    {
        var gases = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            gases.UnionWith(source.Gases.Keys);
            gases.UnionWith(source.Beside.Keys.Select(key => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        }

        return gases.Count == 0 ? PartWriting.Dash : LocalText.Same(string.Join(", ", gases));
    }
}
