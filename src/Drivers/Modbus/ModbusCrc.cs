namespace Lingtan.Drivers;

/// <summary>CRC-16 of Modbus over a serial line: start FFFF, polynomial A001 reflected, low byte sent first (Modbus over Serial Line V1.02, 6.2.2).</summary>
public static class ModbusCrc
{
    private const ushort Polynomial = 0xA001;

    private static readonly ushort[] Table = Build();

    /// <summary>The checksum of bytes; over a frame with its own checksum it is zero.</summary>
    /// <param name="bytes">The bytes.</param>
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        var crc = ushort.MaxValue;
        foreach (var part in bytes) crc = (ushort)((crc >> 8) ^ Table[(crc ^ part) & 0xff]);
        return crc;
    }

    private static ushort[] Build()
    {
        var table = new ushort[256];
        for (var i = 0; i < table.Length; i++)
        {
            var value = (ushort)i;
            for (var bit = 0; bit < 8; bit++) value = (ushort)((value & 1) != 0 ? (value >> 1) ^ Polynomial : value >> 1);
            table[i] = value;
        }

        return table;
    }
}
