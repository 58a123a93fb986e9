using System.Collections.Concurrent;
using NodaTime;

namespace Lingtan.Web;

/// <summary>
/// Slows down whoever guesses passwords. From one address so many sign-ins may fail at once, and then one every so often. Names that are no account are
/// locked out like those that are, so that a lock-out does not tell which accounts there are.
/// </summary>
public sealed class SignInBrake(ServerOptions options, TimeProvider clock)
{
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<string, (double Level, Instant At)> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (int Failures, Instant Until)> _names = new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private double Leak => options.MostFailuresOfAddress / (options.LockOutMinutes * 60.0);

    /// <summary>Up to when nobody is signed in from an address; null where it may try.</summary>
    /// <param name="address">The address.</param>
    public Instant? Held(System.Net.IPAddress? address)
    {
        var now = Now;
        var level = _addresses.TryGetValue(Key(address), out var kept) ? Level(kept, now) : 0;
        return level <= options.MostFailuresOfAddress - 1 ? null : now + Duration.FromSeconds((level - options.MostFailuresOfAddress + 1) / Leak);
    }

    /// <summary>Counts a sign-in that failed.</summary>
    /// <param name="address">From where it came.</param>
    public void Failed(System.Net.IPAddress? address)
    {
        var now = Now;
        if (_addresses.Count >= MostKept)
            foreach (var (idle, _) in _addresses.Where(one => Level(one.Value, now) <= 0)) _addresses.TryRemove(idle, out _);
        _addresses.AddOrUpdate(Key(address), _ => (1, now), (_, kept) => (Level(kept, now) + 1, now));
    }

    /// <summary>Up to when a name that is no account is locked out; null where it is not.</summary>
    /// <param name="name">The name.</param>
    public Instant? LockedOut(string name) => _names.TryGetValue(name, out var kept) && kept.Until > Now ? kept.Until : null;

    /// <summary>Counts a sign-in under a name that is no account.</summary>
    /// <param name="name">The name; one that no account can have is not counted.</param>
    /// <returns>Up to when it is locked out from now on; null where it is not yet.</returns>
    public Instant? FailedUnknown(string name)
    {
        if (AccountNames.Fault(name) is not null) return null;
        if (_names.Count >= MostKept) _names.Clear();
        var until = Now + Duration.FromMinutes(options.LockOutMinutes);
        var counted = _names.AddOrUpdate(name, _ => Count(0), (_, kept) => Count(kept.Failures));
        return counted.Failures >= options.MostFailures ? counted.Until : null;

        (int, Instant) Count(int failures) => (failures + 1, failures + 1 >= options.MostFailures ? until : Instant.MinValue);
    }

    private double Level((double Level, Instant At) kept, Instant now) => Math.Max(0, kept.Level - ((now - kept.At).TotalSeconds * Leak));

    // A household or company has many addresses of the sixth version, which share their first half.
    private static string Key(System.Net.IPAddress? address) => address is null ? ""
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
}
