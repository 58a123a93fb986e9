using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>A failure of a connection.</summary>
/// <param name="At">When; null where the settings are wrong.</param>
/// <param name="Code">Its code; see docs/faults.md.</param>
/// <param name="Detail">What was seen.</param>
public sealed record FailureView(string? At, string Code, LocalText Detail);

/// <summary>A connection and how it does.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Protocol">Protocol.</param>
/// <param name="Host">Address.</param>
/// <param name="Port">Port.</param>
/// <param name="Meters">The meters that are read over it.</param>
/// <param name="IntervalSeconds">How often it is read.</param>
/// <param name="State"><c>off</c>, <c>starting</c>, <c>good</c>, <c>failing</c>, <c>unreachable</c> or <c>wrong</c>.</param>
/// <param name="LastSuccess">When it last gave values.</param>
/// <param name="LastFailure">The last failure.</param>
/// <param name="FailuresInARow">Failures since the last success.</param>
/// <param name="Samples">Samples it gave since the collector began.</param>
/// <param name="PassedOver">Samples that no channel takes.</param>
/// <param name="LatenessSeconds">How late the last values came.</param>
/// <param name="Device">Which of the devices behind a shared address it reads, such as a unit; null where the address is its own.</param>
public sealed record ConnectionView(
    string Id, string Protocol, string? Host, int? Port, IReadOnlyList<string> Meters, decimal IntervalSeconds, string State, string? LastSuccess, FailureView? LastFailure, int FailuresInARow, long Samples, long PassedOver,
    decimal? LatenessSeconds, string? Device)
{
    /// <summary>The view of a connection.</summary>
    internal static ConnectionView Of(SeenSite seen, FieldConnection one, ConnectionStatus? status) => new(
        one.Id, one.Protocol, one.Host, one.Port, [.. seen.Site.Points.Where(point => point.Connection == one.Id).Select(static point => point.Meter).Distinct(StringComparer.Ordinal)], (decimal)one.Interval.TotalSeconds,
        status is null ? "off" : RoleNames.Json(status.State), status?.LastSuccess is { } good ? EnergySpan.Text(good) : null, Failure(status), status?.FailuresInARow ?? 0, status?.Samples ?? 0, status?.PassedOver ?? 0,
        status?.Lateness is { } late ? decimal.Round((decimal)late.TotalSeconds, 3) : null, FrameReading.DeviceOf(one.Protocol, one.Settings));

    private static FailureView? Failure(ConnectionStatus? status) => status switch
    {
        { Fault: { } fault } => new FailureView(null, fault.Code.Id, new LocalText($"{fault.Place.Column}：{fault.Value}；应为{fault.Expected.Zh}", $"{fault.Place.Column}: {fault.Value}; expected {fault.Expected.En}")),
        { LastFailure: { } failure } => new FailureView(EnergySpan.Text(status.LastFailureAt!.Value), failure.Code.Id, failure.Detail),
        _ => null,
    };
}

/// <summary>A jump of the clock.</summary>
/// <param name="At">When it was noticed.</param>
/// <param name="Seconds">How far it went; negative: back.</param>
public sealed record ClockJumpView(string At, decimal Seconds);

/// <summary>What the collector is doing.</summary>
/// <param name="Mode"><c>off</c>, <c>on</c> or <c>only</c>.</param>
/// <param name="Running">Whether it runs in this server.</param>
/// <param name="Started">Since when.</param>
/// <param name="BufferDepth">Readings that wait to be stored.</param>
/// <param name="StoreAway">Since when the store takes nothing.</param>
/// <param name="LastStoreFailure">Why.</param>
/// <param name="ClockJump">The last jump of the clock.</param>
/// <param name="DiskFull">Whether the disk of the buffer takes nothing.</param>
/// <param name="Problem">Why the collector cannot run.</param>
/// <param name="Lost">Readings that were given up, since neither disk nor memory had room.</param>
/// <param name="ReadingsPerSecond">Readings stored in each second of the last minute.</param>
/// <param name="Connections">The connections.</param>
public sealed record CollectorView(
    string Mode, bool Running, string? Started, int BufferDepth, string? StoreAway, string? LastStoreFailure, ClockJumpView? ClockJump, bool DiskFull, string? Problem, long Lost, decimal ReadingsPerSecond,
    IReadOnlyList<ConnectionView> Connections);

/// <summary>A protocol that connections can speak.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Settings">The settings it knows.</param>
public sealed record ProtocolView(string Id, LocalText Title, IReadOnlyList<string> Settings);

/// <summary>A value that a device gave.</summary>
/// <param name="Device">The connection.</param>
/// <param name="Point">The point.</param>
/// <param name="Meter">The meter that takes it; null: none.</param>
/// <param name="Channel">Its register or gauge.</param>
/// <param name="Value">The value as the driver gives it.</param>
/// <param name="Unit">The unit the device states.</param>
/// <param name="State">How far it can be trusted.</param>
/// <param name="Problem">Why it cannot.</param>
/// <param name="At">Its time.</param>
public sealed record TestValue(string Device, string Point, string? Meter, string? Channel, decimal? Value, string? Unit, string State, LocalText? Problem, string At);

/// <summary>Bytes that went over a connection.</summary>
/// <param name="Number">Counts up.</param>
/// <param name="At">When.</param>
/// <param name="Direction"><c>sent</c>, <c>received</c>, <c>opened</c> or <c>closed</c>.</param>
/// <param name="Hex">The bytes.</param>
/// <param name="Lines">What they mean.</param>
/// <param name="Devices">The devices behind the address that they are for or from; none where that is not known.</param>
public sealed record FrameView(long Number, string At, string Direction, string Hex, IReadOnlyList<LocalText> Lines, IReadOnlyList<string> Devices)
{
    /// <summary>The views of frames.</summary>
    internal static IReadOnlyList<FrameView> Of(string protocol, IReadOnlyList<TappedFrame> frames) => [.. FrameReading.Of(protocol, frames).Select(static one => new FrameView(
        one.Frame.Number, EnergySpan.Text(Instant.FromDateTimeOffset(one.Frame.At)), RoleNames.Json(one.Frame.Direction), Convert.ToHexString(one.Frame.Bytes.Span), one.Lines, one.Devices))];
}

/// <summary>What a connection gave when it was read once.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Took">How long it took, in milliseconds.</param>
/// <param name="Values">The values.</param>
/// <param name="Frames">What went over the line.</param>
/// <param name="Failure">Why there are no values.</param>
public sealed record TestReadView(string Connection, long Took, IReadOnlyList<TestValue> Values, IReadOnlyList<FrameView> Frames, FailureView? Failure);
