using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>
/// Which part of a group was delivered by facilities inside the boundary and is counted there already. By input, the amounts with such
/// a counterparty are weighed against all amounts; the input with the highest part decides (a shipment's mass, not its distance).
/// </summary>
internal sealed class InternalDeliveries(BuildContext context, RowFiller filler)
{
    private readonly Dictionary<(Period, PeriodSlicer.Profile, string), Dictionary<int, decimal>> _shares = [];

    /// <summary>The part of each month, by zero-based month; null where no record has a counterparty.</summary>
    public Dictionary<int, decimal>? Of(SourcePlan plan, SourceBinding binding, ReadOnlySpan<int> rows)
    {
        var any = false;
        foreach (var row in rows) any |= context.Activity[row].Details?.Counterparty is not null;
        if (!any) return null;
        if (rows.Length == 1) return Shares(plan, context.Activity[rows[0]]);
        var parts = new Dictionary<int, decimal>();
        foreach (var input in rows.ToArray().GroupBy(row => context.Activity[row].Input ?? plan.MainInput!.Name, StringComparer.Ordinal))
            Add(parts, plan, binding.Slots[binding.SlotIndex[input.Key]].Slot, [.. input]);
        return parts;
    }

    /// <summary>The counterparties of a group, by identifier.</summary>
    public static string Names(BuildContext context, ReadOnlySpan<int> rows)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (context.Activity[row].Details?.Counterparty is { } name) names.Add(name);
        return string.Join(", ", names);
    }

    private void Add(Dictionary<int, decimal> parts, SourcePlan plan, Lingtan.Methods.MethodSlot slot, int[] rows)
    {
        var amounts = Array.ConvertAll(rows, row => Amount(plan, slot, context.Activity[row]));
        var all = amounts.Sum();
        if (all == 0) return;
        var delivered = new Dictionary<int, decimal>();
        for (var i = 0; i < rows.Length; i++)
            foreach (var (month, share) in Shares(plan, context.Activity[rows[i]])) delivered[month] = delivered.GetValueOrDefault(month) + (share * amounts[i]);
        foreach (var (month, amount) in delivered) parts[month] = Math.Max(parts.GetValueOrDefault(month), amount / all);
    }

    private decimal Amount(SourcePlan plan, Lingtan.Methods.MethodSlot slot, in ActivityRecord record) =>
        filler.Conversion(plan, slot, record.Unit) is { } conversion ? Math.Abs(RowFiller.Apply(conversion, record.Amount, record.Unit, slot.Unit)) : 0;

    /// <summary>The share of the delivering facility that is inside the boundary, as its mean over the days of each month.</summary>
    private Dictionary<int, decimal> Shares(SourcePlan plan, in ActivityRecord record)
    {
        if (record.Details?.Counterparty is not { } name || context.Tree.Find(name) is not { } counterparty) return [];
        var key = (Whole(plan, record.Period), plan.Profile, name);
        if (!_shares.TryGetValue(key, out var shares)) _shares.Add(key, shares = Mean(key.Item1, plan.Profile, counterparty));
        return shares;
    }

    /// <summary>What a method of the whole period gives is spread over all of it.</summary>
    private Period Whole(SourcePlan plan, Period period) =>
        plan.Method.Window == Lingtan.Methods.MethodWindow.Period ? context.WholePeriod(plan.Facility.Zone) : period;

    private Dictionary<int, decimal> Mean(Period period, PeriodSlicer.Profile profile, Facility counterparty)
    {
        var sums = new Dictionary<int, (decimal Sum, int Days)>();
        var (from, to) = BindingFactory.DaysOf(period, profile.Zone);
        from = LocalDate.Max(from, context.Book.Period.From);
        to = LocalDate.Min(to, context.Book.Period.To);
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            if (!profile.Owned.Any(part => part.Days.Contains(day))) continue;
            var month = context.Book.Period.IndexOf(day.ToYearMonth());
            var (sum, days) = sums.GetValueOrDefault(month);
            sums[month] = (sum + context.ShareOf(counterparty, day), days + 1);
        }

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.Sum / pair.Value.Days);
    }
}
