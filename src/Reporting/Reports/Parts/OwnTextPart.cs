using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A text that only the company can write; where it did not, the report says what is missing and where it is entered.</summary>
internal static class OwnTextPart
{
    /// <summary>Writes the company's text and ticks the item where it is there.</summary>
    /// <param name="page">The report.</param>
    /// <param name="block">Name of the narrative block.</param>
    /// <param name="item">Code of the required item; null where none asks for it.</param>
    /// <param name="zh">What is to be written.</param>
    /// <param name="en">What is to be written.</param>
    /// <param name="also">What the item needs besides.</param>
    public static void Write(ReportBuilder page, string block, string? item, string zh, string en, bool also = true)
    {
        page.Narrative(block, one => one.Note(
            NoteKind.Gap, "待写：{0}（{1}）。", "To be written: {0} ({1}).", new LocalText(zh, en), new LocalText(NarrativeTexts.File(block, Language.Zh), NarrativeTexts.File(block, Language.En))));
        if (item is not null) page.Item(item, also && page.HasNarrative(block));
    }
}
