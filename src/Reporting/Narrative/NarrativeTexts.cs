using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// The texts that the company wrote for its reports: <c>narrative/&lt;block&gt;.zh.md</c> and <c>narrative/&lt;block&gt;.en.md</c>. Figures stand in them as
/// references (<c>{{totals/scope1}}</c>), so that prose cannot go stale.
/// </summary>
public sealed class NarrativeTexts
{
    private readonly IReadOnlyDictionary<string, string> _texts;

    /// <summary>Texts by <c>block.language</c>, such as <c>organization.zh</c>, as Markdown.</summary>
    /// <param name="texts">The texts.</param>
    public NarrativeTexts(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    /// <summary>No texts.</summary>
    public static NarrativeTexts None { get; } = new(new Dictionary<string, string>());

    /// <summary>The Markdown of a block in a language; null where none was written.</summary>
    /// <param name="block">Name of the block.</param>
    /// <param name="language">The language.</param>
    public string? Find(string block, Language language) => _texts.GetValueOrDefault(block + (language == Language.Zh ? ".zh" : ".en"));
}
