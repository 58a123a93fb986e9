using System.Buffers.Binary;
using Lingtan.Metering;

namespace Lingtan.Drivers;

/// <summary>The unit of the simulated gateway that switches and limits loads: functions 1, 3, 5, 6, 15 and 16.</summary>
internal sealed class SimulatedController(SimulatedPlant plant, PlantClock clock)
{
    private const int Most = 1000;
    private const ushort On = 0xFF00;

    /// <summary>The answer to a request.</summary>
    public byte[] Answer(ReadOnlySpan<byte> pdu)
    {
        int function = pdu[0], address = BinaryPrimitives.ReadUInt16BigEndian(pdu[1..]), count = BinaryPrimitives.ReadUInt16BigEndian(pdu[3..]);
        if (function is not (1 or 3 or 5 or 6 or 15 or 16)) return SimulatedModbus.Refuse(pdu, ModbusRefusal.Function);
        var levels = Levels(pdu, function, count);
        if (levels is null) return SimulatedModbus.Refuse(pdu, ModbusRefusal.Value);
        if (address + levels.Length > PlantSwitch.Loads.Count) return SimulatedModbus.Refuse(pdu, ModbusRefusal.Address);
        if (function is 1 or 3) return Read(function, address, count);
        for (var i = 0; i < levels.Length; i++) plant.Flows.Switch(new PlantSwitch(PlantSwitch.Loads[address + i], clock.Now, levels[i]));
        return pdu[..5].ToArray();
    }

    // What is to be left of each load; of a read only how many. Null where the request is none.
    private static int[]? Levels(ReadOnlySpan<byte> pdu, int function, int value)
    {
        if (function is 1 or 3) return pdu.Length == 5 && value is >= 1 and <= ModbusPdu.MostRegistersRead ? new int[value] : null;
        if (function == 5) return pdu.Length == 5 && value is 0 or On ? [value == On ? Most : 0] : null;
        if (function == 6) return pdu.Length == 5 && value <= Most ? [value] : null;
        var bytes = function == 15 ? (value + 7) / 8 : 2 * value;
        if (value < 1 || pdu.Length != 6 + bytes || pdu[5] != bytes) return null;
        var levels = new int[value];
        for (var i = 0; i < value; i++)
            levels[i] = function == 15 ? ((pdu[6 + (i / 8)] >> (i % 8)) & 1) * Most : BinaryPrimitives.ReadUInt16BigEndian(pdu[(6 + (2 * i))..]);
        return Array.TrueForAll(levels, static l => l <= Most) ? levels : null;
    }

    private byte[] Read(int function, int address, int count)
    {
        var bytes = function == 1 ? (count + 7) / 8 : 2 * count;
        var answer = new byte[2 + bytes];
        (answer[0], answer[1]) = ((byte)function, (byte)bytes);
        for (var i = 0; i < count; i++)
        {
            var level = plant.Flows.Level(PlantSwitch.Loads[address + i], clock.Now);
            if (function == 1) answer[2 + (i / 8)] |= (byte)((level > 0 ? 1 : 0) << (i % 8));
            else BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2 + (2 * i)), (ushort)level);
        }

        return answer;
    }
}
