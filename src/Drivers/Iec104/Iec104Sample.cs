using NodaTime;

namespace Lingtan.Drivers;

/// <summary>A value that a station sent, or that became stale with its connection.</summary>
/// <param name="Station">Common address of the station.</param>
/// <param name="Value">The value.</param>
/// <param name="At">The time of the station where it sent one and vouches for it, else of the arrival.</param>
/// <param name="IsStationTime">Whether it is the time of the station.</param>
/// <param name="Cause">Why it was sent: 1 periodic, 3 spontaneous, 20 interrogation, 37 counter interrogation.</param>
/// <param name="State">How far it can be trusted.</param>
public sealed record Iec104Sample(int Station, ScadaValue Value, Instant At, bool IsStationTime, int Cause, SampleState State);
