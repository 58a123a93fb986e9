namespace Lingtan.Web;

/// <summary>Where the simulated plant of the demonstration listens, on this machine alone.</summary>
public sealed class SimulationOptions
{
    /// <summary>Whether it runs with the server.</summary>
    public bool Run { get; set; } = true;

    /// <summary>Port of Modbus TCP.</summary>
    public int Modbus { get; set; } = 15020;

    /// <summary>Port of IEC 60870-5-104.</summary>
    public int Iec104 { get; set; } = 12404;
}
