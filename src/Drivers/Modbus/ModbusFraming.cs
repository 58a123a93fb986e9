namespace Lingtan.Drivers;

/// <summary>How a Modbus message travels in a TCP stream.</summary>
public enum ModbusFraming
{
    /// <summary>Modbus TCP: a header with transaction number, length and unit.</summary>
    Tcp,

    /// <summary>The frame of the serial line, address and CRC included, as a transparent gateway passes it on.</summary>
    RtuOverTcp,
}
