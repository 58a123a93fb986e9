using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>
/// What one meter counts against what the meters one level below count. What comes in less what goes out, on both sides; the difference is the
/// unmetered remainder (未计量余量): loads without a meter, losses, and errors of all meters involved.
/// </summary>
/// <param name="Meter">The meter above.</param>
/// <param name="Level">Its level, zero at the root.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Own">What it counts, net; null where that is not known.</param>
/// <param name="Below">What the meters below count together, net; null where one is not known.</param>
/// <param name="Unknown">The meters, itself included, of which nothing is known.</param>
public sealed record MeterBalance(string Meter, int Level, Unit Unit, decimal? Own, decimal? Below, IReadOnlyList<string> Unknown)
{
    /// <summary>The unmetered remainder; negative where the meters below count more than the one above. Null where a meter is not known.</summary>
    public decimal? Remainder => Own - Below;

    /// <summary>The remainder as a share of what the meter above counts; null where that is zero or unknown.</summary>
    public decimal? Share => Own is { } own && own != 0 && Remainder is { } rest ? rest / Math.Abs(own) : null;

    /// <summary>The balance of every meter that has others below it, from the roots down.</summary>
    /// <param name="tree">The meters.</param>
    /// <param name="energy">What a register counted in the time of the balance, in its own unit; null where that is not known.</param>
    public static IReadOnlyList<MeterBalance> Of(MeterTree tree, Func<Meter, MeterRegister, decimal?> energy)
    {
        var balances = new List<MeterBalance>();
        var next = new Queue<Meter>(tree.Roots);
        while (next.TryDequeue(out var meter))
        {
            var below = tree.Below(meter.Id).ToList();
            if (below.Count > 0 && meter.Main is { } main) balances.Add(Of(tree, meter, main.Unit, below, energy));
            below.ForEach(next.Enqueue);
        }

        return balances;
    }

    private static MeterBalance Of(MeterTree tree, Meter meter, Unit unit, List<Meter> below, Func<Meter, MeterRegister, decimal?> energy)
    {
        var own = Net(meter, unit, energy);
        var parts = below.Select(m => (m.Id, Amount: Net(m, unit, energy))).ToList();
        var unknown = parts.Where(static p => p.Amount is null).Select(static p => p.Id);
        if (own is null) unknown = unknown.Prepend(meter.Id);
        return new MeterBalance(
            meter.Id, tree.Level(meter), unit, own, parts.Any(static p => p.Amount is null) ? null : parts.Sum(static p => p.Amount!.Value), [.. unknown]);
    }

    /// <summary>What a meter counts, net, in a unit; registers of another kind, such as reactive energy, have no part in it. Null where one is not known.</summary>
    internal static decimal? Net(Meter meter, Unit unit, Func<Meter, MeterRegister, decimal?> energy)
    {
        decimal? net = null;
        foreach (var register in meter.Registers.Where(r => r.Unit.IsConvertibleTo(unit)))
        {
            if (energy(meter, register) is not { } amount) return null;
            net = (net ?? 0) + (register.Direction.Sign() * register.Unit.ConvertTo(amount, unit));
        }

        return net;
    }
}
