namespace Lingtan.Quality;

/// <summary>What the score of a source follows from.</summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Tonnes">Its part of the headline total in tCO2e.</param>
/// <param name="Activity">Mark of its activity data.</param>
/// <param name="Factor">Mark of its emission factor.</param>
/// <param name="Calibration">Mark of the calibration of its instruments.</param>
public sealed record SourceMarks(string Source, decimal Tonnes, decimal Activity, decimal Factor, decimal Calibration);

/// <summary>The data quality of a source.</summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Activity">Mark of its activity data.</param>
/// <param name="Factor">Mark of its emission factor.</param>
/// <param name="Calibration">Mark of the calibration of its instruments.</param>
/// <param name="Average">Mean of the three marks.</param>
/// <param name="Level">Level the mean reaches, 1 is the best.</param>
/// <param name="Share">Share of the total by which the mean is weighted.</param>
/// <param name="Weighted">Mean × share.</param>
public sealed record SourceScore(
    string Source, decimal Activity, decimal Factor, decimal Calibration, decimal Average, int Level, decimal Share, decimal Weighted);

/// <summary>The data quality of an inventory.</summary>
/// <param name="Score">Sum of the weighted means; null when the total is zero.</param>
/// <param name="Level">Level the score reaches; null when the total is zero.</param>
/// <param name="Sources">Scores of the sources, in the order given.</param>
public sealed record QualityScore(decimal? Score, int? Level, IReadOnlyList<SourceScore> Sources);
