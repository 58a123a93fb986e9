using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// The texts that the company wrote for its reports: <c>narrative/&lt;block&gt;.zh.md</c> and <c>narrative/&lt;block&gt;.en.md</c>, with the pictures they
/// show. Figures stand in them as references (<c>{{totals/scope1}}</c>), so that prose cannot go stale.
/// </summary>
public sealed class NarrativeTexts
{
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly IReadOnlyDictionary<string, ReadOnlyMemory<byte>> _pictures;

    /// <summary>Texts by <c>block.language</c>, such as <c>organization.zh</c>, as Markdown.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="pictures">Pictures by path below <c>narrative/</c>.</param>
    public NarrativeTexts(IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? pictures = null) =>
        (_texts, _pictures) = (texts, pictures ?? new Dictionary<string, ReadOnlyMemory<byte>>());

    /// <summary>No texts.</summary>
    public static NarrativeTexts None { get; } = new(new Dictionary<string, string>());

    /// <summary>Names of the blocks of which at least one language was written.</summary>
    public IEnumerable<string> Blocks => _texts.Keys.Select(key => key[..^3]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The Markdown of a block in a language; null where none was written.</summary>
    /// <param name="block">Name of the block.</param>
    /// <param name="language">The language.</param>
    public string? Find(string block, Language language) => _texts.GetValueOrDefault(block + Ending(language));

    /// <summary>A picture; null where there is none of that path.</summary>
    /// <param name="path">Path below <c>narrative/</c>.</param>
    public ReadOnlyMemory<byte>? Picture(string path) => _pictures.TryGetValue(path, out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;

    /// <summary>The file in which a block is written.</summary>
    /// <param name="block">Name of the block.</param>
    /// <param name="language">The language.</param>
    public static string File(string block, Language language) => "narrative/" + block + Ending(language) + ".md";

    private static string Ending(Language language) => language == Language.Zh ? ".zh" : ".en";
}
