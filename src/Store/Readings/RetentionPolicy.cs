namespace Lingtan.Store;

/// <summary>How long readings are kept. Hours, days and months stay for good.</summary>
/// <param name="Years">How many years, at least five.</param>
public sealed record RetentionPolicy(int Years)
{
    /// <summary>No reading younger than this is ever deleted.</summary>
    public const int LeastYears = 5;
}

/// <summary>What was deleted by policy, as it stands in the audit trail.</summary>
/// <param name="Before">Readings of this day in UTC and later are kept.</param>
/// <param name="Series">How many series lost readings.</param>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Readings">How many times with a reading.</param>
/// <param name="Sha256">SHA-256 over the deleted blocks: meter, point, day and bytes of each.</param>
public sealed record Deletion(NodaTime.LocalDate Before, long Series, long Blocks, long Readings, string Sha256);

/// <summary>What a policy would delete now.</summary>
/// <param name="Before">Readings of this day in UTC and later are kept.</param>
/// <param name="Series">How many series would lose readings.</param>
/// <param name="Readings">How many times with a reading.</param>
/// <param name="Oldest">The first day in UTC of which there is one; null where nothing would be deleted.</param>
public sealed record Deletable(NodaTime.LocalDate Before, long Series, long Readings, NodaTime.LocalDate? Oldest);
