using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The words a field may hold: one English word that is written, and Chinese ones that are understood too.</summary>
/// <typeparam name="T">What the words mean.</typeparam>
public sealed class Words<T> where T : struct, Enum
{
    private readonly Dictionary<string, T> _meanings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<T, string> _written = [];

    /// <summary>Creates the list; the first word of each meaning is the one written.</summary>
    /// <param name="words">The words by meaning.</param>
    public Words(params (T Meaning, string[] Accepted)[] words)
    {
        foreach (var (meaning, accepted) in words)
        {
            _written.Add(meaning, accepted[0]);
            foreach (var word in accepted) _meanings.Add(word, meaning);
        }

        var list = string.Join(" | ", All);
        Expected = new(list, list);
    }

    /// <summary>The words as an expectation.</summary>
    public LocalText Expected { get; }

    /// <summary>The words that are written, in the order given.</summary>
    public IEnumerable<string> All => _written.Values;

    /// <summary>Finds a meaning; case and surrounding spaces do not matter.</summary>
    public bool TryFind(string text, out T meaning) => _meanings.TryGetValue(text.Trim(), out meaning);

    /// <summary>The word for a meaning.</summary>
    public string Of(T meaning) => _written[meaning];
}
