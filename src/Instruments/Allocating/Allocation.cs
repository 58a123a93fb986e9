using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Instruments;

/// <summary>What the allocation gives.</summary>
/// <param name="Allocations">Covered megawatt-hours, ordered by group and instrument.</param>
/// <param name="Sold">Certificates of own generation that were sold: the electricity behind them may not count zero.</param>
/// <param name="Warnings">What the reader must know.</param>
public sealed record AllocationResult(
    IReadOnlyList<InstrumentAllocation> Allocations, IReadOnlyList<ContractualInstrument> Sold, IReadOnlyList<Warning> Warnings)
{
    /// <summary>The megawatt-hours of a group that are covered.</summary>
    /// <param name="group">Index of the evaluation group.</param>
    public decimal Covered(int group) => Allocations.Where(a => a.Group == group).Sum(static a => a.Mwh);
}

/// <summary>
/// Sets retired certificates against scope 2 electricity: each megawatt-hour once, never more than was consumed in that market and period. A pure
/// function of its input, independent of the order of rows (see docs/concepts/instruments.md).
/// </summary>
public static class Allocation
{
    /// <summary>
    /// Allocates. Instruments with a mistake are reported and left out. The most constrained instrument, with the least consumption it may cover, goes first,
    /// then by identifier, spread over its consumption in proportion; where that leaves an instrument short, megawatt-hours are moved until all fit, and
    /// where they cannot, the claims above consumption are reported.
    /// </summary>
    /// <param name="instruments">All instruments; only retired ones count.</param>
    /// <param name="consumptions">Purchased electricity of scope 2.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <param name="facilities">The facility tree, so that an instrument of a base covers the plants below it.</param>
    public static AllocationResult Allocate(
        IEnumerable<ContractualInstrument> instruments, IEnumerable<Consumption> consumptions, FaultList faults, FacilityTree? facilities = null)
    {
        var kinds = InstrumentKinds.Shipped;
        var sound = CertificateCheck.Check(instruments, kinds, faults);
        var sold = sound.Where(static s => s.Instrument.Status == InstrumentStatus.Sold).Select(static s => s.Instrument).ToList();
        var retired = sound.Where(static s => s.Instrument.Status == InstrumentStatus.Retired).ToList();
        if (retired.Count == 0) return new AllocationResult([], sold, []);

        var pieces = ConsumptionPiece.Split(consumptions, retired, kinds);
        var eligibility = new Eligibility(pieces, facilities);
        var claims = new List<Claim>();
        foreach (var instrument in retired)
            if (eligibility.Of(instrument, faults) is { } claim) claims.Add(claim);

        var flow = new AllocationFlow(claims, pieces);
        flow.Run();
        foreach (var shortage in flow.Shortages()) ReportShortage(shortage, pieces, faults);
        return new AllocationResult(Merge(flow, pieces), sold, eligibility.Warnings);
    }

    private static List<InstrumentAllocation> Merge(AllocationFlow flow, List<ConsumptionPiece> pieces)
    {
        var merged = new List<InstrumentAllocation>();
        foreach (var claim in flow.Claims)
        {
            var byGroup = new SortedDictionary<int, decimal>();
            for (var i = 0; i < claim.Pieces.Length; i++)
            {
                if (claim.Allocated[i] == 0) continue;
                var group = pieces[claim.Pieces[i]].Consumption.Group;
                byGroup[group] = byGroup.GetValueOrDefault(group) + claim.Allocated[i];
            }

            merged.AddRange(byGroup.Select(g => new InstrumentAllocation(claim.Instrument.Instrument.Id, g.Key, g.Value, claim.Instrument.TonnesPerMwh)));
        }

        return [.. merged.OrderBy(static a => a.Group).ThenBy(static a => a.Instrument, StringComparer.Ordinal)];
    }

    private static void ReportShortage(Shortage shortage, List<ConsumptionPiece> pieces, FaultList faults)
    {
        var largest = shortage.Claims.OrderByDescending(static c => c.Instrument.Instrument.Mwh).ThenBy(static c => c.Instrument.Instrument.Id, StringComparer.Ordinal).First();
        var claimed = DecimalText.Format(shortage.Claims.Sum(static c => c.Instrument.Instrument.Mwh));
        var consumed = DecimalText.Format(shortage.Pieces.Sum(p => pieces[p].Mwh));
        var ids = string.Join(", ", shortage.Claims.Select(static c => c.Instrument.Instrument.Id).Order(StringComparer.Ordinal));
        var place = CertificateCheck.At(largest.Instrument.Instrument, "mwh");
        faults.Add(InstrumentsFaults.AboveConsumption, place, DecimalText.Format(largest.Instrument.Instrument.Mwh), new LocalText(
            $"合计不超过可覆盖的用电 {consumed} MWh（{ids} 共主张 {claimed} MWh）",
            $"together no more than the consumption they may cover, {consumed} MWh ({ids} claim {claimed} MWh)"));
    }
}
