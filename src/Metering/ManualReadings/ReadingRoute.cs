using NodaTime;

namespace Lingtan.Metering;

/// <summary>One stop of a route: a register that is read there.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
public sealed record RouteStop(string Meter, string Register);

/// <summary>A route (抄表路线): registers that a person reads one after the other on a walk.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Stops">The stops in the order of the walk.</param>
public sealed record ReadingRoute(string Id, IReadOnlyList<RouteStop> Stops)
{
    /// <summary>The stops at which nothing was read since the walk began, in the order of the walk.</summary>
    /// <param name="began">When the walk began.</param>
    /// <param name="last">Time of the last reading of a register; null: none yet.</param>
    public IReadOnlyList<RouteStop> Open(Instant began, Func<RouteStop, Instant?> last) => [.. Stops.Where(s => last(s) is not { } at || at < began)];

    /// <summary>The stops whose meter has no device at an instant, so that there is nothing to read.</summary>
    /// <param name="meters">The meters by identifier.</param>
    /// <param name="at">The instant.</param>
    public IReadOnlyList<RouteStop> WithoutDevice(Func<string, Meter?> meters, Instant at) => [.. Stops.Where(s => meters(s.Meter)?.ReadAt(s.Register, at) is null)];
}
