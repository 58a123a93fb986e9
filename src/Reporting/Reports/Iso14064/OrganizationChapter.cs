using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 1: foreword, the organisation, its policy.</summary>
internal static class OrganizationChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("organization", "组织概况", "The organisation");
        page.Section("foreword", "前言", "Foreword");
        page.Narrative("foreword", Foreword);
        page.Section("organization-profile", "组织简介", "The reporting organisation");
        page.Narrative("organization", one => one.Text(
            "{0}（以下简称“组织”）是本报告的报告主体，基本信息见下表。", "{0} (“the organisation”) is the subject of this report; its particulars are below.", one.Inventory.Book.Organization.Name));
        OrganizationPart.Table(page);
        page.Item("ISO1.a", OrganizationPart.IsDescribed(page));
        page.Section("policy", "方针与承诺", "Policy");
        page.Narrative("policy", one => one.Text(
            "组织每个报告期编制一次温室气体清册，按完整、一致、准确、相关和透明的原则收集数据，并以清册为依据确定减排工作的重点。",
            "The organisation prepares a greenhouse-gas inventory for every reporting period, collects data by the principles of relevance, completeness, consistency, accuracy and transparency, and takes the inventory as the basis for deciding where to reduce."));
        page.Item("ISO2.a", page.HasNarrative("policy"));
    }

    private static void Foreword(ReportBuilder page)
    {
        var book = page.Inventory.Book;
        page.Text(
            "本报告按 ISO 14064-1:2018 编制，说明{0}在报告期内的温室气体排放与清除。报告期内排放总量为 {1}，其中直接排放（类别 1）{2}，间接排放（类别 2 至 6）合计 {3}。",
            "This report follows ISO 14064-1:2018 and states the greenhouse-gas emissions and removals of {0} in the reporting period. The total is {1}: direct emissions (category 1) {2}, indirect emissions (categories 2 to 6) {3}.",
            book.Organization.Name, TotalsPart.Total(page).WithUnit(), page.Figures.Of("totals/scope1").WithUnit(), Indirect(page).WithUnit());
        page.Item("ISO2.f");
        if (book.Purpose is { } purpose)
        {
            page.Text("编制目的：{0}。", "Purpose: {0}.", Sentence(purpose.Statement));
            if (purpose.Users is { } users) page.Text("预期使用者：{0}。", "Intended users: {0}.", Sentence(users));
        }
    }

    /// <summary>All indirect emissions.</summary>
    public static ShownFigure Indirect(ReportBuilder page)
    {
        var (second, third) = (page.Figures.Of("totals/scope2"), page.Figures.Of("totals/scope3"));
        return page.Figures.Derived("totals/indirect", second.Value + third.Value, ReportFigures.Tonnes, page.Basis.Control.Decimals, second, third);
    }

    /// <summary>A text without a stop at its end, since the sentence brings its own.</summary>
    public static LocalText Sentence(LocalText text) => new(text.Zh.TrimEnd('。', '.', ' '), text.En.TrimEnd('。', '.', ' '));
}
