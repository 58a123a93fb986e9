using System.Collections.Immutable;
using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>The times in which readings of a register arrived of late.</summary>
/// <param name="Version">How often something arrived.</param>
/// <param name="Recent">The last of these times, in the order of arrival.</param>
internal sealed record SeriesTouches(long Version, ImmutableList<Interval> Recent)
{
    private const int MostRecent = 500;
    private const int MostApart = 16;
    private static readonly Duration Near = Duration.FromDays(1);

    /// <summary>Nothing arrived yet.</summary>
    public static SeriesTouches None { get; } = new(0, []);

    /// <summary>With one more.</summary>
    /// <param name="touched">What arrived.</param>
    public SeriesTouches With(TouchedSeries touched) => new(Version + 1, (Recent.Count < MostRecent ? Recent : Recent.RemoveAt(0)).Add(new Interval(touched.First, touched.Last)));

    /// <summary>What was touched since a version, in the order of time; times near each other are one.</summary>
    /// <param name="version">The version.</param>
    /// <returns>Null where it is no longer known, or so much that all may as well be computed.</returns>
    public IReadOnlyList<Interval>? Since(long version)
    {
        if (Version - version > Recent.Count) return null;
        var merged = DoubtfulTimes.Together(Recent.Skip(Recent.Count - (int)(Version - version)), Near);
        return merged.Count <= MostApart ? merged : null;
    }
}
