using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What one group (a workshop, a device, the whole site) used of one carrier.</summary>
/// <param name="Group">The group.</param>
/// <param name="Medium">The medium.</param>
/// <param name="Carrier">The carrier as the standard names it.</param>
/// <param name="Unit">Unit of the amount.</param>
/// <param name="Amount">The amount: what came in less what was passed on; negative where more was passed on. Null where a meter is not known.</param>
/// <param name="Tce">In standard coal by heat (当量); null where the amount is unknown or the carrier has no coefficient.</param>
/// <param name="TceEquivalent">In standard coal by what it took to make it (等价); null likewise.</param>
/// <param name="Unknown">The meters of which nothing is known.</param>
public sealed record CarrierUse(
    string Group, Medium Medium, string Carrier, Unit Unit, decimal? Amount, decimal? Tce, decimal? TceEquivalent, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether there is an amount for which the standard has no coefficient.</summary>
    public bool IsUnconverted => Amount is not (null or 0) && Tce is null;

    /// <summary>
    /// The use of every group in a time. Each flow is counted where it is used: a group has what its meters take in less what meters of other groups
    /// below them take on. Carriers made inside are no input of the site, so that the sum over all groups is exactly what was purchased.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="group">The group of a meter, such as its facility or its device.</param>
    /// <param name="energy">What a register counted in the time; null where that is not known.</param>
    /// <param name="coal">Conversion to standard coal for the time.</param>
    /// <param name="sources">The sources of the inventory, for the fuels of meters; null: none are known.</param>
    public static IReadOnlyList<CarrierUse> Of(
        EnergySite site, Func<Meter, string> group, Func<Meter, MeterRegister, decimal?> energy, StandardCoal coal, IReadOnlyList<SourceDefinition>? sources = null)
    {
        var sums = new SortedDictionary<(string Group, Medium Medium, string Carrier), Sum>();
        foreach (var meter in site.Tree.Meters.Where(static m => !m.IsVirtual && m.Main is not null))
        {
            var above = meter.Parent is { } parent ? site.Tree.Find(parent) : null;
            if (above is { IsVirtual: true }) above = null;
            var (own, other) = (group(meter), above is null ? null : group(above));
            if (other == own || (above is null && meter.Supply == Supply.Own)) continue;
            var carrier = EnergyCarriers.Of(Top(site, meter), sources);
            var unit = Top(site, meter).Main!.Unit;
            var net = meter.Main!.Unit.IsConvertibleTo(unit) ? MeterBalance.Net(meter, unit, energy) : null;
            Add(own, 1);
            if (other is not null) Add(other, -1);

            void Add(string to, int sign)
            {
                var key = (to, meter.Medium, carrier);
                if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new Sum(unit));
                sum.Add(meter.Id, net is { } amount ? sign * amount : null, unit);
            }
        }

        return [.. sums.Select(s => s.Value.Use(s.Key.Group, s.Key.Medium, s.Key.Carrier, coal))];
    }

    // Carrier and unit are those of the meter at the top, so that what one group loses another gets under the same name.
    private static Meter Top(EnergySite site, Meter meter)
    {
        while (meter.Parent is { } parent && site.Tree.Find(parent) is { Main: not null, IsVirtual: false } above) meter = above;
        return meter;
    }

    private sealed class Sum(Unit unit)
    {
        private readonly List<string> _unknown = [];
        private decimal _amount;

        public void Add(string meter, decimal? amount, Unit from)
        {
            if (amount is { } known && from.IsConvertibleTo(unit)) _amount += from.ConvertTo(known, unit);
            else _unknown.Add(meter);
        }

        public CarrierUse Use(string group, Medium medium, string carrier, StandardCoal coal)
        {
            if (_unknown.Count > 0) return new CarrierUse(group, medium, carrier, unit, null, null, null, _unknown);
            var converted = coal.Convert(carrier, unit, _amount);
            return new CarrierUse(group, medium, carrier, unit, _amount, converted.Tce, converted.TceEquivalent, []);
        }
    }
}
