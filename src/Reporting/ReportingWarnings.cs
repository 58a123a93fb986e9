using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>What somebody who writes reports should know although they can be written.</summary>
public static class ReportingWarnings
{
    /// <summary>A text below <c>narrative/</c> that stands in no report.</summary>
    public static readonly WarningCode NarrativeUnused = new("narrative-unused", new("没有报告使用的文字", "A text that no report uses"));
}
