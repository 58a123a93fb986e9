using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Finds quantities written in the wrong unit: the number fits its neighbours, the unit does not (kWh against 万kWh). A value whose
/// number lies within a factor of 20 of the median number of the other records of the input, in a unit a thousand times or more
/// away from the one unit all others use, is a fault: computing with it would move the result by orders of magnitude.
/// </summary>
internal static class SlipCheck
{
    private const int FewestNeighbours = 3;
    private const decimal NumbersAgree = 20;
    private const decimal UnitsDisagree = 1000;

    /// <summary>Checks every input of every source.</summary>
    public static void Run(BuildContext context, SourcePlan?[] plans, RecordGroups groups, FaultList faults)
    {
        var activity = context.Activity;
        for (var i = 0; i < groups.Groups.Length;)
        {
            var source = groups.Groups[i].Source;
            var (first, end) = (groups.Groups[i].First, groups.Groups[i].First);
            for (; i < groups.Groups.Length && groups.Groups[i].Source == source; i++) end = groups.Groups[i].First + groups.Groups[i].Count;
            var rows = groups.RowOrder.AsSpan(first, end - first);
            if (plans[source] is not { } plan || SameUnit(activity, rows)) continue;
            foreach (var input in rows.ToArray().GroupBy(row => activity[row].Input ?? plan.MainInput?.Name, StringComparer.Ordinal))
                Check(context.Book, [.. input], faults);
        }
    }

    private static bool SameUnit(ActivityRecord[] activity, ReadOnlySpan<int> rows)
    {
        for (var i = 1; i < rows.Length; i++)
            if (!ReferenceEquals(activity[rows[i]].Unit, activity[rows[0]].Unit)) return false;
        return true;
    }

    private static void Check(InventoryBook book, int[] rows, FaultList faults)
    {
        foreach (var units in rows.GroupBy(row => book.Activity[row].Unit))
        {
            var others = rows.Where(row => !book.Activity[row].Unit.Equals(units.Key)).Select(row => book.Activity[row]).ToArray();
            if (units.Count() != 1 || others.Length < FewestNeighbours || others.Select(other => other.Unit).Distinct().Count() != 1) continue;
            var unit = others[0].Unit;
            var record = book.Activity[units.First()];
            if (!units.Key.IsConvertibleTo(unit)) continue;
            var ratio = units.Key.ConvertTo(1, unit);
            var median = others.Select(other => Math.Abs(other.Amount)).Order().ElementAt(others.Length / 2);
            var number = Math.Abs(record.Amount);
            var numbersAgree = median > 0 && number / NumbersAgree <= median && number >= median / NumbersAgree;
            if (!numbersAgree || (ratio < UnitsDisagree && ratio > 1 / UnitsDisagree)) continue;
            faults.Add(
                InventoryFaults.UnitSlip, Corrections.At(book, record, "unit"), record.Unit.Symbol,
                new LocalText($"{unit.Symbol}（同一输入项的其他 {others.Length} 条记录的单位；数值 {DecimalText.Format(record.Amount)} 与其相符）", $"{unit.Symbol}, the unit of the other {others.Length} records, whose numbers {DecimalText.Format(record.Amount)} is like"));
        }
    }
}
