using System.Globalization;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Remarks on activity data: missing months, outliers, thousandfold slips, duplicates, sources without data.</summary>
internal static class ActivityChecks
{
    private const int FewestForOutlier = 6;
    private const double FarFromMedian = 3;
    private const double MedianDeviations = 5;

    /// <summary>Checks source by source; sources are independent, so they are checked on all processors.</summary>
    public static IEnumerable<Warning> Of(BuildContext context, Inventory inventory, SourcePlan?[] plans)
    {
        var found = new List<Warning>?[plans.Length];
        Parallel.ForEach(
            System.Collections.Concurrent.Partitioner.Create(0, Math.Max(1, plans.Length)),
            () => new Worktop(new PeriodSlicer(context.Book.Period, context.Tree, context.Book.Consolidation)),
            (range, _, worktop) =>
            {
                for (var source = range.Item1; source < Math.Min(range.Item2, plans.Length); source++) found[source] = OfSource(context, inventory, plans[source], source, worktop);
                return worktop;
            },
            _ => { });
        return found.OfType<List<Warning>>().SelectMany(list => list);
    }

    /// <summary>What one worker checks with: its slicer, and room for the records and numbers of a source.</summary>
    private sealed class Worktop(PeriodSlicer slicer)
    {
        private ActivityRecord[] _records = [];
        private double[] _daily = [];
        private double[] _sorted = [];

        public PeriodSlicer Slicer => slicer;

        public Span<ActivityRecord> Records(int count) => (_records = Room(_records, count)).AsSpan(0, count);

        public Span<double> Daily(int count) => (_daily = Room(_daily, count)).AsSpan(0, count);

        public Span<double> Sorted(int count) => (_sorted = Room(_sorted, count)).AsSpan(0, count);

        private static T[] Room<T>(T[] room, int count) => room.Length >= count ? room : new T[Math.Max(count, 2 * room.Length)];
    }

    private static List<Warning>? OfSource(BuildContext context, Inventory inventory, SourcePlan? plan, int source, Worktop worktop)
    {
        if (plan is null) return null;
        var (from, to) = (inventory.Ledger.FirstGroup[source], inventory.Ledger.FirstGroup[source + 1]);
        if (from == to)
            return [new Warning(InventoryWarnings.SourceWithoutActivity, "sources/" + plan.Source.Id, new LocalText("没有活动数据，排放按 0 计", "no activity data; counts as 0"))];
        var (first, last) = (inventory.Groups[from].First, inventory.Groups[to - 1]);
        return Check(context, plan, inventory.RowOrder[first..(last.First + last.Count)], worktop);
    }

    private static List<Warning> Check(BuildContext context, SourcePlan plan, ReadOnlySpan<int> rows, Worktop worktop)
    {
        var book = context.Book;
        var warnings = new List<Warning>();
        var records = worktop.Records(rows.Length);
        for (var i = 0; i < rows.Length; i++) records[i] = context.Activity[rows[i]];
        Duplicates(book, records, warnings);
        if (plan.Method.Window != MethodWindow.Period) Months(book, plan, records, worktop.Slicer, warnings);
        if (records.Length < FewestForOutlier) return warnings;
        if (HaveOneInput(records)) Outliers(book, records, worktop, warnings);
        else
            foreach (var input in records.ToArray().GroupBy(record => record.Input, StringComparer.Ordinal)) Outliers(book, input.ToArray(), worktop, warnings);
        return warnings;
    }

    private static bool HaveOneInput(ReadOnlySpan<ActivityRecord> records)
    {
        foreach (ref readonly var record in records)
            if (record.Input != records[0].Input) return false;
        return true;
    }

    private static void Duplicates(InventoryBook book, ReadOnlySpan<ActivityRecord> records, List<Warning> warnings)
    {
        for (var i = 1; i < records.Length; i++)
        {
            ref readonly var left = ref records[i - 1];
            ref readonly var right = ref records[i];
            if (!left.Period.Equals(right.Period) || left.Amount != right.Amount || left.Input != right.Input || left.Record != right.Record) continue;
            if (!left.Unit.Equals(right.Unit) || left.Details?.Document != right.Details?.Document) continue;
            var row = left.Row.ToString(CultureInfo.InvariantCulture);
            warnings.Add(new Warning(InventoryWarnings.DuplicateRecord, Corrections.Where(book, right), new LocalText($"与第 {row} 行内容相同，两行都已计入", $"same content as row {row}; both are counted")));
        }
    }

