using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>What became of a file in a watched folder.</summary>
public enum DropOutcome
{
    /// <summary>Its readings were taken; faulty rows, if any, lie aside.</summary>
    Taken,

    /// <summary>The same bytes were taken before: nothing was read again.</summary>
    Known,

    /// <summary>It could not be read at all, and lies aside.</summary>
    Refused,
}

/// <summary>One file that was dealt with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Readings">How many readings were taken.</param>
/// <param name="Faults">What was wrong with it.</param>
public sealed record DropResult(string Name, string Sha256, DropOutcome Outcome, int Readings, IReadOnlyList<Fault> Faults);

/// <summary>Readings of one file, on their way to whoever keeps them. A file that is taken again after a crash has the same name of its source and the same numbers.</summary>
/// <param name="Source">The file by its bytes: <c>file:</c> and the SHA-256.</param>
/// <param name="Number">The number of the last reading of the batch, counted from 1.</param>
/// <param name="Readings">The readings.</param>
public sealed record DropBatch(string Source, long Number, IReadOnlyList<MeterFileReading> Readings);

/// <summary>When a file in a watched folder is ready, and how large it may be.</summary>
/// <param name="Settle">How long its size and time must not have changed.</param>
/// <param name="LargestBytes">The largest file that is read.</param>
/// <param name="BatchSize">How many readings are handed over at once.</param>
public sealed record DropSettings(TimeSpan Settle, long LargestBytes, int BatchSize)
{
    /// <summary>Ten seconds, 512 MB, ten thousand readings.</summary>
    public static DropSettings Usual { get; } = new(TimeSpan.FromSeconds(10), 512L << 20, 10_000);
}
