using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What the register is of: organisation, period, choices, editions, who answers for it.</summary>
internal static class RegisterControl
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("control", "清册信息", "About this register");
        page.Text("表中数值带有编号，可用 lingtan explain 打印其计算过程；显示的小数位不影响合计。", "Numbers carry identifiers; lingtan explain prints how each was computed. Decimals shown do not affect sums.");
        page.Table(
            "register-control", new LocalText("清册信息", "About this register"), [PartWriting.Words("项目", "Item", 2), PartWriting.Words("内容", "Content", 6)],
            table =>
            {
                foreach (var (name, value) in Rows(page)) table.Row(name, value);
                foreach (var one in page.Basis.Control.Signatures.OrderBy(one => one.Role)) table.Row(
                    Furniture.Of(one.Role), new LocalText(one.Position.Zh + Named(one), one.Position.En + Named(one)));
            });
        BoundaryPart.Facilities(page);
    }

    private static string Named(Signature one) => (one.Name is { } name ? " " + name : "") + (one.Date is { } day ? " " + PartWriting.Day(day) : "");

    private static IEnumerable<(LocalText Name, Cell Value)> Rows(ReportBuilder page)
    {
        var (book, inventory, control) = (page.Inventory.Book, page.Inventory, page.Basis.Control);
        yield return (new("组织名称", "Organisation"), book.Organization.Name);
        yield return (new("统一社会信用代码", "Registration number"), book.Organization.CreditCode.OrDash());
        yield return (new("行业（GB/T 4754）", "Industry (GB/T 4754)"), book.Organization.Industry.OrDash());
        yield return (new("地址", "Address"), book.Organization.Address.OrDash());
        yield return (new("报告期", "Reporting period"), OrganizationPart.PeriodText(book));
        yield return (new("目的", "Purpose"), (book.Purpose?.Statement).OrDash());
        yield return (new("报告编号", "Report number"), control.Number.OrDash());
        yield return (new("版本", "Version"), control.Version.OrDash());
        yield return (new("日期", "Date"), (control.Date is { } day ? PartWriting.Day(day) : null).OrDash());
        yield return (new("分发范围", "Distribution"), control.Distribution.Count == 0 ? PartWriting.Dash : PartWriting.Listed(control.Distribution, 20));
        yield return (new("合并方法", "Consolidation"), BoundaryWords.Approach(book.Consolidation));
        yield return (new("范围二计入总量的口径", "Basis of scope 2 in the total"), BoundaryWords.Of(book.Scope2));
        yield return (new("GWP", "GWP"), GwpPart.Name(inventory.Gwp));
        yield return (new("因子版本截止日", "Factors published by"), PartWriting.Day(book.Factors.AsOf));
        yield return (new("设施数", "Facilities"), page.Count("facilities", book.Facilities.Count));
        yield return (new("排放源数", "Sources"), page.Count("sources", book.Sources.Count));
        yield return (new("活动数据记录数", "Activity records"), page.Count("records", inventory.Activity.Length));
        yield return (new("总量", "Total"), page.Figures.Of("totals/tCO2e").WithUnit());
        yield return (new("程序", "Engine"), Inventory.Engine);
    }
}
