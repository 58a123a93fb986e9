using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>A stretch of time in which provisional emissions rest on the same factor rows. Where an edition appears within a year, both stand side by side.</summary>
/// <param name="Edition">The factor rows.</param>
/// <param name="Rate">The rate.</param>
/// <param name="From">First instant.</param>
/// <param name="To">First instant after it.</param>
/// <param name="Energy">The energy.</param>
/// <param name="Location">tCO2e, location-based.</param>
/// <param name="Market">tCO2e, market-based.</param>
public sealed record EditionSpan(string Edition, EmissionRate Rate, Instant From, Instant To, decimal Energy, decimal Location, decimal Market)
{
    /// <summary>What the same energy would give, location-based, with the rate of another span.</summary>
    /// <param name="other">The other span.</param>
    public decimal LocationWith(EditionSpan other) => Energy * other.Rate.Location;

    /// <summary>The spans of one source in the order of time.</summary>
    /// <param name="amounts">Emissions that count, of one source; others are left out.</param>
    public static IReadOnlyList<EditionSpan> Of(IEnumerable<CarbonAmount> amounts)
    {
        var spans = new List<EditionSpan>();
        foreach (var one in amounts.Where(static a => a is { Part: CarbonPart.Counted, Energy: not null, Rate: not null }).OrderBy(static a => a.Bucket.Start))
        {
            var (edition, energy) = (one.Rate!.Edition, one.Energy!.Value);
            if (spans.Count > 0 && spans[^1].Edition == edition)
            {
                var last = spans[^1];
                spans[^1] = last with { To = Instant.Max(last.To, one.Bucket.End), Energy = last.Energy + energy, Location = last.Location + one.Location!.Value, Market = last.Market + one.Market!.Value };
            }
            else
            {
                spans.Add(new EditionSpan(edition, one.Rate, one.Bucket.Start, one.Bucket.End, energy, one.Location!.Value, one.Market!.Value));
            }
        }

        return spans;
    }

    /// <summary>Why one span differs from the one before it, in a sentence with its numbers.</summary>
    /// <param name="before">The span before.</param>
    public LocalText Explain(EditionSpan before)
    {
        var (old, now, moved) = (DecimalText.Format(before.Rate.Location), DecimalText.Format(Rate.Location), DecimalText.Format(Location - LocationWith(before)));
        return new(
            $"自此采用 {Edition}：每 {Rate.Unit.Symbol} {now} tCO2e，此前 {before.Edition} 为 {old}；同样的 {DecimalText.Format(Energy)} {Rate.Unit.Symbol} 因此相差 {moved} tCO2e",
            $"from here on {Edition}: {now} tCO2e for each {Rate.Unit.Symbol}, before that {before.Edition} with {old}; for the same {DecimalText.Format(Energy)} {Rate.Unit.Symbol} this makes {moved} tCO2e");
    }
}
