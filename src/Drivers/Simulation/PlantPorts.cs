using System.Net;

namespace Lingtan.Drivers;

/// <summary>Where the simulated plant listens.</summary>
/// <param name="Address">The address; that of this machine alone unless set otherwise.</param>
/// <param name="Modbus">Port of Modbus TCP; 0: a free one; null: it does not speak it.</param>
/// <param name="Iec104">Port of IEC 60870-5-104.</param>
/// <param name="Bacnet">Port of BACnet/IP, on UDP.</param>
public sealed record PlantPorts(IPAddress Address, int? Modbus, int? Iec104, int? Bacnet);
