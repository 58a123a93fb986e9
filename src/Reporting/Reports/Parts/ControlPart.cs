using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>How the report is issued, kept and rounded.</summary>
internal static class ControlPart
{
    /// <summary>How shown numbers are rounded.</summary>
    public static void Rounding(ReportBuilder page) => page.Text(
        "数值修约：{0}表中排放量一般保留 {1} 位小数；显示的各项相加与显示的合计不一致时，表下注明。",
        "Rounding: {0} Emissions in tables mostly have {1} decimals; where the parts as shown do not add up to the total as shown, a note below the table says so.",
        Furniture.Of(page.Basis.Control.Rounding), page.Count("decimals", page.Basis.Control.Decimals));

    /// <summary>Who prepared, checked and released the report, how often it is made, who gets it.</summary>
    public static void Issue(ReportBuilder page)
    {
        var control = page.Basis.Control;
        var items = new List<RichText>();
        foreach (var one in control.Signatures.OrderBy(one => one.Role))
            items.Add(RichText.Of("{0}：{1}{2}", "{0}: {1}{2}", Furniture.Of(one.Role), one.Position, one.Date is { } day ? new LocalText("，" + PartWriting.Day(day), ", " + PartWriting.Day(day)) : LocalText.Empty));
        if (control.Number is { Length: > 0 } number) items.Add(RichText.Of("报告编号 {0}{1}", "Report number {0}{1}", number, control.Version is { } version ? new LocalText("，版本 " + version, ", version " + version) : LocalText.Empty));
        if (control.Frequency is { } frequency) items.Add(RichText.Of("编制频率：{0}", "Frequency: {0}", frequency));
        if (control.Distribution.Count > 0) items.Add(RichText.Of("分发范围：{0}", "Distribution: {0}", PartWriting.Listed(control.Distribution, 20)));
        if (items.Count > 0) page.List(items);
        page.Text(
            "本报告经批准后生效。边界、方法或数据发生变化而改变已公布的数值时，以新版本发布，并列出变化的数值和原因。",
            "The report is valid once released. Where a change of boundary, method or data alters published figures, a new version is issued that lists the figures changed and why.");
    }

    /// <summary>How the report can be had.</summary>
    /// <returns>Whether it is said.</returns>
    public static bool Availability(ReportBuilder page)
    {
        var control = page.Basis.Control;
        if (control.Availability is { } availability) page.Text(availability);
        if (control.Contact is { Length: > 0 } contact) page.Text("联系方式：{0}。", "Contact: {0}.", contact);
        if (control.Availability is null) page.Text("对外提供本报告须经批准人同意。", "The report is passed on with the consent of the person who released it.");
        return control.Availability is not null || control.Distribution.Count > 0;
    }
}
