using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The appendices: scope 3 methods, factors, GWP, figures, references.</summary>
internal static class AnnualAppendices
{
    /// <summary>Writes the appendices.</summary>
    public static void Write(ReportBuilder page)
    {
        if (page.Inventory.Sources.Any(source => source.Definition.Scope == 3))
        {
            page.Appendix("appendix-scope3", "范围三的方法与数据", "Methods and data of scope 3");
            Scope3Part.Methods(page);
            page.Item("S3.7", page.Has("table-scope3-methods"));
            page.Item("S3.8", page.Has("table-scope3-methods"));
            page.Item("S3.9", page.Has("table-scope3-methods"));
        }

        page.Appendix("appendix-methods", "量化方法与因子来源", "Methods and sources of factors");
        MethodPart.Table(page);
        page.Item("GP.10", page.Has("table-methods"));
        FactorPart.Datasets(page);
        page.Appendix("appendix-gwp", "全球增温潜势", "Global warming potentials");
        GwpPart.Table(page);
        page.Appendix("appendix-recompute", "重算说明与数值清单", "How to recompute, and the list of figures");
        RecomputePart.Write(page);
        RecomputePart.Figures(page);
        page.Appendix("references", "参考文献", "References");
        ReferencePart.List(page, ReferencePart.GhgProtocol, ReferencePart.Scope2, ReferencePart.Scope3, ReferencePart.Iso14064, ReferencePart.Iso14064Part3);
        if (page.Basis.Control.Contact is not { Length: > 0 } contact) return;
        page.Appendix("contact", "联系方式", "Contact");
        page.Text("{0}", "{0}", LocalText.Same(contact));
    }
}
