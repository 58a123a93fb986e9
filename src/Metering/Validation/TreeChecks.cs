using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>The sum of the meters below against the meter above, for each day and every level of the tree.</summary>
public static class TreeChecks
{
    private const decimal UnknownClass = 2;

    /// <summary>Looks at the balances of days.</summary>
    /// <param name="tree">The meters.</param>
    /// <param name="shown">The meters that are looked at: a balance is one of them and all meters one level below.</param>
    /// <param name="energy">What a register counted in a time, in its own unit; null where not all of that is known.</param>
    /// <param name="days">The days.</param>
    /// <returns>The meter above, and the days that were found.</returns>
    public static IEnumerable<(Meter Meter, IReadOnlyList<FindingRun> Runs)> Run(MeterTree tree, Func<Meter, bool> shown, Func<Interval, Func<Meter, MeterRegister, decimal?>> energy, IReadOnlyList<Interval> days)
    {
        var found = new List<(string Meter, ReadingFinding Finding)>();
        foreach (var day in days)
        {
            var counted = energy(day);
            foreach (var balance in MeterBalance.Of(tree, counted))
            {
                List<Meter> meters = [tree.Find(balance.Meter)!, .. tree.Below(balance.Meter)];
                if (meters.TrueForAll(one => shown(one))) found.AddRange(ChildrenCheck.Run([balance], day, one => meters.Sum(meter => Error(meter, one.Unit, counted, day)), unmetered: null));
            }
        }

        return found.GroupBy(static one => one.Meter, StringComparer.Ordinal).Select(group => (tree.Find(group.Key)!, FindingRun.Of(group.Select(static one => one.Finding), Duration.Zero)));
    }

    // Errors go with what flowed in both directions, however small the difference.
    private static decimal Error(Meter meter, Unit unit, Func<Meter, MeterRegister, decimal?> counted, Interval day) =>
        meter.Registers.Where(one => one.Unit.IsConvertibleTo(unit)).Sum(one => Math.Abs(one.Unit.ConvertTo(counted(meter, one) ?? 0, unit))) * Percent(meter, day) / 100;

    private static decimal Percent(Meter meter, Interval day) => meter.InstalledAt(day.Start)?.Accuracy?.Percent ?? UnknownClass;
}
