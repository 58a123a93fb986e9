using Lingtan.Quantities;

namespace Lingtan.Instruments;

/// <summary>Finds serial numbers that are claimed more than once.</summary>
internal sealed class SerialClaims
{
    private readonly List<(SerialBlock Block, string Owner, Place Place)> _claims = [];

    /// <summary>Enters a claim.</summary>
    public void Add(SerialBlock block, string owner, Place place) => _claims.Add((block, owner, place));

    /// <summary>Reports every claim on a number that an earlier row has claimed already, and returns the owners of the later ones.</summary>
    public HashSet<string> Report(FaultList faults)
    {
        var twice = new HashSet<string>(StringComparer.Ordinal);
        var ordered = _claims.OrderBy(static c => c.Block.Series, StringComparer.Ordinal).ThenBy(static c => c.Block.First).ThenBy(static c => c.Place).ToList();
        for (var (i, widest) = (1, 0); i < ordered.Count; i++)
        {
            if (ordered[widest].Block.Overlaps(ordered[i].Block))
            {
                var (earlier, later) = ordered[widest].Place.CompareTo(ordered[i].Place) <= 0 ? (ordered[widest], ordered[i]) : (ordered[i], ordered[widest]);
                twice.Add(later.Owner);
                faults.Add(InstrumentsFaults.SerialTwice, later.Place, Shared(earlier.Block, later.Block), NotOf(earlier.Owner, earlier.Place));
            }

            if (ordered[widest].Block.Series != ordered[i].Block.Series || ordered[widest].Block.Last < ordered[i].Block.Last) widest = i;
        }

        return twice;
    }

    private static string Shared(SerialBlock a, SerialBlock b)
    {
        var (first, last) = (a.First > b.First ? a.First : b.First, a.Last < b.Last ? a.Last : b.Last);
        return first == last ? $"{a.Series}{first}" : $"{a.Series}{first}..{a.Series}{last}";
    }

    private static LocalText NotOf(string owner, Place place) =>
        new($"未被主张的序列号；{owner}（{place}）已主张", $"numbers not claimed yet; {owner} ({place}) has claimed these");
}
