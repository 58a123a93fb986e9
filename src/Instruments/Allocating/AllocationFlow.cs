namespace Lingtan.Instruments;

/// <summary>The claim of one instrument on the parts of consumption it may cover.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Pieces">Indices of the parts, ascending.</param>
/// <param name="Reachable">Megawatt-hours of these parts together.</param>
internal sealed record Claim(CheckedInstrument Instrument, int[] Pieces, decimal Reachable)
{
    /// <summary>Megawatt-hours given to each of <see cref="Pieces"/>.</summary>
    public decimal[] Allocated { get; } = new decimal[Pieces.Length];

    /// <summary>Megawatt-hours not placed yet.</summary>
    public decimal Open { get; set; } = ConsumptionPiece.Exact(Instrument.Instrument.Mwh);
}

/// <summary>Instruments that together claim more than the parts of consumption they may cover.</summary>
/// <param name="Claims">The instruments.</param>
/// <param name="Pieces">Indices of the parts.</param>
internal sealed record Shortage(IReadOnlyList<Claim> Claims, IReadOnlyList<int> Pieces);

/// <summary>
/// Places claims: first in proportion, the most constrained first; then along augmenting paths, which find a placement of everything whenever one exists
/// (maximum flow, Edmonds and Karp 1972).
/// </summary>
internal sealed class AllocationFlow
{
    private const int Digits = 9;

    private readonly decimal[] _left;
    private readonly List<(int Claim, int Slot)>[] _claimants;

    /// <summary>Prepares the claims in their order.</summary>
    public AllocationFlow(IEnumerable<Claim> claims, List<ConsumptionPiece> pieces)
    {
        Claims = [.. claims.OrderBy(static c => c.Reachable).ThenBy(static c => c.Instrument.Instrument.Id, StringComparer.Ordinal)];
        _left = [.. pieces.Select(static p => p.Mwh)];
        _claimants = [.. pieces.Select(static _ => new List<(int, int)>())];
        for (var c = 0; c < Claims.Count; c++)
            for (var slot = 0; slot < Claims[c].Pieces.Length; slot++)
                _claimants[Claims[c].Pieces[slot]].Add((c, slot));
    }

    /// <summary>The claims, most constrained first.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Places as much as can be placed.</summary>
    public void Run()
    {
        foreach (var claim in Claims) Spread(claim);
        for (var c = 0; c < Claims.Count; c++)
            while (Claims[c].Open > 0 && Augment(c)) { }
    }

    /// <summary>The sets of claims that do not fit: each with everything it competes with (the minimum cut).</summary>
    public IReadOnlyList<Shortage> Shortages()
    {
        var sets = new List<(HashSet<int> Claims, HashSet<int> Pieces)>();
        for (var c = 0; c < Claims.Count; c++)
        {
            if (Claims[c].Open == 0) continue;
            var (claims, pieces) = Reach(c, out _);
            var set = (Claims: claims.Keys.ToHashSet(), Pieces: pieces.Keys.ToHashSet());
            foreach (var other in sets.Where(s => s.Pieces.Overlaps(set.Pieces)).ToList())
            {
                set.Claims.UnionWith(other.Claims);
                set.Pieces.UnionWith(other.Pieces);
                sets.Remove(other);
            }

            sets.Add(set);
        }

        return [.. sets.Select(s => new Shortage([.. s.Claims.Order().Select(i => Claims[i])], [.. s.Pieces.Order()]))];
    }

    private void Spread(Claim claim)
    {
        var free = claim.Pieces.Sum(p => _left[p]);
        var amount = Math.Min(claim.Open, free);
        for (var slot = 0; slot < claim.Pieces.Length && free > 0; slot++)
        {
            var left = _left[claim.Pieces[slot]];
            var share = amount == free ? left : Math.Min(Math.Min(left, claim.Open), decimal.Round(amount * left / free, Digits));
            Place(claim, slot, share);
        }

        for (var slot = 0; slot < claim.Pieces.Length && claim.Open > 0; slot++)
            Place(claim, slot, Math.Min(claim.Open, _left[claim.Pieces[slot]]));
    }

    private void Place(Claim claim, int slot, decimal mwh)
    {
        claim.Allocated[slot] += mwh;
        claim.Open -= mwh;
        _left[claim.Pieces[slot]] -= mwh;
    }

    private bool Augment(int start)
    {
        var (claims, pieces) = Reach(start, out var end);
        if (end is not { } piece) return false;
        var amount = Math.Min(Claims[start].Open, _left[piece]);
        foreach (var (_, give) in Path(piece, claims, pieces))
            if (give is { } taken) amount = Math.Min(amount, Claims[taken.Claim].Allocated[taken.Slot]);
        foreach (var (take, give) in Path(piece, claims, pieces).ToList())
        {
            Claims[take.Claim].Allocated[take.Slot] += amount;
            if (give is { } taken) Claims[taken.Claim].Allocated[taken.Slot] -= amount;
        }

        Claims[start].Open -= amount;
        _left[piece] -= amount;
        return true;
    }

    // From the free part back to the start: each step takes a part for a claim and, but for the last, gives up another part of that claim.
    private IEnumerable<((int Claim, int Slot) Take, (int Claim, int Slot)? Give)> Path(
        int piece, Dictionary<int, (int Claim, int Slot)?> claims, Dictionary<int, (int Claim, int Slot)> pieces)
    {
        for (var at = piece; ;)
        {
            var take = pieces[at];
            var give = claims[take.Claim];
            yield return (take, give);
            if (give is not { } given) yield break;
            at = Claims[given.Claim].Pieces[given.Slot];
        }
    }

    private (Dictionary<int, (int Claim, int Slot)?> Claims, Dictionary<int, (int Claim, int Slot)> Pieces) Reach(int start, out int? free)
    {
        var claims = new Dictionary<int, (int Claim, int Slot)?> { [start] = null };
        var pieces = new Dictionary<int, (int Claim, int Slot)>();
        var queue = new Queue<int>([start]);
        free = null;
        while (queue.TryDequeue(out var at))
        {
            for (var slot = 0; slot < Claims[at].Pieces.Length; slot++)
            {
                var piece = Claims[at].Pieces[slot];
                if (!pieces.TryAdd(piece, (at, slot))) continue;
                if (_left[piece] > 0)
                {
                    free = piece;
                    return (claims, pieces);
                }

                foreach (var (other, otherSlot) in _claimants[piece])
                    if (Claims[other].Allocated[otherSlot] > 0 && claims.TryAdd(other, (other, otherSlot))) queue.Enqueue(other);
            }
        }

        return (claims, pieces);
    }
}
