using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Writes the company's own texts into a report, or what is generated where there are none.</summary>
public static class NarrativeWriting
{
    /// <summary>
    /// Writes a narrative block: the company's Markdown in the languages in which there is some, the generated text in the other. The generated text is
    /// best paragraphs and lists only: tables and figures that a standard asks for stand outside, where no text can replace them.
    /// </summary>
    /// <param name="page">The report.</param>
    /// <param name="block">Name of the block, lower-case words joined by hyphens.</param>
    /// <param name="generated">Writes the generated text; it runs in any case, so that texts may refer to the figures it derives.</param>
    public static void Narrative(this ReportBuilder page, string block, Action<ReportBuilder> generated)
    {
        var (title, count) = (page.Title, page.Blocks.Count);
        if (!page.HasNarrative(block))
        {
            generated(page);
            page.Narratives.Add(new NarrativeBlock(block, title, [.. page.Blocks.Skip(count)]));
            return;
        }

        var start = page.Numbered;
        var given = page.Aside(generated);
        var afterGiven = page.Numbered;
        page.Narratives.Add(new NarrativeBlock(block, title, given));

        // Both languages count on from the same number: a document holds one of them.
        page.Numbered = start;
        var zh = Written(page, block, Language.Zh);
        var afterZh = zh is null ? afterGiven : page.Numbered;
        page.Numbered = start;
        var en = Written(page, block, Language.En);
        var afterEn = en is null ? afterGiven : page.Numbered;
        page.Numbered = (Math.Max(afterZh.Tables, afterEn.Tables), Math.Max(afterZh.Charts, afterEn.Charts));
        page.Add(new LanguageBlocks(zh ?? Unwritten(page, block, Language.Zh, given), en ?? Unwritten(page, block, Language.En, given)));
    }

    /// <summary>Whether the company wrote a block in any language.</summary>
    /// <param name="page">The report.</param>
    /// <param name="block">Name of the block.</param>
    public static bool HasNarrative(this ReportBuilder page, string block) =>
        IsWritten(page.Basis.Narrative, block, Language.Zh) || IsWritten(page.Basis.Narrative, block, Language.En);

    private static bool IsWritten(NarrativeTexts texts, string block, Language language) => !string.IsNullOrWhiteSpace(texts.Find(block, language));

    private static IReadOnlyList<Block>? Written(ReportBuilder page, string block, Language language) =>
        IsWritten(page.Basis.Narrative, block, language) ? MarkdownBlocks.Read(page, block, language, page.Basis.Narrative.Find(block, language)!) : null;

    private static IReadOnlyList<Block> Unwritten(ReportBuilder page, string block, Language language, IReadOnlyList<Block> given)
    {
        var file = NarrativeTexts.File(block, language);
        var note = page.Narratives.ForDrafts(new Note(NoteKind.Remark, RichText.Of(
            "本节中文文本（{0}）尚未编写，以下为自动生成的内容。", "The English text of this section ({0}) has not been written; what follows is generated.", file)));
        return [note, .. given];
    }
}
