using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// The verification report with its statement. What the verifier has to add (opinion, level of assurance, visits, findings) is taken from document control and
/// never made up: without it the report is a draft prepared for the verifier.
/// </summary>
public sealed class VerificationReport : IReport
{
    /// <inheritdoc/>
    public string Kind => "verification";

    /// <inheritdoc/>
    public LocalText Title => new("温室气体核查报告", "Greenhouse Gas Verification Report");

    /// <inheritdoc/>
    public LocalText Purpose => new("按 ISO 14064-3:2019 和国内核查报告格式编制的核查报告及核查声明", "Verification report and statement by ISO 14064-3:2019 and the Chinese form of verification reports");

    /// <inheritdoc/>
    public IReadOnlyList<string> Standards => ["iso14064-3", "verification-report-cn"];

    /// <inheritdoc/>
    public void Write(ReportBuilder page)
    {
        var status = page.Basis.Control.Verification;
        page.Cover(new LocalText("核查机构", "Verifier"), status?.Body ?? VerificationWords.ToBeEntered);
        page.Cover(new LocalText("核查准则", "Standard of verification"), status?.Standard is { } standard ? LocalText.Same(standard) : VerificationWords.ToBeEntered);
        page.Cover(new LocalText("声明编号", "Number of the statement"), status?.Reference is { } reference ? LocalText.Same(reference) : VerificationWords.ToBeEntered);
        page.Cover(new LocalText("排放总量", "Total"), page.Figures.Of("totals/tCO2e").WithUnit());
        StatementChapter.Write(page);
        EngagementChapters.Write(page);
        FindingsChapter.Write(page);
        CalculationChapters.Write(page);
        ConclusionChapters.Write(page);
    }
}
