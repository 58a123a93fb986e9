using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>Values of slots that neither records nor factors give: allocated energy and the length of the window.</summary>
internal static class GroupValues
{
    /// <summary>Fills the energy allocated to a group by each instrument.</summary>
    public static void FillAllocations(SourceBinding binding, IReadOnlyList<(string Instrument, decimal Mwh)> allocated, Span<decimal> values)
    {
        if (allocated.Count == 0) return;
        for (var i = 0; i < values.Length; i++)
        {
            var slot = binding.Slots[i];
            if (slot.Origin != SlotOrigin.Allocation || slot.Given is not null) continue;
            foreach (var (instrument, mwh) in allocated)
                if (slot.Slot.Elements.Values.Contains(instrument, StringComparer.Ordinal)) values[i] = Megawatthour.ConvertTo(mwh, slot.Slot.Unit);
        }
    }

    /// <summary>Length of the window of a group in years; of the reporting period, the part in which the facility was owned.</summary>
    public static decimal Years(BuildContext context, SourcePlan plan, ReadOnlySpan<int> rows)
    {
        var zone = plan.Facility.Zone;
        if (plan.Method.Window == Lingtan.Methods.MethodWindow.Period) return plan.Profile.Owned.Sum(part => Quantities.Period.Of(part.Days.Start, part.Days.End, zone).Years(zone));
        var span = context.Activity[rows[0]].Period;
        foreach (var row in rows[1..]) span = span.Union(context.Activity[row].Period);
        return span.Years(zone);
    }

    private static readonly Unit Megawatthour = Unit.Parse("MWh");
}
