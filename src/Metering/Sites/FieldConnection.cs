using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>One device as a driver reaches it. Devices with the same host and port share one line.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Protocol">Identifier of the protocol, such as <c>modbus-tcp</c>.</param>
/// <param name="Host">Name or address of the device or its gateway; null where the protocol needs none.</param>
/// <param name="Port">Port; null: the usual one of the protocol.</param>
/// <param name="Settings">Further settings by name, as the protocol knows them.</param>
/// <param name="Interval">How often it is read.</param>
/// <param name="Place">Where it is written.</param>
public sealed record FieldConnection(
    string Id, string Protocol, string? Host, int? Port, IReadOnlyDictionary<string, string> Settings, Duration Interval, Place Place);

/// <summary>Which point of a device becomes which channel of a meter.</summary>
/// <param name="Connection">Identifier of the connection.</param>
/// <param name="Point">Name of the point as the driver gives it.</param>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Channel">Identifier of the register or gauge of the meter.</param>
/// <param name="Factor">What values are multiplied by before anything else: unit and sign, never a ratio of transformers.</param>
/// <param name="Place">Where it is written.</param>
public sealed record PointAssignment(string Connection, string Point, string Meter, string Channel, decimal Factor, Place Place);
