using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The largest sources of each scope, their shares and what they depend on: where measures can begin.</summary>
internal static class LargestPart
{
    private const int MostSources = 6;

    /// <summary>One table per scope.</summary>
    public static void ByScope(ReportBuilder page)
    {
        for (var scope = 1; scope <= 3; scope++) Scope(page, scope);
    }

    /// <summary>The largest sources of a scope.</summary>
    /// <param name="page">The report.</param>
    /// <param name="scope">The scope.</param>
    public static void Scope(ReportBuilder page, int scope)
    {
        var name = CategoryWords.ScopeShort(scope);
        page.Table(
            "table-largest-" + scope.ToString(CultureInfo.InvariantCulture), new LocalText(name.Zh + "最大的排放源", "Largest sources of " + name.En.ToLowerInvariant()),
            [
                PartWriting.Words("排放源", "Source", 3), PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)"), PartWriting.Number("占本范围", "Share of the scope", 1), PartWriting.Number("占总量", "Share of the total", 1),
                PartWriting.Words("取决于", "Depends on", 4),
            ],
            table =>
            {
                var whole = page.Figures.Of("totals/scope" + scope.ToString(CultureInfo.InvariantCulture));
                foreach (var activity in SourceActivity.All(page).Where(one => one.Source.Definition.Scope == scope && one.Source.Tco2e > 0)
                    .OrderByDescending(one => one.Source.Tco2e).ThenBy(one => one.Source.Index).Take(MostSources))
                {
                    var figure = page.Figures.Of("sources/" + activity.Source.Definition.Id);
                    table.Row(
                        activity.Source.Definition.Name, figure, page.Figures.Share(figure, whole).OrDash(), page.Figures.Share(figure, page.Figures.Of("totals/tCO2e")).OrDash(), Depends(page, activity));
                }
            });
    }

    /// <summary>The activity and the factors of a source, with their values.</summary>
    private static RichText Depends(ReportBuilder page, SourceActivity activity)
    {
        var parts = activity.Inputs.Where(input => ReferenceEquals(input, activity.Main) || input.FactorKind is not null and not "grid-residual").Take(3)
            .Select(input => RichText.Of("{0} {1}", "{0} {1}", input.Slot.Input?.Title ?? LocalText.Same(input.Slot.Name), page.Figure(activity, input).WithUnit())).ToArray();
        return parts.Length == 0 ? PartWriting.Dash : parts.Aggregate((all, next) => RichText.Of("{0}；{1}", "{0}; {1}", all, next));
    }
}
