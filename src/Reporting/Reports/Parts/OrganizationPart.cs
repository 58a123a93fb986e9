using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Who reports: name, registration, industry, address, responsibility.</summary>
internal static class OrganizationPart
{
    /// <summary>Whether anything beyond the name is known.</summary>
    public static bool IsDescribed(ReportBuilder page)
    {
        var organization = page.Inventory.Book.Organization;
        return organization.Industry is { Length: > 0 } || organization.Address is not null || organization.CreditCode is { Length: > 0 } || page.HasNarrative("organization");
    }

    /// <summary>Whether somebody answers for the report.</summary>
    public static bool HasResponsible(ReportBuilder page) =>
        page.Inventory.Book.Organization.Responsible is { Length: > 0 } || page.Basis.Control.Signatures.Count > 0 || page.HasNarrative("responsible");

    /// <summary>The company in a table of two columns; what is not known is left out.</summary>
    /// <param name="page">The report.</param>
    /// <param name="anchor">Anchor of the table.</param>
    public static void Table(ReportBuilder page, string anchor = "table-organization") => page.Table(
        anchor, new LocalText("组织基本信息", "The reporting organisation"),
        [PartWriting.Words("项目", "Item"), PartWriting.Words("内容", "Content", 5)],
        table =>
        {
            foreach (var (name, value) in Rows(page)) table.Row(name, value);
        });

    /// <summary>The position that answers for the report, in words.</summary>
    public static LocalText Responsible(ReportBuilder page)
    {
        if (page.Inventory.Book.Organization.Responsible is { Length: > 0 } person) return LocalText.Same(person);
        return page.Basis.Control.Signatures.OrderBy(one => one.Role).Select(one => one.Position).FirstOrDefault()
            ?? new LocalText("温室气体盘查小组", "The greenhouse-gas team");
    }

    private static IEnumerable<(LocalText Name, Cell Value)> Rows(ReportBuilder page)
    {
        var (book, organization) = (page.Inventory.Book, page.Inventory.Book.Organization);
        yield return (new("组织名称", "Name"), organization.Name);
        if (organization.CreditCode is { Length: > 0 } code) yield return (new("统一社会信用代码", "Registration number"), code);
        if (organization.Industry is { Length: > 0 } industry) yield return (new("行业代码（GB/T 4754）", "Industry code (GB/T 4754)"), industry);
        if (organization.Address is { } address) yield return (new("地址", "Address"), address);
        if (organization.LegalRepresentative is { Length: > 0 } legal) yield return (new("法定代表人", "Legal representative"), legal);
        yield return (new("报告责任人或部门", "Responsible for the report"), HasResponsible(page) ? Responsible(page) : PartWriting.Dash);
        yield return (new("报告期", "Reporting period"), PeriodText(book));
        yield return (new("合并方法", "Consolidation approach"), BoundaryWords.Approach(book.Consolidation));
        yield return (new("设施数", "Facilities"), page.Count("facilities", book.Facilities.Count));
        yield return (new("排放源数", "Sources"), page.Count("sources", book.Sources.Count));
    }

    /// <summary>The reporting period: first and last day.</summary>
    public static LocalText PeriodText(InventoryBook book) => new(
        PartWriting.Day(book.Period.From) + " 至 " + PartWriting.Day(book.Period.To), PartWriting.Day(book.Period.From) + " to " + PartWriting.Day(book.Period.To));
}
