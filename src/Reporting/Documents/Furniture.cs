using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The words around a report: cover, contents, captions, running heads, draft mark. One place, so that every format says the same.</summary>
public static class Furniture
{
    /// <summary>Anchor of the contents.</summary>
    public const string ContentsAnchor = "front-contents";

    /// <summary>Anchor of the page of document control.</summary>
    public const string ControlAnchor = "front-control";

    /// <summary>Anchor of the list of what is missing.</summary>
    public const string GapsAnchor = "front-gaps";

    /// <summary>Anchor of the list that says where each required item stands.</summary>
    public const string ItemsAnchor = "back-items";

    /// <summary>Heading of the contents.</summary>
    public static LocalText Contents { get; } = new("目录", "Contents");

    /// <summary>Heading of the page of document control.</summary>
    public static LocalText Control { get; } = new("文件控制", "Document control");

    /// <summary>Heading of the list of what is missing.</summary>
    public static LocalText Gaps { get; } = new("尚缺的必需内容", "Required items that are missing");

    /// <summary>Heading of the list that says where each required item stands.</summary>
    public static LocalText Items { get; } = new("标准要求对照", "Where each required item stands");

    /// <summary>Name of the reporting period on the cover.</summary>
    public static LocalText Period { get; } = new("报告期", "Reporting period");

    /// <summary>Mark on every page of a draft.</summary>
    public static LocalText Draft { get; } = new("草稿", "DRAFT");

    /// <summary>Name of the data behind a chart.</summary>
    public static LocalText ChartData { get; } = new("图中数据", "Data of the chart");

    /// <summary>Head of a column of names along a chart.</summary>
    public static LocalText Category { get; } = new("项目", "Item");

    /// <summary>The draft mark with how much is missing.</summary>
    /// <param name="gaps">Items missing.</param>
    public static LocalText DraftOf(int gaps) => new(
        Say($"草稿：尚缺 {gaps} 项必需内容"), Say($"DRAFT: {gaps} required {(gaps == 1 ? "item is" : "items are")} missing"));

    /// <summary>Label of a table, such as <c>Table 3</c>.</summary>
    /// <param name="number">Its number.</param>
    public static LocalText Table(int number) => new(Say($"表 {number}"), Say($"Table {number}"));

    /// <summary>Label of a chart or picture, such as <c>Figure 3</c>.</summary>
    /// <param name="number">Its number.</param>
    public static LocalText Figure(int number) => new(Say($"图 {number}"), Say($"Figure {number}"));

    /// <summary>Number of a chapter or appendix as it stands before its title; empty where it has none.</summary>
    /// <param name="heading">The heading.</param>
    public static LocalText Number(Heading heading) =>
        heading is { Level: 1, Number: [>= 'A' and <= 'Z', ..] } ? new("附录 " + heading.Number, "Appendix " + heading.Number) : LocalText.Same(heading.Number);

    /// <summary>Word before a remark set apart.</summary>
    /// <param name="kind">What the remark is about.</param>
    public static LocalText Of(NoteKind kind) => kind switch
    {
        NoteKind.Caution => new("注意", "Caution"),
        NoteKind.Gap => new("缺失", "Missing"),
        _ => new("说明", "Note"),
    };

    /// <summary>Word for the part of somebody who signs.</summary>
    /// <param name="role">The part.</param>
    public static LocalText Of(SignatureRole role) => role switch
    {
        SignatureRole.Prepared => new("编制", "Prepared by"),
        SignatureRole.Reviewed => new("审核", "Reviewed by"),
        _ => new("批准", "Approved by"),
    };

    /// <summary>Word for how strongly an item is asked for.</summary>
    /// <param name="duty">How strongly.</param>
    public static LocalText Of(Duty duty) => duty switch
    {
        Duty.Required => new("应有", "required"),
        Duty.Conditional => new("有则应有", "if applicable"),
        Duty.Recommended => new("宜有", "recommended"),
        _ => new("可有", "optional"),
    };

    /// <summary>Words of the running head at the left: company and title.</summary>
    /// <param name="report">The report.</param>
    public static LocalText RunningHead(Report report) => new(
        Shortened(Shortened(report.Organization.Zh, 22) + " · " + report.Title.Zh, 38), Shortened(Shortened(report.Organization.En, 38) + " · " + report.Title.En, 70));

    /// <summary>Words of the running foot at the left: report number and version, or the period where neither is given.</summary>
    /// <param name="report">The report.</param>
    public static LocalText RunningFoot(Report report)
    {
        var parts = new List<LocalText>();
        if (report.Control.Number is { Length: > 0 } number) parts.Add(LocalText.Same(Shortened(number, 60)));
        if (report.Control.Version is { Length: > 0 } version) parts.Add(new("版本 " + Shortened(version, 30), "Version " + Shortened(version, 30)));
        if (parts.Count == 0) parts.Add(report.Period);
        return new(string.Join(" · ", parts.Select(part => part.Zh)), string.Join(" · ", parts.Select(part => part.En)));
    }

    /// <summary>Words before, between and after the page number and the number of pages.</summary>
    public static (LocalText Before, LocalText Between, LocalText After) PageNumber { get; } = (new("第 ", "Page "), new(" 页，共 ", " of "), new(" 页", ""));

    /// <summary>How shown numbers are rounded, in a sentence.</summary>
    /// <param name="rounding">How they are rounded.</param>
    public static LocalText Of(Rounding rounding) => rounding.Midpoint switch
    {
        MidpointRounding.ToEven => new("四舍六入五成双；合计由未修约的数值求和后修约。", "Half to even; totals are rounded from the sum of unrounded values."),
        MidpointRounding.ToZero or MidpointRounding.ToNegativeInfinity => new("截去多余位数；合计由未修约的数值求和后截位。", "Further digits are cut off; totals are cut from the sum of unrounded values."),
        MidpointRounding.ToPositiveInfinity => new("向上进位；合计由未修约的数值求和后进位。", "Rounded up; totals are rounded up from the sum of unrounded values."),
        _ => new("四舍五入；合计由未修约的数值求和后修约。", "Half away from zero; totals are rounded from the sum of unrounded values."),
    };

    private static string Shortened(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
