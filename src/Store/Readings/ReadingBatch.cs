using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Store;

/// <summary>A reading on its way into the store. Values of registers are those of the device, before the multiplier.</summary>
/// <param name="Series">Register or gauge.</param>
/// <param name="At">The time the reading is of.</param>
/// <param name="Value">Its value.</param>
/// <param name="Mark">State, rule and author.</param>
public readonly record struct NewReading(SeriesKey Series, Instant At, decimal Value, ReadingMark Mark);

/// <summary>The place of a batch in what its source sends: numbers of one source rise, and one that was taken is not taken again.</summary>
/// <param name="Source">The source: a buffer on disk by its identity, or the key of a request.</param>
/// <param name="Number">The last number that the batch holds.</param>
public sealed record BatchNumber(string Source, long Number);

/// <summary>Readings that are taken together, all or none.</summary>
/// <param name="Received">When they arrived.</param>
/// <param name="Readings">The readings in the order of arrival.</param>
/// <param name="Number">Where they stand in what their source sends; null where it does not number them.</param>
public sealed record ReadingBatch(Instant Received, IReadOnlyList<NewReading> Readings, BatchNumber? Number = null);

/// <summary>What became of a batch that was taken.</summary>
/// <param name="Received">The instant it is kept under.</param>
/// <param name="New">Readings of times that nothing was known of.</param>
/// <param name="Versions">Readings with another value than was known: kept as further versions.</param>
/// <param name="Duplicates">Readings that were known, and batches that were taken before: they change nothing.</param>
/// <param name="Touched">The series that changed, from the first to the last time.</param>
public sealed record Appended(Instant Received, long New, long Versions, long Duplicates, IReadOnlyList<TouchedSeries> Touched);

/// <summary>A series with the times that changed in it.</summary>
/// <param name="Series">The series.</param>
/// <param name="First">The first time.</param>
/// <param name="Last">The last time.</param>
public readonly record struct TouchedSeries(SeriesKey Series, Instant First, Instant Last);

/// <summary>How many readings of different times a series has on a day.</summary>
/// <param name="Day">The day in UTC.</param>
/// <param name="Times">How many.</param>
public readonly record struct DayCount(LocalDate Day, long Times);
