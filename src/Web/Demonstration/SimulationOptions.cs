namespace Lingtan.Web;

/// <summary>Where the simulated plant of the demonstration listens, on this machine alone.</summary>
public sealed class SimulationOptions
{
    /// <summary>Whether it runs with the server.</summary>
    public bool Run { get; set; } = true;

    /// <summary>Whether a fresh demonstration holds the plant's meters and readings.</summary>
    public bool Fill { get; set; } = true;

    /// <summary>For how many days before its first start the plant has run, 62 at least; 0: since the beginning of the year.</summary>
    public int Days { get; set; }

    /// <summary>Port of Modbus TCP.</summary>
    public int Modbus { get; set; } = 15020;

    /// <summary>Port of IEC 60870-5-104.</summary>
    public int Iec104 { get; set; } = 12404;

    /// <summary>Port of BACnet/IP, on UDP.</summary>
    public int Bacnet { get; set; } = 14808;
}
