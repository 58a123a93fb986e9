using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The standards and publications a report rests on.</summary>
internal static class ReferencePart
{
    /// <summary>Standards first, then the standards of the methods used, then publications of factors and GWP.</summary>
    /// <param name="page">The report.</param>
    /// <param name="standards">The standards of the kind of report.</param>
    public static void List(ReportBuilder page, params IReadOnlyList<LocalText> standards)
    {
        var items = standards.Select(standard => (RichText)standard).ToList();
        items.AddRange(MethodPart.Used(page.Inventory).SelectMany(used => used.Method.Standard.Split("; ")).Select(Publication).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(text => !standards.Any(standard => standard.En.StartsWith(text, StringComparison.Ordinal))).Select(RichText.Same));
        foreach (var dataset in FactorPart.Used(page).Select(selection => selection.Row.Dataset).OfType<Factors.FactorDataset>().DistinctBy(dataset => dataset.Id).OrderBy(dataset => dataset.Id, StringComparer.Ordinal))
            items.Add(RichText.Of("{0}，{1}，{2}", "{0}, {1}, {2}", dataset.Publisher, dataset.Publication, dataset.Edition));
        items.Add(GwpPart.Name(page.Inventory.Gwp));
        page.List(items, ordered: true);
    }

    /// <summary>ISO 14064-1.</summary>
    public static LocalText Iso14064 { get; } = new(
        "ISO 14064-1:2018 温室气体 第1部分：组织层面上温室气体排放与清除量化及报告规范", "ISO 14064-1:2018 Greenhouse gases, Part 1: quantification and reporting at the level of organisations");

    /// <summary>ISO 14064-3.</summary>
    public static LocalText Iso14064Part3 { get; } = new("ISO 14064-3:2019 温室气体 第3部分：核查与审定", "ISO 14064-3:2019 Greenhouse gases, Part 3: verification and validation");

    /// <summary>The corporate standard of the GHG Protocol.</summary>
    public static LocalText GhgProtocol { get; } = new("WRI/WBCSD 温室气体核算体系：企业核算与报告标准", "WRI/WBCSD, The Greenhouse Gas Protocol: corporate accounting and reporting standard");

    /// <summary>The scope 2 guidance of the GHG Protocol.</summary>
    public static LocalText Scope2 { get; } = new("WRI 温室气体核算体系：范围二指南（2015）", "WRI, GHG Protocol Scope 2 Guidance (2015)");

    /// <summary>The scope 3 standard of the GHG Protocol.</summary>
    public static LocalText Scope3 { get; } = new("WRI/WBCSD 温室气体核算体系：企业价值链（范围三）核算与报告标准", "WRI/WBCSD, GHG Protocol: corporate value chain (scope 3) accounting and reporting standard");

    /// <summary>A standard without chapter and equation.</summary>
    private static string Publication(string standard)
    {
        var text = standard.Trim();
        foreach (var end in (ReadOnlySpan<string>)[" Vol.", ", ch.", ", sheet", ", Table", " (equation", ", 6.", ", B.", ", Annex", "（外购", "（输出", "（质量"])
            if (text.IndexOf(end, StringComparison.Ordinal) is > 0 and var at) text = text[..at];
        return text.LastIndexOf('》') is > 0 and var close ? text[..(close + 1)].Trim() : text.Trim();
    }
}
