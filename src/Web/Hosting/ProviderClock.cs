using NodaTime;

namespace Lingtan.Web;

/// <summary>The time of the server for what depends on the calendar, such as due dates. A test that sets it lets sessions and locks-out be.</summary>
/// <param name="provider">The clock of the machine.</param>
internal sealed class ProviderClock(TimeProvider provider) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(provider.GetUtcNow());
}
