using Lingtan.Quantities;

namespace Lingtan.Quality;

/// <summary>
/// How the quality of an inventory's data is scored: three marks per source (activity data, emission factor, calibration), their mean,
/// weighted by the source's share of the total, and the level that follows (ISO 14064-1:2018, 8.3). A scheme is data, not code.
/// </summary>
public sealed record DataQualityScheme
{
    private static readonly Lazy<DataQualityScheme> Shipped = new(LoadShipped);

    /// <summary>The scheme shipped as <c>data/quality/default.yaml</c>.</summary>
    public static DataQualityScheme Default => Shipped.Value;

    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where the scheme is published.</summary>
    public required string Source { get; init; }

    /// <summary>Classes of activity data: <c>automatic</c>, <c>periodic</c>, <c>estimate</c>.</summary>
    public required IReadOnlyList<QualityClass> Activity { get; init; }

    /// <summary>Mark of the share of a record that was not measured.</summary>
    public required decimal Unmeasured { get; init; }

    /// <summary>Classes of emission factors; the identifiers are the ranks 6-1.</summary>
    public required IReadOnlyList<QualityClass> Factor { get; init; }

    /// <summary>Classes of calibration, such as <c>in-order</c>, <c>confirmed</c>, <c>none</c>.</summary>
    public required IReadOnlyList<QualityClass> Calibration { get; init; }

    /// <summary>Levels, best first.</summary>
    public required IReadOnlyList<QualityLevel> Levels { get; init; }

    /// <summary>Uncertainties taken where records and factor rows state none.</summary>
    public UncertaintyAssumptions Assumptions { get; init; } = UncertaintyAssumptions.None;

    /// <summary>Reads a scheme.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <returns>Null when anything is wrong.</returns>
    public static DataQualityScheme? Read(ReadOnlyMemory<byte> yaml, string file, FaultList faults) => SchemeReader.Read(yaml, file, faults);

    /// <summary>The mark of a record: the class's mark for the share measured and <see cref="Unmeasured"/> for the rest.</summary>
    /// <param name="collection">Class of activity data.</param>
    /// <param name="measured">Share measured, 0-1.</param>
    /// <returns>Null for a class the scheme does not have.</returns>
    public decimal? ActivityMark(string collection, decimal measured)
    {
        if (measured is < 0m or > 1m) throw new ArgumentOutOfRangeException(nameof(measured), measured, "A share is between 0 and 1.");
        return Mark(Activity, collection) is { } mark ? (mark * measured) + (Unmeasured * (1m - measured)) : null;
    }

    /// <summary>The mark of a factor rank, 6 (calculated, mass balance) to 1 (international); null for one the scheme does not have.</summary>
    public decimal? FactorMark(int rank) => Mark(Factor, rank.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The mark of a calibration class; null for one the scheme does not have.</summary>
    public decimal? CalibrationMark(string calibration) => Mark(Calibration, calibration);

    /// <summary>The level a score reaches: the first, best first, whose bound is not above it.</summary>
    public QualityLevel LevelOf(decimal score)
    {
        foreach (var level in Levels)
            if (score >= level.From) return level;
        return Levels[^1];
    }

    /// <summary>The lowest and highest mean of three marks that the scheme can give.</summary>
    public (decimal Lowest, decimal Highest) Range => (
        (Math.Min(Unmeasured, Lowest(Activity)) + Lowest(Factor) + Lowest(Calibration)) / 3m,
        (Math.Max(Unmeasured, Highest(Activity)) + Highest(Factor) + Highest(Calibration)) / 3m);

    private static decimal Lowest(IReadOnlyList<QualityClass> classes) => classes.Min(entry => entry.Mark);

    private static decimal Highest(IReadOnlyList<QualityClass> classes) => classes.Max(entry => entry.Mark);

    private static decimal? Mark(IReadOnlyList<QualityClass> classes, string id)
    {
        foreach (var entry in classes)
            if (entry.Id == id) return entry.Mark;
        return null;
    }

    private static DataQualityScheme LoadShipped()
    {
        using var stream = typeof(DataQualityScheme).Assembly.GetManifestResourceStream("quality/default.yaml")
            ?? throw new InvalidOperationException("The assembly was built without quality/default.yaml.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var faults = new FaultList();
        return Read(bytes, "default.yaml", faults)
            ?? throw new InvalidOperationException(string.Join("; ", faults.Select(fault => $"{fault.Place} {fault.Code.Id}: {fault.Expected.En}")));
    }
}

/// <summary>A class of a scheme with its mark.</summary>
/// <param name="Id">Identifier, such as <c>periodic</c>, <c>4</c> or <c>in-order</c>.</param>
/// <param name="Mark">The mark; higher is better.</param>
/// <param name="Title">What belongs to the class.</param>
public sealed record QualityClass(string Id, decimal Mark, LocalText Title);

/// <summary>A level of data quality.</summary>
/// <param name="Level">1 is the best.</param>
/// <param name="From">Lowest score of the level.</param>
/// <param name="Title">Name.</param>
public sealed record QualityLevel(int Level, decimal From, LocalText Title);
