namespace Lingtan.Quality;

/// <summary>
/// The 95 % uncertainties a scheme takes where nothing better is stated. Every entry names its source; results say how much of them
/// rests on such assumptions.
/// </summary>
/// <param name="Activity">By class of activity data.</param>
/// <param name="Factor">Of factor rows without bounds: the first entry that applies.</param>
public sealed record UncertaintyAssumptions(IReadOnlyList<ActivityAssumption> Activity, IReadOnlyList<FactorAssumption> Factor)
{
    /// <summary>No assumptions: what states no uncertainty counts as exact.</summary>
    public static readonly UncertaintyAssumptions None = new([], []);

    /// <summary>The assumption for a class of activity data; null where there is none.</summary>
    public ActivityAssumption? OfActivity(string collection)
    {
        foreach (var entry in Activity)
            if (entry.Collection == collection) return entry;
        return null;
    }

    /// <summary>The assumption for a factor row without bounds; null where none applies.</summary>
    /// <param name="kind">Factor kind.</param>
    /// <param name="rank">Rank 6-1.</param>
    public FactorAssumption? OfFactor(string kind, int rank)
    {
        foreach (var entry in Factor)
            if (entry.Kinds.Count > 0 ? entry.Kinds.Contains(kind) : entry.Rank == rank) return entry;
        return null;
    }
}

/// <summary>Assumed uncertainty of activity data.</summary>
/// <param name="Collection">Class of activity data.</param>
/// <param name="Percent">Half the 95 % interval in percent of the value.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Verified">Whether it was checked against that source.</param>
public sealed record ActivityAssumption(string Collection, decimal Percent, string Source, bool Verified);

/// <summary>Assumed uncertainty of factor rows that state none.</summary>
/// <param name="Kinds">Factor kinds it applies to; empty: by rank.</param>
/// <param name="Rank">Rank it applies to where <paramref name="Kinds"/> is empty.</param>
/// <param name="LowerPercent">Distance of the lower 95 % bound below the value, in percent of it.</param>
/// <param name="UpperPercent">Distance of the upper 95 % bound above the value, in percent of it.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Verified">Whether it was checked against that source.</param>
public sealed record FactorAssumption(
    IReadOnlyList<string> Kinds, int? Rank, decimal LowerPercent, decimal UpperPercent, string Source, bool Verified);
