using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Mistakes in what a report is made from besides the inventory: document control, narrative, lists of required items.</summary>
public static class ReportingFaults
{
    /// <summary>An entry of a list of required items is wrong.</summary>
    public static readonly FaultCode ItemWrong = new("report-item-wrong", new("报告必备内容清单的条目有误", "Wrong entry in a list of required items"));

    /// <summary>A value in <c>narrative/report.yaml</c> that is not one of those allowed.</summary>
    public static readonly FaultCode ControlWrong = new("report-control-wrong", new("报告文件控制的值有误", "Wrong value in the document control of a report"));

    /// <summary>A logo that is not there, too large or no PNG or JPEG.</summary>
    public static readonly FaultCode LogoUnusable = new("report-logo-unusable", new("徽标不可用", "Unusable logo"));

    /// <summary>A reference in a text to a figure or field that is not there.</summary>
    public static readonly FaultCode ReferenceUnknown = new("narrative-reference-unknown", new("文本引用的数值不存在", "A text refers to a figure that is not there"));

    /// <summary>Something in a text that a report cannot print, such as a picture from elsewhere.</summary>
    public static readonly FaultCode NarrativeUnusable = new("narrative-unusable", new("文本含有报告不能使用的内容", "A text holds something a report cannot use"));
}
