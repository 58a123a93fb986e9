using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Blocks that differ between the languages, such as a narrative that somebody wrote in each.</summary>
/// <param name="Zh">The Chinese blocks.</param>
/// <param name="En">The English blocks.</param>
public sealed record LanguageBlocks(IReadOnlyList<Block> Zh, IReadOnlyList<Block> En) : Block
{
    /// <summary>The blocks in one language.</summary>
    public IReadOnlyList<Block> In(Language language) => language == Language.Zh ? Zh : En;
}
