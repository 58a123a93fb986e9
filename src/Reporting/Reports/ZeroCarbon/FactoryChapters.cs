using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapters 1 to 3: the factory, the basis of accounting, emissions.</summary>
internal static class FactoryChapters
{
    /// <summary>Writes the chapters.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("factory", "工厂信息", "The factory");
        OrganizationPart.Table(page);
        if (page.Basis.Control.Contact is { Length: > 0 } contact) page.Text("联系方式：{0}。", "Contact: {0}.", contact);
        page.Narrative("organization", one => one.Text("{0}。", "{0}.", one.Inventory.Book.Organization.Name));
        var organization = page.Inventory.Book.Organization;
        page.Item("ZC.14", organization is { LegalRepresentative.Length: > 0, Industry.Length: > 0, Address: not null } && page.Basis.Control.Contact is { Length: > 0 });
        Basis(page);
        Emissions(page);
    }

    private static void Basis(ReportBuilder page)
    {
        page.Chapter("basis", "核算依据、边界与方法", "Basis, boundary and methods");
        page.Section("basis-standards", "核算依据", "Basis of accounting");
        ReferencePart.List(page, ReferencePart.GhgProtocol, ReferencePart.Scope3, ReferencePart.Iso14064);
        page.Item("ZC.1");
        page.Section("basis-period", "涵盖的时间段", "Period");
        page.Text("本报告涵盖 {0}。", "This report covers {0}.", OrganizationPart.PeriodText(page.Inventory.Book));
        page.Item("ZC.3");
        page.Section("basis-boundary", "边界及范围", "Boundary and scopes");
        BoundaryPart.Approach(page);
        BoundaryPart.Facilities(page);
        page.Text(
            "“零碳”的判定以下表所列边界内已量化的全部排放为准；未量化的项目见排除说明。",
            "Whether the factory is zero-carbon is judged by all emissions quantified inside this boundary; what is not quantified is listed as excluded.");
        page.Narrative("exclusions", ExclusionPart.Rule);
        ExclusionPart.Table(page);
        page.Item("ZC.5", page.Inventory.Book.Facilities.Count > 0);
        page.Section("basis-sources", "排放源", "Sources");
        SourcesPart.Identified(page);
        page.Item("ZC.2", page.Inventory.Book.Sources.Count > 0);
        page.Section("basis-methods", "核算方法", "Methods");
        MethodPart.Table(page);
        GwpPart.Sentence(page);
        GwpPart.Table(page);
        page.Item("ZC.4", page.Inventory.Methods.Count > 0);
    }

    private static void Emissions(ReportBuilder page)
    {
        page.Chapter("emissions", "排放量", "Emissions");
        TotalsPart.ByScope(page);
        TotalsPart.ByIsoCategory(page);
        TotalsPart.ByFacility(page);
        page.Section("emissions-scope2", "范围二的两种口径", "Scope 2 on both bases");
        InstrumentPart.BothBases(page);
        page.Section("emissions-uncertainty", "不确定性", "Uncertainty");
        UncertaintyPart.Table(page);
        page.Item("ZC.6", page.Inventory.RowOrder.Length > 0);
    }
}
