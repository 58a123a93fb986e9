using Lingtan.Inventories;

namespace Lingtan.Quality;

/// <summary>How an activity value came about, in the words of quality schemes.</summary>
/// <param name="Collection">Class of activity data.</param>
/// <param name="Measured">Share measured, 0-1.</param>
internal readonly record struct Collecting(string Collection, decimal Measured)
{
    /// <summary>Class of what is not measured, and of what does not say.</summary>
    public const string Estimate = "estimate";

    /// <summary>By the record itself, else by its source, else an estimate.</summary>
    public static Collecting Of(in ActivityRecord record, SourceDefinition source)
    {
        var type = record.Collection != CollectionType.Unstated ? record.Collection : source.Quality.Activity ?? CollectionType.Unstated;
        return Of(type, record.Details?.Measured);
    }

    /// <summary>What the source states for records that say nothing.</summary>
    public static Collecting Stated(SourceDefinition source) => Of(source.Quality.Activity ?? CollectionType.Unstated, null);

    /// <summary>The 95 % uncertainty a scheme assumes for it, as a fraction; what is not measured counts as an estimate.</summary>
    public double Uncertainty(UncertaintyAssumptions assumptions)
    {
        var measured = assumptions.OfActivity(Collection)?.Percent ?? 0m;
        var rest = assumptions.OfActivity(Estimate)?.Percent ?? 0m;
        return (double)((measured * Measured) + (rest * (1m - Measured))) / 100;
    }

    private static Collecting Of(CollectionType type, decimal? measured) => type switch
    {
        CollectionType.Automatic => new("automatic", measured ?? 1m),
        CollectionType.Periodic => new("periodic", measured ?? 1m),
        _ => new(Estimate, measured ?? 0m),
    };
}
