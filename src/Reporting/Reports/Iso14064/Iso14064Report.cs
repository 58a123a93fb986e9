using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The inventory report of an organisation under ISO 14064-1:2018.</summary>
public sealed class Iso14064Report : IReport
{
    /// <inheritdoc/>
    public string Kind => "iso14064";

    /// <inheritdoc/>
    public LocalText Title => new("温室气体盘查报告", "Greenhouse Gas Inventory Report");

    /// <inheritdoc/>
    public LocalText Purpose => new("按 ISO 14064-1:2018 第 9 章编制的组织层面温室气体报告", "Greenhouse-gas report of an organisation under ISO 14064-1:2018, clause 9");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => ["iso14064-1"];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        page.Cover(new LocalText("依据", "Standard"), RichText.Same("ISO 14064-1:2018"));
        page.Cover(new LocalText("排放总量", "Total"), page.Figures.Of("totals/tCO2e").WithUnit());
        OrganizationChapter.Write(page);
        BoundaryChapter.Write(page);
        ReportingBoundaryChapter.Write(page);
        QuantificationChapter.Write(page);
        BaseYearChapter.Write(page);
        ManagementChapters.Write(page);
        PerformanceChapter.Write(page);
        ReportChapters.Write(page);
        IsoAppendices.Write(page);
    }
}
