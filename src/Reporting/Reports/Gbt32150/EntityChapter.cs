using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 1: who reports, by which editions, with which boundary.</summary>
internal static class EntityChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("entity", "报告主体基本信息", "The reporting entity");
        page.Section("entity-table", "基本信息", "Basic information");
        Table(page);
        page.Item("GB.1", IsComplete(page));
        page.Narrative("organization", one => one.Text(
            "{0}的主要产品、工艺流程和报告年度内的边界变化由企业在此说明。", "{0} describes its main products, its processes and any change of boundary in the year here.", page.Inventory.Book.Organization.Name));
        page.Section("entity-basis", "编制依据", "Basis");
        page.Text(
            "本报告依据 {0} 编制，报告主体以独立法人或视同法人的单位为界，核算其生产系统产生的温室气体。GWP 取自{1}。",
            "This report follows {0}. The reporting entity is a legal person or a unit treated as one; the greenhouse gases of its production systems are accounted for. GWP values are those of {1}.",
            Editions(page), GwpPart.Name(page.Inventory.Gwp));
        page.Section("entity-boundary", "核算边界与排放源", "Boundary and sources");
        BoundaryPart.Facilities(page);
        Kinds(page);
    }

    /// <summary>The standard with its edition and the parts whose methods are used.</summary>
    public static string Editions(ReportBuilder page) => string.Join("、", page.Once(() => new Edition(
    [
        "GB/T 32150-2015",
        .. EntitySources.Included(page).SelectMany(activity => activity.Source.Bindings).Select(binding => binding.Method).Distinct().SelectMany(method => method.Standard.Split(';'))
            .Select(standard => standard.Trim()).Where(standard => standard.StartsWith("GB/T 32151", StringComparison.Ordinal))
            .Select(standard => standard.Split(' ', '（', ',') is [var body, var number, ..] ? body + " " + number : standard).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ])).Names);

    private sealed record Edition(IReadOnlyList<string> Names);

    private static bool IsComplete(ReportBuilder page)
    {
        var organization = page.Inventory.Book.Organization;
        return organization is { CreditCode.Length: > 0, Industry.Length: > 0, LegalRepresentative.Length: > 0 } && OrganizationPart.HasResponsible(page) && page.Basis.Control.Contact is { Length: > 0 };
    }

    private static void Table(ReportBuilder page)
    {
        var organization = page.Inventory.Book.Organization;
        page.Table(
            "table-entity", new LocalText("报告主体基本信息", "Basic information of the reporting entity"), [PartWriting.Words("项目", "Item"), PartWriting.Words("内容", "Content", 5)],
            table =>
            {
                Row("企业（单位）名称", "Name of the entity", organization.Name);
                Row("报告年度", "Reporting year", LocalText.Same(ReportFigures.PeriodName(page.Inventory)));
                Row("统一社会信用代码", "Unified social credit code", Same(organization.CreditCode));
                Row("所属行业（GB/T 4754）", "Industry (GB/T 4754)", Same(organization.Industry));
                Row("法定代表人", "Legal representative", Same(organization.LegalRepresentative));
                Row("注册地址", "Registered address", organization.Address);
                Row("填报负责人", "Responsible for the report", OrganizationPart.HasResponsible(page) ? OrganizationPart.Responsible(page) : null);
                Row("联系方式", "Contact", Same(page.Basis.Control.Contact));
                Row("报告编号和版本", "Report number and version", Same(string.Join(" / ", new[] { page.Basis.Control.Number, page.Basis.Control.Version }.OfType<string>())));

                void Row(string zh, string en, LocalText? value) =>
                    table.Row(new LocalText(zh, en), value ?? new LocalText("（待填）", "(to be entered)"));
            });
    }

    private static void Kinds(ReportBuilder page) => page.Table(
        "table-entity-sources", new LocalText("排放源", "Sources"),
        [PartWriting.Words("源类别", "Kind", 2.4), PartWriting.Number("数量", "Number", 0.8), PartWriting.Words("排放源", "Sources", 6)],
        table =>
        {
            foreach (var kind in EntitySources.Included(page).GroupBy(activity => EntityKinds.Of(activity.Source.Definition)!.Value).OrderBy(group => group.Key))
                table.Row(kind.Key.Title(), page.Count("gbt32150/" + kind.Key.Id(), kind.Count()), PartWriting.Listed([.. kind.Select(activity => activity.Source.Definition.Name)], 12));
        });

    private static LocalText? Same(string? text) => string.IsNullOrWhiteSpace(text) ? null : LocalText.Same(text);
}
