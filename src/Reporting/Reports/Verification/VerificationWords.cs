using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Words of verification statements.</summary>
internal static class VerificationWords
{
    /// <summary>Stands where the verifier has something to enter.</summary>
    public static LocalText ToBeEntered { get; } = new("（由核查机构填写）", "(to be entered by the verifier)");

    /// <summary>The criteria of the statement that is verified.</summary>
    public const string Criteria = "ISO 14064-1:2018";

    /// <summary>Whether the figures have been verified, in the words of a heading.</summary>
    public static LocalText Figures(bool done) => done ? new("核查后的温室气体排放量", "Verified emissions") : new("待核查的温室气体排放量", "Emissions to be verified");

    /// <summary>The conclusion in the wording of the level of assurance, as the verifier gave it.</summary>
    /// <param name="status">The state of verification; its opinion is given.</param>
    /// <param name="organization">The company.</param>
    public static RichText Conclusion(VerificationStatus status, LocalText organization) => (status.Opinion, status.Level) switch
    {
        (Opinion.Unmodified, AssuranceLevel.Reasonable) => RichText.Of(
            "核查机构认为，{0}的温室气体声明在所有重大方面按 {1} 编制，公允反映了报告期的温室气体排放。",
            "In the verifier's opinion the greenhouse gas statement of {0} is prepared in all material respects in accordance with {1} and fairly presents its emissions of the period.", organization, Criteria),
        (Opinion.Unmodified, AssuranceLevel.Limited) => RichText.Of(
            "根据所执行的程序和取得的证据，核查机构没有发现任何事项表明{0}的温室气体声明未在所有重大方面按 {1} 编制。",
            "Based on the procedures performed and the evidence obtained, nothing came to the verifier's attention that the greenhouse gas statement of {0} is not prepared in all material respects in accordance with {1}.",
            organization, Criteria),
        (Opinion.Unmodified, _) => RichText.Of(
            "核查机构对{0}的温室气体声明出具无保留意见；其保证等级未说明。", "The verifier gave an unmodified opinion on the greenhouse gas statement of {0}; its level of assurance is not stated.", organization),
        (Opinion.Modified, _) => RichText.Of(
            "除下列尚未关闭的发现所述事项外，{0}的温室气体声明在所有重大方面按 {1} 编制。",
            "Except for the matters of the open findings below, the greenhouse gas statement of {0} is prepared in all material respects in accordance with {1}.", organization, Criteria),
        (Opinion.Adverse, _) => RichText.Of(
            "由于下列尚未关闭的发现，{0}的温室气体声明未能公允反映报告期的温室气体排放。", "Because of the open findings below, the greenhouse gas statement of {0} does not fairly present its emissions of the period.", organization),
        _ => RichText.Of(
            "由于未能取得充分、适当的证据，核查机构对{0}的温室气体声明不发表意见。", "Sufficient and appropriate evidence could not be obtained; the verifier gives no opinion on the greenhouse gas statement of {0}.", organization),
    };

    /// <summary>The seven gases with a mark at those that occur.</summary>
    public static string Gases(ReportBuilder page)
    {
        var found = page.Inventory.Lines.Where(line => line.InScopes).Select(line => GasWords.FamilyOf(line.Gas.Id)).ToHashSet();
        return string.Join("  ", GasWords.Kyoto.Select(family => (found.Contains(family) ? "☒ " : "☐ ") + family));
    }
}
