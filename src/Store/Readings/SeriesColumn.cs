using Lingtan.Metering;

namespace Lingtan.Store;

/// <summary>Many readings of one series, as a file or another system holds them.</summary>
/// <param name="Series">The series.</param>
/// <param name="Readings">Its readings; each of a later time than the one before.</param>
public sealed record SeriesColumn(SeriesKey Series, ReadOnlyMemory<BlockReading> Readings);

/// <summary>What was loaded.</summary>
/// <param name="Series">How many series.</param>
/// <param name="Readings">How many readings that were not known before.</param>
/// <param name="Clean">Of how many series the hours were added up on the way; the others wait for <see cref="SeriesWork"/>.</param>
public sealed record Loaded(long Series, long Readings, long Clean);
