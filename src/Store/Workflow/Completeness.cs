namespace Lingtan.Store;

/// <summary>How many of the expected months stand where.</summary>
/// <param name="Approved">Approved.</param>
/// <param name="Submitted">Submitted, not decided upon.</param>
/// <param name="Returned">Sent back.</param>
/// <param name="Draft">Recorded, not submitted.</param>
/// <param name="Missing">Not recorded.</param>
public sealed record Completeness(int Approved, int Submitted, int Returned, int Draft, int Missing)
{
    /// <summary>How many are expected.</summary>
    public int Expected => Approved + Submitted + Returned + Draft + Missing;

    /// <summary>The approved share as a fraction; null where nothing is expected.</summary>
    public decimal? Share => Expected == 0 ? null : (decimal)Approved / Expected;

    /// <summary>Counts the states of cells.</summary>
    /// <param name="states">The states; what is not applicable does not count.</param>
    public static Completeness Of(IEnumerable<CellState> states)
    {
        var counts = new int[Enum.GetValues<CellState>().Length];
        foreach (var state in states) counts[(int)state]++;
        return new Completeness(
            counts[(int)CellState.Approved], counts[(int)CellState.Submitted], counts[(int)CellState.Returned], counts[(int)CellState.Draft], counts[(int)CellState.Missing]);
    }
}
