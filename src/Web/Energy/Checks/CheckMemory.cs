using Lingtan.Metering;

namespace Lingtan.Web;

/// <summary>Findings of one rule at one meter that follow each other.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Point">The register or gauge; empty for the sum of the meters below.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Run">The findings.</param>
internal sealed record FoundRun(Meter Meter, string Point, string Unit, FindingRun Run);

/// <summary>
/// Remembers what the checks of a span found for ten times as long as it took to find it, a minute at most: who goes through its pages and filters looks at one list, and a thousand meters are not checked for
/// every page. Where it takes a moment only, it is forgotten in a moment.
/// </summary>
public sealed class CheckMemory(TimeProvider time)
{
    private const int Most = 16;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Until, IReadOnlyList<FoundRun> Found)> _kept = new(StringComparer.Ordinal);

    /// <summary>What was found a moment ago, or what is found now.</summary>
    /// <param name="what">Names the span, the set-up and who sees how much of it.</param>
    /// <param name="find">Runs the checks.</param>
    internal IReadOnlyList<FoundRun> Of(string what, Func<IReadOnlyList<FoundRun>> find)
    {
        var began = time.GetTimestamp();
        lock (_gate)
        {
            if (_kept.TryGetValue(what, out var kept) && began < kept.Until) return kept.Found;
        }

        var found = find();
        var (now, took) = (time.GetTimestamp(), time.GetElapsedTime(began));
        var keep = took * 10 < Longest ? took * 10 : Longest;
        lock (_gate)
        {
            foreach (var old in _kept.Where(one => one.Value.Until <= now).Select(static one => one.Key).ToList()) _kept.Remove(old);
            if (_kept.Count < Most) _kept[what] = (now + (long)(keep.TotalSeconds * time.TimestampFrequency), found);
        }

        return found;
    }
}
