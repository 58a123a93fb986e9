using System.Buffers.Binary;
using System.Net.Sockets;
using Lingtan.Metering;

namespace Lingtan.Drivers;

/// <summary>
/// The gateway of the simulated plant: a Modbus TCP server with one unit for each meter, which answers by the register map of its model, and one unit that
/// switches loads. A meter that is unplugged is a unit that does not answer the gateway: exception 11.
/// </summary>
internal sealed class SimulatedModbus(SimulatedPlant plant, PlantClock clock, RegisterMaps maps, TimeProvider time)
{
    /// <summary>The unit that switches loads: coils turn them on and off, registers hold what is left of them in thousandths, in the order of <see cref="PlantSwitch.Loads"/>.</summary>
    public const byte Controller = 200;

    private const int MostFrame = ModbusFrames.Most;

    /// <summary>Serves one connection.</summary>
    public async Task ServeAsync(Socket socket, CancellationToken stop)
    {
        var buffer = new byte[4 * MostFrame];
        var filled = 0;
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(filled), stop).ConfigureAwait(false);
            if (count == 0) return;
            filled += count;
            while (Take(buffer.AsSpan(0, filled)) is var length and not 0)
            {
                if (length < 0) return;
                await AnswerAsync(socket, buffer.AsMemory(0, length), stop).ConfigureAwait(false);
                buffer.AsSpan(length, filled - length).CopyTo(buffer);
                filled -= length;
            }
        }
    }

    /// <summary>The answer of a unit to a request: function code and data.</summary>
    public byte[] Answer(byte unit, ReadOnlySpan<byte> pdu)
    {
        if (pdu.Length < 5) return Refuse(pdu, ModbusRefusal.Value);
        if (unit == Controller) return new SimulatedController(plant, clock).Answer(pdu);
        if (PlantMeters.All.FirstOrDefault(m => m.Unit == unit) is not { Map: not null } meter || maps.Find(meter.Map) is not { } map) return Refuse(pdu, ModbusRefusal.NoTarget);
        var behaviour = plant.Behaviour(meter, clock.Now);
        if (!behaviour.Answers) return Refuse(pdu, ModbusRefusal.NoTarget);
        if (behaviour.Exception is { } number) return [(byte)(pdu[0] | ModbusPdu.ExceptionBit), (byte)number];
        return Read(meter, map, pdu);
    }

    /// <summary>An exception.</summary>
    public static byte[] Refuse(ReadOnlySpan<byte> pdu, ModbusRefusal refusal) => [(byte)((pdu.Length > 0 ? pdu[0] : 0) | ModbusPdu.ExceptionBit), (byte)refusal];

    // The length of the first frame; 0: more has to come; below 0: no frame.
    private static int Take(ReadOnlySpan<byte> received)
    {
        if (received.Length < ModbusFrames.Header) return 0;
        int rest = BinaryPrimitives.ReadUInt16BigEndian(received[4..]);
        if (BinaryPrimitives.ReadUInt16BigEndian(received[2..]) != 0 || rest is < 2 or > ModbusPdu.Most + 1) return -1;
        return received.Length >= ModbusFrames.Prefix + rest ? ModbusFrames.Prefix + rest : 0;
    }

    private async Task AnswerAsync(Socket socket, ReadOnlyMemory<byte> request, CancellationToken stop)
    {
        var unit = request.Span[ModbusFrames.Prefix];
        var answer = Answer(unit, request.Span[ModbusFrames.Header..]);
        if (PlantMeters.All.FirstOrDefault(m => m.Unit == unit) is { } meter && plant.Behaviour(meter, clock.Now).Delay is var delay && delay > NodaTime.Duration.Zero)
            await Task.Delay(delay.ToTimeSpan(), time, stop).ConfigureAwait(false);
        var frame = new byte[MostFrame];
        var length = ModbusFrames.Tcp(frame, BinaryPrimitives.ReadUInt16BigEndian(request.Span), unit, answer);
        await socket.SendAsync(frame.AsMemory(0, length), stop).ConfigureAwait(false);
    }

    private byte[] Read(PlantMeter meter, RegisterMap map, ReadOnlySpan<byte> pdu)
    {
        int function = pdu[0], address = BinaryPrimitives.ReadUInt16BigEndian(pdu[1..]), count = BinaryPrimitives.ReadUInt16BigEndian(pdu[3..]);
        if (!map.Points.Any(p => p.Functions.Contains(function))) return Refuse(pdu, ModbusRefusal.Function);
        if (pdu.Length != 5 || count is < 1 or > ModbusPdu.MostRegistersRead) return Refuse(pdu, ModbusRefusal.Value);
        var words = new ushort?[count];
        var now = clock.Now;
        foreach (var point in map.Points.Where(p => p.Functions.Contains(function) && p.Address < address + count && p.End > address))
        {
            if (PlantElectrics.Shown(plant, meter, point, now) is not { } value || PointEncoding.Encode(point, value) is not { } encoded) continue;
            for (var i = 0; i < encoded.Length; i++)
            {
                if (point.Address + i - address is var place && place >= 0 && place < count) words[place] = encoded[i];
            }
        }

        if (words.Any(static w => w is null)) return Refuse(pdu, ModbusRefusal.Address);
        var answer = new byte[2 + (2 * count)];
        (answer[0], answer[1]) = (pdu[0], (byte)(2 * count));
        for (var i = 0; i < count; i++) BinaryPrimitives.WriteUInt16BigEndian(answer.AsSpan(2 + (2 * i)), words[i]!.Value);
        return answer;
    }
}
