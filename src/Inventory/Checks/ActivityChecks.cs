using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Remarks on activity data: missing months, outliers, thousandfold slips, duplicates, sources without data.</summary>
internal static class ActivityChecks
{
    private const int FewestForOutlier = 6;
    private const decimal FarFromMedian = 3;
    private const decimal MedianDeviations = 5;

    /// <summary>Checks source by source.</summary>
    public static IEnumerable<Warning> Of(BuildContext context, Inventory inventory, SourcePlan?[] plans)
    {
        var slicer = new PeriodSlicer(context.Book.Period, context.Tree, context.Book.Consolidation);
        var groups = inventory.Ledger.FirstGroup;
        for (var source = 0; source < plans.Length; source++)
        {
            if (plans[source] is not { } plan) continue;
            var (from, to) = (groups[source], groups[source + 1]);
            if (from == to)
            {
                yield return new Warning(InventoryWarnings.SourceWithoutActivity, "sources/" + plan.Source.Id, new LocalText("没有活动数据，排放按 0 计", "no activity data; counts as 0"));
                continue;
            }

            var first = inventory.Groups[from].First;
            var last = inventory.Groups[to - 1];
            foreach (var warning in Check(context.Book, plan, inventory.RowOrder[first..(last.First + last.Count)], slicer)) yield return warning;
        }
    }

    private static List<Warning> Check(InventoryBook book, SourcePlan plan, ReadOnlySpan<int> rows, PeriodSlicer slicer)
    {
        var warnings = new List<Warning>();
        var records = new ActivityRecord[rows.Length];
        for (var i = 0; i < rows.Length; i++) records[i] = book.Activity[rows[i]];
        Duplicates(book, records, warnings);
        Months(book, plan, records, slicer, warnings);
        foreach (var input in Inputs(records)) Outliers(book, input, warnings);
        return warnings;
    }

    private static IEnumerable<ActivityRecord[]> Inputs(ActivityRecord[] records) =>
        records.Length < FewestForOutlier ? []
        : Array.TrueForAll(records, record => record.Input == records[0].Input) ? [records]
        : records.GroupBy(record => record.Input, StringComparer.Ordinal).Select(group => group.ToArray());

    private static void Duplicates(InventoryBook book, ActivityRecord[] records, List<Warning> warnings)
    {
        for (var i = 1; i < records.Length; i++)
        {
            var (left, right) = (records[i - 1], records[i]);
            if (RecordOrder.Compare(left.Period, right.Period) != 0 || left.Amount != right.Amount || left.Input != right.Input || left.Record != right.Record) continue;
            if (!left.Unit.Equals(right.Unit) || left.Details?.Document != right.Details?.Document) continue;
            var row = left.Row.ToString(CultureInfo.InvariantCulture);
            warnings.Add(new Warning(InventoryWarnings.DuplicateRecord, Corrections.Where(book, right), new LocalText($"与第 {row} 行内容相同，两行都已计入", $"same content as row {row}; both are counted")));
        }
    }

    private static void Months(InventoryBook book, SourcePlan plan, ActivityRecord[] records, PeriodSlicer slicer, List<Warning> warnings)
    {
        Span<bool> covered = stackalloc bool[book.Period.MonthCount];
        covered.Clear();
        foreach (var record in records)
            foreach (var slice in slicer.Of(record.Period, plan.Profile).Slices)
                if (slice.Month >= 0) covered[slice.Month] = true;
        var missing = new List<string>();
        for (var month = 0; month < covered.Length; month++)
        {
            var day = book.Period.MonthAt(month).OnDayOfMonth(15);
            if (!covered[month] && plan.Profile.Owned.Any(part => part.Days.Contains(day))) missing.Add(book.Period.MonthAt(month).ToString("uuuu-MM", CultureInfo.InvariantCulture));
        }

        if (missing.Count == 0 || records.Length < 2) return;
        var list = string.Join(", ", missing.Take(12)) + (missing.Count > 12 ? " …" : "");
        warnings.Add(new Warning(InventoryWarnings.MonthsMissing, "sources/" + plan.Source.Id, new LocalText("没有记录的月份：" + list, "no record for " + list)));
    }

    /// <summary>A value far from the median of its input, by a factor of three and five median absolute deviations at once.</summary>
    private static void Outliers(InventoryBook book, ActivityRecord[] records, List<Warning> warnings)
    {
        if (records.Length < FewestForOutlier) return;
        var unit = records[0].Unit;
        var daily = new decimal[records.Length];
        for (var i = 0; i < records.Length; i++)
        {
            if (!records[i].Unit.IsConvertibleTo(unit)) return;
            var days = (decimal)Math.Max(1, (long)(records[i].Period.End - records[i].Period.Start).TotalDays);
            daily[i] = records[i].Unit.ConvertTo(records[i].Amount, unit) / days;
        }

        var median = Median(daily);
        if (median <= 0) return;
        var deviation = Median([.. daily.Select(value => Math.Abs(value - median))]);
        for (var i = 0; i < daily.Length; i++)
        {
            var ratio = daily[i] / median;
            if (ratio is <= FarFromMedian and >= 1 / FarFromMedian || Math.Abs(daily[i] - median) <= MedianDeviations * deviation) continue;
            var slip = ratio is > 300 and < 3000 or > 1 / 3000m and < 1 / 300m;
            var shown = DecimalText.Format(Math.Round(ratio, ratio < 1 ? 6 : 2, MidpointRounding.AwayFromZero));
            warnings.Add(new Warning(
                slip ? InventoryWarnings.ThousandfoldSlip : InventoryWarnings.Outlier, Corrections.Where(book, records[i]),
                new LocalText($"每天的量为其他记录中位数的 {shown} 倍", $"{shown} times the median of the other records, per day")));
        }
    }

    private static decimal Median(decimal[] values)
    {
        var sorted = (decimal[])values.Clone();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }
}
