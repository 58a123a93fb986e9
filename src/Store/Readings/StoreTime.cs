using NodaTime;

namespace Lingtan.Store;

/// <summary>Instants as whole numbers in the tables of readings.</summary>
internal static class StoreTime
{
    /// <summary>Times of readings: nanoseconds since 1970.</summary>
    public static long Nanoseconds(Instant at) => (at - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static Instant FromNanoseconds(long nanoseconds) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanoseconds);

    /// <summary>Instants of arrival: microseconds since 1970.</summary>
    public static long Microseconds(Instant at) => at.ToUnixTimeTicks() / 10;

    public static Instant FromMicroseconds(long microseconds) => Instant.FromUnixTimeTicks(microseconds * 10);
}
