namespace Lingtan.Quality;

/// <summary>The mark of one activity record.</summary>
/// <param name="Input">The method's input the record is for.</param>
/// <param name="Amount">Its amount, in a unit common to the records of that input.</param>
/// <param name="Mark">Its mark.</param>
public readonly record struct RecordMark(string Input, decimal Amount, decimal Mark);

/// <summary>Records evaluated together, with what they gave.</summary>
/// <param name="Tonnes">Their emission in tCO2e.</param>
/// <param name="Records">The records.</param>
public sealed record GroupMarks(decimal Tonnes, IReadOnlyList<RecordMark> Records);

/// <summary>
/// Brings the marks of many records to one per source. Records of the same input are weighted by amount; where a result needs several inputs
/// (mass and distance), the weakest decides; results are weighted by their emission. The mark is rounded half-even to six decimals.
/// </summary>
public static class ActivityScoring
{
    private const int Decimals = 6;

    /// <summary>The activity mark of a source.</summary>
    /// <param name="groups">Its groups of records.</param>
    /// <returns>Null when there are no records.</returns>
    public static decimal? Mark(IReadOnlyList<GroupMarks> groups)
    {
        var weights = new List<(decimal Weight, decimal Mark)>();
        foreach (var group in groups)
            if (Mark(group) is { } mark) weights.Add((Math.Abs(group.Tonnes), mark));
        return Mean(weights) is { } mean ? Rounded(mean) : null;
    }

    /// <summary>A mean mark as scores carry it on.</summary>
    internal static decimal Rounded(decimal mark) => Math.Round(mark, Decimals, MidpointRounding.ToEven);

    private static decimal? Mark(GroupMarks group)
    {
        decimal? weakest = null;
        foreach (var input in group.Records.GroupBy(record => record.Input, StringComparer.Ordinal))
        {
            var mean = Mean([.. input.Select(record => (Math.Abs(record.Amount), record.Mark))]);
            if (weakest is null || mean < weakest) weakest = mean;
        }

        return weakest;
    }

    /// <summary>Weighted mean, summed in an order of its own; plain where all weights are zero.</summary>
    private static decimal? Mean(List<(decimal Weight, decimal Mark)> parts)
    {
        if (parts.Count == 0) return null;
        var total = parts.Sum(part => part.Weight);
        if (total == 0m) return parts.Select(part => part.Mark).Order().Sum() / parts.Count;
        return parts.Order().Sum(part => part.Weight * part.Mark) / total;
    }
}
