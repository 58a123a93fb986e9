using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 6: the declaration with its fields. What is not shown is left to be entered; the text claims nothing by itself.</summary>
internal static class FactoryDeclarationChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("factory-declaration", "零碳工厂声明", "Declaration");
        var test = NeutralityTest.Of(page);
        if (!test.IsMet) page.Note(
            NoteKind.Gap, "判定结果为“{0}”，以下为声明格式，不构成零碳或碳中和声明。", "The result of the test is “{0}”. What follows is the form of a declaration and no claim of zero carbon or neutrality.", test.Result);
        Fields(page, test);
        page.Section("declaration-performance", "措施实施情况与目标完成情况", "Measures carried out and targets met");
        OwnTextPart.Write(page, "performance", "ZC.16", "减排措施的实施情况和减排目标的完成情况", "the measures carried out and how far targets are met");
        YearsPart.ByScope(page);
        SignaturePart.Lines(page, legal: true);
    }

    private static void Fields(ReportBuilder page, NeutralityTest test) => page.Table(
        "table-declaration", new LocalText("声明内容", "Content of the declaration"), [PartWriting.Words("项目", "Item", 2), PartWriting.Words("内容", "Content", 5)],
        table =>
        {
            var (book, organization) = (page.Inventory.Book, page.Inventory.Book.Organization);
            table.Row(new LocalText("工厂名称", "Name of the factory"), organization.Name);
            table.Row(new LocalText("企业性质", "Kind of enterprise"), ToEnter);
            table.Row(new LocalText("法定代表人", "Legal representative"), Entered(organization.LegalRepresentative));
            table.Row(new LocalText("注册地址", "Registered address"), organization.Address ?? ToEnter);
            table.Row(new LocalText("生产地址", "Production sites"), PartWriting.Listed([.. book.Facilities.Where(facility => facility.Parent is null).Select(facility => facility.Name)]));
            table.Row(new LocalText("行业类别", "Industry"), Entered(organization.Industry));
            table.Row(new LocalText("联系人及联系方式", "Contact"), Entered(page.Basis.Control.Contact));
            table.Row(new LocalText("应用周期", "Period"), OrganizationPart.PeriodText(book));
            table.Row(new LocalText("范围边界", "Boundary"), BoundaryWords.Approach(book.Consolidation));
            table.Row(new LocalText("排放设施", "Emitting facilities"), page.Count("facilities", book.Facilities.Count));
            table.Row(new LocalText("排放量（未抵消）", "Emissions (gross)"), test.Emissions.WithUnit());
            table.Row(new LocalText("其中范围一、二、三", "of which scopes 1, 2, 3"), RichText.Of("{0} / {1} / {2}", "{0} / {1} / {2}", page.Figures.Of("totals/scope1"), page.Figures.Of("totals/scope2"), page.Figures.Of("totals/scope3")));
            table.Row(new LocalText("已注销碳信用", "Credits retired"), test.Credits.WithUnit());
            table.Row(new LocalText("第三方核查", "Verification"), page.Basis.Control.Verification is { Done: true } status ? BoundaryWords.Of(status.Opinion) : new LocalText("尚未核查", "not verified yet"));
            table.Row(new LocalText("碳中和实现情况", "State of neutrality"), test.Result);
        });

    private static LocalText ToEnter { get; } = new("（待填）", "(to be entered)");

    private static LocalText Entered(string? text) => string.IsNullOrWhiteSpace(text) ? ToEnter : LocalText.Same(text);
}
