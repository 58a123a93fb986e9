using Lingtan.Methods;

namespace Lingtan.Inventories;

/// <summary>
/// Evaluates the usual run of groups at once: single records of one source that are alike, each within one month that counts in full, such as a meter
/// read every month. Whatever is out of the ordinary in it is left to be evaluated group by group, which also knows what to report.
/// </summary>
internal sealed class RecordSeries(BuildContext context, PeriodSlicer slicer, GroupPosting posting, Segment<EvaluationGroup> evaluated)
{
    private readonly decimal[] _amounts = new decimal[ProgramSeries.Longest];
    private readonly MonthSlice[] _months = new MonthSlice[ProgramSeries.Longest];
    private readonly Dictionary<MethodProgram, ProgramSeries> _programs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Evaluates the groups that are like the one a lane was prepared for.</summary>
    /// <param name="plan">The source.</param>
    /// <param name="lane">The lane of the group before.</param>
    /// <param name="ranges">Groups of which the first ones may be of the source.</param>
    /// <returns>How many groups were evaluated; 0 where the first is to be evaluated by itself.</returns>
    public int Evaluate(SourcePlan plan, EvaluationLane lane, ReadOnlySpan<GroupRange> ranges)
    {
        if (!lane.IsPlain || Collect(plan, lane, ranges) is not (> 0 and var count)) return 0;
        var binding = lane.Binding;
        if (!_programs.TryGetValue(binding.Program, out var series)) _programs.Add(binding.Program, series = new ProgramSeries(binding.Program));
        if (!series.TryEvaluate(binding.Template, lane.Slot, _amounts, count, lane.Most)) return 0;
        if (lane.Energies.Length > 0 && !series.TryEvaluateEnergy(binding.Template, lane.Slot, _amounts, count, GroupPosting.Most)) return 0;
        for (var i = 0; i < count; i++)
        {
            evaluated.Add(new EvaluationGroup(plan.Index, ranges[i].First, 1, lane.Index));
            posting.Post(lane.Parts, evaluated.Count - 1, in _months[i], series, i);
        }

        for (var energy = 0; energy < lane.Energies.Length; energy++)
            for (var i = 0; i < count; i++) lane.Energies[energy].Add(series.Energy(energy, i));
        return count;
    }

    private int Collect(SourcePlan plan, EvaluationLane lane, ReadOnlySpan<GroupRange> ranges)
    {
        var (count, conversion, wanted) = (0, lane.Conversion!, lane.Binding.Slots[lane.Slot].Slot.Unit);
        try
        {
            for (; count < ranges.Length && count < ProgramSeries.Longest; count++)
            {
                if (ranges[count].Source != plan.Index || ranges[count].Count != 1) break;
                ref readonly var record = ref context.Activity[context.RowOrder[ranges[count].First]];
                if (!lane.Fits(plan, record, context.Factors.FollowsPeriod) || record.Details?.Counterparty is not null) break;
                var slices = slicer.Of(record.Period, plan.Profile);
                if (!slices.IsWholeMonth) break;
                _months[count] = slices.Slices[0];
                _amounts[count] = RowFiller.Apply(conversion, record.Amount, record.Unit, wanted);
            }
        }
        catch (OverflowException)
        {
            // The record that is too large is the first that is not taken.
        }

        return count;
    }
}
