using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Expectations that name what would have been allowed.</summary>
public static class Listing
{
    private const int Shown = 12;

    /// <summary>An identifier may stand only once.</summary>
    public static LocalText Unique { get; } = new("每个标识只出现一次", "each identifier once");

    /// <summary>What is allowed, followed by the known identifiers, at most a dozen of them.</summary>
    public static LocalText Of(LocalText what, IEnumerable<string> known)
    {
        var ids = known.Take(Shown + 1).ToList();
        if (ids.Count == 0) return what;
        var list = string.Join(", ", ids.Take(Shown)) + (ids.Count > Shown ? ", …" : "");
        return new LocalText(what.Zh + "：" + list, what.En + ": " + list);
    }

    /// <summary>As <see cref="Of"/>, the word nearest to what was written first.</summary>
    public static LocalText Near(LocalText what, string written, IReadOnlyCollection<string> known) =>
        Spelling.Nearest(written, known) is { } nearest ? Of(what, known.Where(id => id != nearest).Prepend(nearest)) : Of(what, known);
}
