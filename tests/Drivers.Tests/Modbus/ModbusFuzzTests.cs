namespace Lingtan.Drivers.Modbus;

/// <summary>Damaged and random answers, judged by a second reading of the standard that shares no code with the driver.</summary>
public sealed class ModbusFuzzTests
{
    private static readonly ModbusSettings Settings = new();

    [Fact]
    public void No_damaged_answer_of_a_serial_line_is_taken_for_another_reading()
    {
        var random = new Random(Soak.Seed(485));
        var taken = 0;
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var (request, answer) = Exchange(random);
            var unit = (byte)random.Next(1, 248);
            var frame = Serial(unit, answer);
            var wrong = Mutation.Of(frame, random, out var harm);
            var step = new ModbusExchange(ModbusFraming.RtuOverTcp, 0, unit, request, Settings).Take(wrong, out var consumed, out var found);
            Assert.InRange(consumed, 0, wrong.Length);
            if (step == ExchangeStep.More) continue;
            taken++;
            // Damage may shorten a frame to an exception whose checksum fits by chance; that is no reading.
            if (harm != Harm.Any && step == ExchangeStep.Answer) Assert.Fail($"{harm}: {Hex.Text(wrong)} was taken for {Hex.Text(frame)}");
            var whole = wrong.AsSpan(consumed - found.Length - 3, found.Length + 3);
            Assert.Equal(unit, whole[0]);
            Assert.True(whole.SequenceEqual(Serial(unit, found.ToArray())), Hex.Text(whole));
            Assert.True(Fits(request, found), Hex.Text(found));
        }

        Assert.True(taken > 500, $"{taken} were taken; the campaign tries too little.");
    }

    [Fact]
    public void Whatever_arrives_over_TCP_is_understood_as_the_standard_says()
    {
        var random = new Random(Soak.Seed(502));
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var (request, answer) = Exchange(random);
            var (unit, number) = ((byte)random.Next(256), (ushort)random.Next(65536));
            byte[] frame = [(byte)(number >> 8), (byte)number, 0, 0, (byte)((answer.Length + 1) >> 8), (byte)(answer.Length + 1), unit, .. answer];
            byte[] before = random.Next(4) == 0 ? [(byte)(number >> 8), (byte)(number ^ 1), .. frame[2..]] : [];
            byte[] wrong = [.. before, .. Mutation.Of(frame, random, out _)];
            var step = new ModbusExchange(ModbusFraming.Tcp, number, unit, request, Settings).Take(wrong, out var consumed, out var found);
            Assert.InRange(consumed, 0, wrong.Length);
            Assert.Equal(Expected(wrong, number, unit, request), (step, step is ExchangeStep.Answer or ExchangeStep.Exception ? Hex.Text(found) : ""));
        }
    }

    // A second implementation, as plain as can be.
    private static (ExchangeStep, string) Expected(byte[] stream, int number, byte unit, byte[] request)
    {
        using var reader = new BinaryReader(new MemoryStream(stream));
        while (stream.Length - reader.BaseStream.Position >= 6)
        {
            int Two() => (reader.ReadByte() * 256) + reader.ReadByte();
            var (id, protocol, length) = (Two(), Two(), Two());
            if (protocol != 0 || length < 3 || length > 254) return (ExchangeStep.Lost, "");
            if (stream.Length - reader.BaseStream.Position < length) return (ExchangeStep.More, "");
            var body = reader.ReadBytes(length);
            if (id != number || body[0] != unit) continue;
            var pdu = body[1..];
            if (!Fits(request, pdu)) return (ExchangeStep.Wrong, "");
            return (pdu[0] >= 0x80 ? ExchangeStep.Exception : ExchangeStep.Answer, Hex.Text(pdu));
        }

        return (ExchangeStep.More, "");
    }

    private static bool Fits(byte[] request, ReadOnlySpan<byte> answer)
    {
        if (answer.Length < 2 || (answer[0] & 0x7f) != request[0]) return false;
        if (answer[0] >= 0x80) return answer.Length == 2 && answer[1] > 0;
        var count = (request[3] * 256) + request[4];
        return request[0] switch
        {
            1 or 2 => answer[1] == Math.Ceiling(count / 8.0) && answer.Length == answer[1] + 2,
            3 or 4 => answer[1] == count * 2 && answer.Length == answer[1] + 2,
            _ => answer.Length == 5 && answer.SequenceEqual(request.AsSpan(0, 5)),
        };
    }

    private static (byte[] Request, byte[] Answer) Exchange(Random random)
    {
        var pdu = new byte[ModbusPdu.Most];
        var address = random.Next(65000);
        var count = random.Next(1, random.Next(2) == 0 ? 4 : 124);
        byte function = new byte[] { 1, 2, 3, 4, 5, 6, 15, 16 }[random.Next(8)];
        var length = function switch
        {
            <= 4 => ModbusPdu.Read(pdu, function, address, count),
            5 => ModbusPdu.WriteCoil(pdu, address, random.Next(2) == 0),
            6 => ModbusPdu.WriteRegister(pdu, address, (ushort)random.Next(65536)),
            15 => ModbusPdu.WriteCoils(pdu, address, new bool[count]),
            _ => ModbusPdu.WriteRegisters(pdu, address, new ushort[Math.Min(count, 123)]),
        };
        var request = pdu[..length];
        if (random.Next(8) == 0) return (request, [(byte)(function | 0x80), (byte)random.Next(1, 12)]);
        if (function > 4) return (request, request[..5]);
        var data = new byte[function <= 2 ? (count + 7) / 8 : 2 * count];
        random.NextBytes(data);
        return (request, [function, (byte)data.Length, .. data]);
    }

    // The checksum bit by bit, as the standard draws it.
    private static byte[] Serial(byte unit, byte[] pdu)
    {
        byte[] body = [unit, .. pdu];
        var crc = 0xFFFF;
        foreach (var part in body)
        {
            crc ^= part;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xA001 : crc >> 1;
        }

        return [.. body, (byte)crc, (byte)(crc >> 8)];
    }
}
