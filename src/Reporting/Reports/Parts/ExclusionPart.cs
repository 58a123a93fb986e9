using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What was left unquantified, why, and how large it is.</summary>
internal static class ExclusionPart
{
    private const decimal Each = 0.01m;
    private const decimal Together = 0.05m;

    /// <summary>The rule for exclusions, or that there are none.</summary>
    public static void Rule(ReportBuilder page)
    {
        var count = page.Inventory.Book.Exclusions.Count;
        if (count == 0) page.Text(
            "报告边界内识别出的排放源和汇均已量化，没有免除量化的项目。", "All sources and sinks identified inside the reporting boundary are quantified; nothing is excluded.");
        else page.Text(
            "免除量化须满足：单项不超过总量的 {0}，合计不超过总量的 {1}（总量含估算值）。下列 {2} 项未量化。",
            "Something may be left unquantified where it is at most {0} of the total by itself and all of it together at most {1} (of the total with estimates). Items not quantified: {2}.",
            page.Percent("limits/exclusion", Each), page.Percent("limits/exclusions", Together), page.Count("exclusions", count));
    }

    /// <summary>The exclusions with the check of 1 % each and 5 % together; nothing where there are none.</summary>
    public static void Table(ReportBuilder page)
    {
        var shares = InventoryRatios.Exclusions(page.Inventory);
        if (shares.Count == 0) return;
        Table(page, shares);
        Check(page, shares);
    }

    private static void Table(ReportBuilder page, IReadOnlyList<ExclusionShare> shares) => page.Table(
        "table-exclusions", new LocalText("免除量化的排放源", "Sources not quantified"),
        [
            PartWriting.Words("排放源", "Source", 3), PartWriting.Words("设施", "Facility"), PartWriting.Words("范围与类别", "Scope and category"),
            PartWriting.Words("理由", "Reason", 3), PartWriting.Number("估算（tCO2e）", "Estimate (tCO2e)", 1.3), PartWriting.Number("占总量", "Share", 1.1),
        ],
        table =>
        {
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < shares.Count; i++)
            {
                var id = Id(shares[i].Exclusion, ids);
                var (excluded, share) = (shares[i].Exclusion, shares[i].ShareOfTotal);
                var scope = CategoryWords.ScopeShort(excluded.Scope);
                var category = excluded.Scope3 is > 0 and var number ? CategoryWords.Scope3(number) : CategoryWords.Title(excluded.Category);
                var reason = BoundaryWords.Reason(excluded.Reason);
                table.Row(
                    excluded.Name, page.Inventory.FacilityName(excluded.Facility), new LocalText(scope.Zh + "，" + category.Zh, scope.En + ", " + category.En),
                    excluded.Note is { } note ? new LocalText(reason.Zh + "：" + note.Zh, reason.En + ": " + note.En) : reason,
                    excluded.EstimateTonnes is { } estimate ? page.Figures.Find(id, PartWriting.Places(estimate)) ?? page.Figures.Recorded(id, estimate, ReportFigures.Tonnes) : new LocalText("无估算", "none"),
                    (share is { } part ? page.Percent(id + "/share", part, 4) : null).OrDash());
            }
        });

    /// <summary>The identifier of an exclusion among the figures: facility and category, numbered where they repeat.</summary>
    private static string Id(Exclusion excluded, Dictionary<string, int> used)
    {
        var plain = $"exclusions/{(string.IsNullOrEmpty(excluded.Facility) ? "organization" : excluded.Facility)}/{excluded.Category}";
        var number = used[plain] = used.GetValueOrDefault(plain) + 1;
        return number == 1 ? plain : plain + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Check(ReportBuilder page, IReadOnlyList<ExclusionShare> shares)
    {
        var estimated = shares.Where(share => share.ShareOfTotal is not null).ToArray();
        var unestimated = shares.Count - estimated.Length;
        if (estimated.Length > 0)
        {
            var sum = page.Percent("exclusions/share", estimated.Sum(share => share.ShareOfTotal!.Value), 4);
            var largest = page.Percent("exclusions/largest", estimated.Max(share => share.ShareOfTotal!.Value), 4);
            var kept = sum.Value <= Together && largest.Value <= Each;
            page.Text(
                "有估算的项目中最大一项占 {0}，合计占 {1}：" + (kept ? "符合上述限值。" : "超出上述限值，应予量化或说明理由。"),
                "Of the items with an estimate the largest is {0} of the total and all together are {1}: " + (kept ? "within the limits." : "beyond the limits; they are to be quantified or justified."),
                largest, sum);
        }

        if (unestimated > 0) page.Note(
            NoteKind.Caution, "{0} 项没有估算值，上述限值无法检验。", "Items without an estimate: {0}; the limits cannot be checked for them.",
            page.Count("exclusions-unestimated", unestimated));
    }
}
