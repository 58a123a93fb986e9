using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Records outside the reporting period, or on days on which their facility was not owned.</summary>
internal static class RecordTimes
{
    /// <summary>Checks the records of sources that cannot be evaluated, so that this mistake does not wait for the other to be mended.</summary>
    public static void Check(BuildContext context, SourcePlan?[] plans, HashSet<int> superseded, FaultList faults)
    {
        if (Array.TrueForAll(plans, plan => plan is not null) || context.Book.Damaged.Contains("period")) return;
        var slicer = new PeriodSlicer(context.Book.Period, context.Tree, context.Book.Consolidation);
        for (var i = 0; i < context.Activity.Length; i++)
        {
            ref readonly var record = ref context.Activity[i];
            if (plans[record.Source] is not null || superseded.Contains(i)) continue;
            if (context.Tree.Find(context.Book.Sources[record.Source].Facility) is not { } facility) continue;
            Report(context.Book, facility, record, slicer.Of(record.Period, slicer.ProfileOf(facility)), faults);
        }
    }

    /// <summary>Reports a record of which no day counts.</summary>
    public static bool Report(InventoryBook book, Organizations.Facility facility, in ActivityRecord record, PeriodSlices slices, FaultList faults)
    {
        var reporting = book.Period;
        if (slices.WhollyOutside)
        {
            faults.Add(
                InventoryFaults.RecordOutsidePeriod, Corrections.At(book, record, "period"), record.Period.Text,
                new LocalText($"报告期 {reporting.From:uuuu-MM-dd} 至 {reporting.To:uuuu-MM-dd} 内的期间", $"a period within {reporting.From:uuuu-MM-dd} to {reporting.To:uuuu-MM-dd}"));
        }
        else if (slices.NeverOwned)
        {
            faults.Add(
                InventoryFaults.RecordOutsideOwnership, Corrections.At(book, record, "period"), record.Period.Text,
                new LocalText($"设施 {facility.Id} 在组织名下的日期", $"days on which facility {facility.Id} was owned"));
        }
        else return false;
        return true;
    }
}
