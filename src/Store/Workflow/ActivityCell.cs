namespace Lingtan.Store;

/// <summary>Where a month of a source stands.</summary>
public enum CellState
{
    /// <summary>Expected, and nothing is recorded.</summary>
    Missing,

    /// <summary>Not expected.</summary>
    NotApplicable,

    /// <summary>Recorded, not submitted.</summary>
    Draft,

    /// <summary>Submitted, not decided upon.</summary>
    Submitted,

    /// <summary>Sent back with a reason.</summary>
    Returned,

    /// <summary>Approved by somebody else than who prepared it.</summary>
    Approved,
}

/// <summary>What is submitted and approved as one: the records of a source in a month, or in the longer period they are written for.</summary>
/// <param name="Source">The source.</param>
/// <param name="Period">The month, <c>2025-03</c>, or the longer period as written.</param>
public sealed record ActivityCell(string Source, string Period)
{
    private const int MonthLength = 7;

    /// <summary>Kind of the facts that hold states of cells.</summary>
    public const string Kind = "state";

    /// <summary>The cell as a key.</summary>
    public string Key => Source + "|" + Period;

    /// <summary>The cell that a key names.</summary>
    /// <param name="key">The key.</param>
    public static ActivityCell Parse(string key) => key.Split('|', 2) is [var source, var period] ? new ActivityCell(source, period) : new ActivityCell(key, "");

    /// <summary>The cell of an activity record: its month where both ends of its period lie in one.</summary>
    /// <param name="cells">The record's cells by column.</param>
    public static ActivityCell Of(IEnumerable<KeyValuePair<string, string>> cells)
    {
        string source = "", period = "";
        foreach (var (column, text) in cells)
        {
            if (column == "source") source = text;
            else if (column == "period") period = text;
        }

        return new ActivityCell(source, MonthOf(period));
    }

    private static string MonthOf(string period)
    {
        var ends = period.Split('/');
        return ends[0].Length >= MonthLength && ends[0][4] == '-' && Array.TrueForAll(ends, end => end.Length >= MonthLength && end.AsSpan(0, MonthLength).SequenceEqual(ends[0].AsSpan(0, MonthLength)))
            ? ends[0][..MonthLength] : period;
    }
}
