using System.Buffers.Binary;

namespace Lingtan.Drivers.Iec104;

/// <summary>Frames as a file of captured packets: one TCP connection over IPv4, one frame to a packet (pcap 2.4, link type 101).</summary>
internal static class Capture
{
    private const int Port = 2404;

    public static byte[] Write(IEnumerable<(bool ToStation, byte[] Frame)> frames)
    {
        using var file = new MemoryStream();
        file.Write(Hex.Bytes("D4 C3 B2 A1 02 00 04 00 00 00 00 00 00 00 00 00 FF FF 00 00 65 00 00 00"));
        var (mine, theirs) = (1u, 1u);
        var number = 0u;
        foreach (var (toStation, frame) in frames)
        {
            var packet = Packet(toStation, toStation ? mine : theirs, toStation ? theirs : mine, frame);
            var record = new byte[16];
            BinaryPrimitives.WriteUInt32LittleEndian(record, ++number);
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(8), packet.Length);
            BinaryPrimitives.WriteInt32LittleEndian(record.AsSpan(12), packet.Length);
            file.Write(record);
            file.Write(packet);
            if (toStation) mine += (uint)frame.Length;
            else theirs += (uint)frame.Length;
        }

        return file.ToArray();
    }

    private static byte[] Packet(bool toStation, uint sequence, uint acknowledged, byte[] frame)
    {
        var packet = new byte[40 + frame.Length];
        Hex.Bytes("45 00 00 00 00 00 40 00 40 06 00 00 0A 00 00 01 0A 00 00 02").CopyTo(packet, 0);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        if (!toStation) (packet[15], packet[19]) = (2, 1);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(20), toStation ? (ushort)40000 : (ushort)Port);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(22), toStation ? (ushort)Port : (ushort)40000);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(24), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(packet.AsSpan(28), acknowledged);
        Hex.Bytes("50 18 FF FF 00 00 00 00").CopyTo(packet, 32);
        frame.CopyTo(packet, 40);
        return packet;
    }
}
