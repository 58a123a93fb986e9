using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Formulas with the numbers filled in, for a reader who recomputes them by hand.</summary>
internal static class WorkedPart
{
    private const int MostSources = 60;

    /// <summary>One calculation per source; where there are too many, that of the largest source of each method.</summary>
    /// <param name="page">The report.</param>
    /// <param name="sources">The sources.</param>
    public static void ByMethod(ReportBuilder page, IReadOnlyList<SourceResult> sources)
    {
        var computed = sources.Where(source => source.Groups.Length > 0).ToArray();
        var methods = computed.GroupBy(source => page.Inventory.Bindings[source.Groups[0].Binding].Method)
            .OrderByDescending(group => Math.Abs(group.Sum(source => source.Tco2e))).ThenBy(group => group.Key.Id, StringComparer.Ordinal).ToArray();
        var all = computed.Length <= MostSources;
        if (!all) page.Text(
            "每种方法列出排放量最大的一个排放源的计算，共 {0} 种方法、{1} 个排放源；其余逐项见温室气体清册，或以 lingtan explain 打印。",
            "Of each method the calculation of its largest source is shown ({0} methods, {1} sources); the others stand in the register, or are printed by lingtan explain.",
            page.Count("methods-worked", methods.Length), page.Count("sources-worked", computed.Length));
        for (var i = 0; i < methods.Length; i++)
        {
            var method = methods[i];
            page.Section("worked-" + i.ToString(CultureInfo.InvariantCulture), method.Key.Title.Zh, method.Key.Title.En);
            page.Text("依据：{0}。", "Basis: {0}.", method.Key.Standard);
            var shown = all ? method.OrderBy(source => source.Index) : method.OrderByDescending(source => Math.Abs(source.Tco2e)).Take(1);
            foreach (var source in shown) Source(page, source);
        }

        if (computed.Length == 0) page.Text("没有可列出的计算。", "There is no calculation to show.");
    }

    private static void Source(ReportBuilder page, SourceResult source)
    {
        var figure = page.Figures.Of("sources/" + source.Definition.Id);
        page.Text("{0}：{1}", "{0}: {1}", source.Definition.Name, figure.WithUnit());
        page.Add(new Formula([FigureExplanation.OfSource(page.Inventory, source)]));
    }
}
