using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A report in one language, block by block, and its headings.</summary>
public static class Outline
{
    /// <summary>The blocks in one language, with blocks that differ between the languages replaced by those of the language.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="language">The language.</param>
    public static IEnumerable<Block> Flat(IEnumerable<Block> blocks, Language language) =>
        blocks.SelectMany(block => block is LanguageBlocks local ? Flat(local.In(language), language) : [block]);

    /// <summary>The headings of the body with those before and after it, in reading order, down to a level.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="deepest">The deepest level listed.</param>
    public static IReadOnlyList<Heading> Of(Report report, Language language, int deepest = 2) =>
    [
        .. FrontMatter.Control(report).Concat(FrontMatter.Gaps(report)).Concat(Flat(report.Body, language)).Concat(FrontMatter.Items(report))
            .OfType<Heading>().Where(heading => heading.Level <= deepest),
    ];
}
