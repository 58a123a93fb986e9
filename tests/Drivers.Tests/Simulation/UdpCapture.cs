using System.Buffers.Binary;

namespace Lingtan.Drivers.Simulation;

/// <summary>Datagrams as a file of captured packets (pcap 2.4, link type 101: IPv4 without anything before it).</summary>
internal static class UdpCapture
{
    public static byte[] Write(IEnumerable<byte[]> datagrams)
    {
        using var file = new MemoryStream();
        file.Write(Hex.Bytes("D4 C3 B2 A1 02 00 04 00 00 00 00 00 00 00 00 00 FF FF 00 00 65 00 00 00"));
        var number = 0;
        foreach (var datagram in datagrams)
        {
            var packet = new byte[28 + datagram.Length];
            Hex.Bytes("45 00 00 00 00 00 40 00 40 11 00 00 0A 00 00 01 0A 00 00 02 BA C0 BA C0").CopyTo(packet, 0);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(24), (ushort)(8 + datagram.Length));
            datagram.CopyTo(packet, 28);
            var record = new byte[16];
            BinaryPrimitives.WriteInt32LittleEndian(record, ++number);
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(8), packet.Length);
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(12), packet.Length);
            file.Write(record);
            file.Write(packet);
        }

        return file.ToArray();
    }
}
