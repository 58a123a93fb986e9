using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A place of a report where the company may write its own text.</summary>
/// <param name="Name">Its name, as in <c>narrative/NAME.en.md</c>.</param>
/// <param name="Title">Heading under which it stands.</param>
/// <param name="Generated">What stands there unless somebody writes something else.</param>
public sealed record NarrativeBlock(string Name, LocalText Title, IReadOnlyList<Block> Generated);

/// <summary>The narrative blocks of a report, and the remarks that only a draft shows.</summary>
public sealed class NarrativeLog
{
    private readonly List<NarrativeBlock> _blocks = [];
    private readonly HashSet<Block> _drafts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The blocks, in the order of the report.</summary>
    public IReadOnlyList<NarrativeBlock> Blocks => _blocks;

    /// <summary>Notes a block.</summary>
    internal void Add(NarrativeBlock block) => _blocks.Add(block);

    /// <summary>Makes a remark one that only a draft shows.</summary>
    internal Note ForDrafts(Note note)
    {
        _drafts.Add(note);
        return note;
    }

    /// <summary>The body of a report, without the remarks for drafts where it is none.</summary>
    internal IReadOnlyList<Block> Finished(IReadOnlyList<Block> blocks, bool draft) =>
        draft || _drafts.Count == 0 ? blocks : [.. blocks.Where(block => !_drafts.Contains(block)).Select(Finished)];

    private Block Finished(Block block) =>
        block is LanguageBlocks local ? new LanguageBlocks([.. local.Zh.Where(one => !_drafts.Contains(one))], [.. local.En.Where(one => !_drafts.Contains(one))]) : block;
}
