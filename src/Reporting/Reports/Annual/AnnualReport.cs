using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The annual greenhouse-gas report for the public.</summary>
public sealed class AnnualReport : IReport
{
    /// <inheritdoc/>
    public string Kind => "annual";

    /// <inheritdoc/>
    public LocalText Title => new("年度温室气体排放报告", "Annual Greenhouse Gas Report");

    /// <inheritdoc/>
    public LocalText Purpose => new("面向公众的年度温室气体排放报告，按 GHG Protocol 编制并与 ISO 14064-1 对照", "Annual report for the public under the GHG Protocol, reconciled with ISO 14064-1");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => ["ghg-protocol", "scope2-guidance", "scope3-standard"];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        page.Cover(new LocalText("依据", "Standards"), RichText.Same("GHG Protocol, ISO 14064-1:2018"));
        KeyFiguresChapter.Write(page);
        AboutChapter.Write(page);
        ResultsChapter.Write(page);
        ChangeChapter.Write(page);
        BesideChapter.Write(page);
        ActionChapter.Write(page);
        MethodologyChapter.Write(page);
        AssuranceChapter.Write(page);
        AnnualAppendices.Write(page);
    }
}
