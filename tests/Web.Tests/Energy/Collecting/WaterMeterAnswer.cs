using System.Buffers.Binary;

namespace Lingtan.Web;

/// <summary>What a water meter laid out as <c>xintai/smart-water</c> answers over Modbus TCP.</summary>
internal static class WaterMeterAnswer
{
    /// <summary>The answer to a request for registers: volume forward at address 1 as binary32, lowest byte first; the others are nought.</summary>
    /// <param name="request">The request with its header, 12 bytes.</param>
    /// <param name="value">The volume.</param>
    public static byte[] To(byte[] request, float value)
    {
        int address = BinaryPrimitives.ReadUInt16BigEndian(request.AsSpan(8)), count = BinaryPrimitives.ReadUInt16BigEndian(request.AsSpan(10));
        var registers = new byte[2 * (address + count + 4)];
        BinaryPrimitives.WriteSingleLittleEndian(registers.AsSpan(2), value);
        var answer = new byte[9 + (2 * count)];
        request.AsSpan(0, 8).CopyTo(answer);
        BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(4), (ushort)(3 + (2 * count)));
        answer[8] = (byte)(2 * count);
        registers.AsSpan(2 * address, 2 * count).CopyTo(answer.AsSpan(9));
        return answer;
    }
}