    private static void Months(InventoryBook book, SourcePlan plan, ReadOnlySpan<ActivityRecord> records, PeriodSlicer slicer, List<Warning> warnings)
    {
        Span<bool> covered = stackalloc bool[book.Period.MonthCount];
        covered.Clear();
        foreach (ref readonly var record in records)
            foreach (ref readonly var slice in slicer.Of(record.Period, plan.Profile).Slices.AsSpan())
                if (slice.Month >= 0) covered[slice.Month] = true;
        var missing = new List<string>();
        for (var month = 0; month < covered.Length; month++)
        {
            if (!covered[month] && IsOwned(plan, book.Period.MonthAt(month).OnDayOfMonth(15)))
                missing.Add(book.Period.MonthAt(month).ToString("uuuu-MM", CultureInfo.InvariantCulture));
        }

        // One record for a year, or for the day of an event, is no monthly series; one for a month of its own may be the first of twelve.
        if (missing.Count == 0 || (records.Length == 1 && !IsWholeMonth(slicer.Of(records[0].Period, plan.Profile).Slices, book.Period))) return;
        var list = string.Join(", ", missing.Take(12)) + (missing.Count > 12 ? " …" : "");
        warnings.Add(new Warning(InventoryWarnings.MonthsMissing, "sources/" + plan.Source.Id, new LocalText("没有记录的月份：" + list, "no record for " + list)));
    }

    private static bool IsOwned(SourcePlan plan, NodaTime.LocalDate day) => plan.Profile.Owned.Any(part => part.Days.Contains(day));

    private static bool IsWholeMonth(MonthSlice[] slices, ReportingPeriod period) =>
        slices is [{ Month: >= 0 } only] && only.Days == period.MonthAt(only.Month).ToDateInterval().Length;

    /// <summary>A value far from the median of its input, by a factor of three and five median absolute deviations at once.</summary>
    private static void Outliers(InventoryBook book, ReadOnlySpan<ActivityRecord> records, Worktop worktop, List<Warning> warnings)
    {
        if (records.Length < FewestForOutlier) return;
        var unit = records[0].Unit;
        var daily = worktop.Daily(records.Length);
        for (var i = 0; i < records.Length; i++)
        {
            ref readonly var record = ref records[i];
            if (!ReferenceEquals(record.Unit, unit) && !record.Unit.IsConvertibleTo(unit)) return;
            var amount = ReferenceEquals(record.Unit, unit) ? record.Amount : record.Unit.ConvertTo(record.Amount, unit);
            daily[i] = (double)amount / Math.Max(1, (record.Period.End - record.Period.Start).TotalDays);
        }

        var sorted = worktop.Sorted(records.Length);
        daily.CopyTo(sorted);
        var median = Median(sorted);
        if (median <= 0) return;
        for (var i = 0; i < sorted.Length; i++) sorted[i] = Math.Abs(daily[i] - median);
        var deviation = Median(sorted);
        for (var i = 0; i < daily.Length; i++)
        {
            var ratio = daily[i] / median;
            if (ratio is <= FarFromMedian and >= 1 / FarFromMedian || Math.Abs(daily[i] - median) <= MedianDeviations * deviation) continue;
            var slip = ratio is > 300 and < 3000 or > 1 / 3000.0 and < 1 / 300.0;
            var shown = ratio.ToString(ratio < 1 ? "0.######" : "0.##", CultureInfo.InvariantCulture);
            warnings.Add(new Warning(
                slip ? InventoryWarnings.ThousandfoldSlip : InventoryWarnings.Outlier, Corrections.Where(book, records[i]),
                new LocalText($"每天的量为其他记录中位数的 {shown} 倍", $"{shown} times the median of the other records, per day")));
        }
    }

    /// <summary>The value in the middle, found by partition: nothing needs the others in order. Reorders the values.</summary>
    private static double Median(Span<double> values)
    {
        var (low, high, middle) = (0, values.Length - 1, values.Length / 2);
        while (low < high)
        {
            var (pivot, left, right) = (values[middle], low, high);
            while (left <= right)
            {
                while (values[left] < pivot) left++;
                while (values[right] > pivot) right--;
                if (left > right) break;
                (values[left], values[right]) = (values[right], values[left]);
                (left, right) = (left + 1, right - 1);
            }

            if (right < middle) low = left;
            if (left > middle) high = right;
        }

        return values[middle];
    }
}
