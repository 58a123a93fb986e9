namespace Lingtan.Drivers.Cjt188;

/// <summary>Damaged and random answers of a line whose frames carry a sum of eight bits only.</summary>
public sealed class Cjt188FuzzTests
{
    [Fact]
    public void No_damaged_answer_is_taken_unless_all_that_the_standard_checks_is_right()
    {
        var random = new Random(Soak.Seed(188));
        var taken = 0;
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var (kind, meter, number) = ((byte)(0x10 * random.Next(1, 4)), new byte[7], (byte)random.Next(256));
            random.NextBytes(meter);
            var request = new byte[Cjt188Frames.Most];
            request = request[..Cjt188Frames.WriteRead(request, kind, meter, 0x901F, random.Next(2) == 0, number)];
            var data = new byte[random.Next(2) == 0 ? 19 : 43];
            random.NextBytes(data);
            for (var digit = 0; digit < 20; digit++) data[random.Next(data.Length)] = (byte)((random.Next(10) * 16) + random.Next(10));
            var answer = new byte[Cjt188Frames.Most];
            answer = answer[..Cjt188Frames.Write(answer, kind, meter, 0x81, [.. request[11..14], .. data])];
            var wrong = Mutation.Of(answer, random, out var harm);
            var found = Cjt188Frames.Find(wrong, request);
            Assert.InRange(found.Consumed, 0, wrong.Length);
            if (found.Length == 0) continue;
            taken++;
            if (harm == Harm.Byte) Assert.Fail($"{Hex.Text(wrong)} was taken for {Hex.Text(answer)}");
            var frame = wrong.AsSpan(found.Consumed - found.Length, found.Length).ToArray();
            Assert.Equal((0x68, 0x16), (frame[0], frame[^1]));
            Assert.Equal(frame[^2], frame[..^2].Sum(static b => b) % 256);
            Assert.Equal(Hex.Text(request.AsSpan(1, 8)), Hex.Text(frame.AsSpan(1, 8)));
            Assert.Equal(frame.Length, frame[10] + 13);
            Assert.Equal(0x81, frame[9] & 0xBF);
            if ((frame[9] & 0x40) != 0) continue;
            Assert.Equal(Hex.Text(request.AsSpan(11, 3)), Hex.Text(frame.AsSpan(11, 3)));
            foreach (var unitFirst in new[] { false, true }) Check(frame[14..^2], unitFirst);
        }

        Assert.True(taken > 500, $"{taken} were taken; the campaign tries too little.");
    }

    // A value is there only where all its half bytes are digits and its unit is known.
    private static void Check(byte[] data, bool unitFirst)
    {
        var values = Cjt188Values.Read(data, unitFirst);
        if (values.Count == 0)
        {
            Assert.True(data.Length is not (19 or 43));
            return;
        }

        for (var i = 0; i < Math.Min(5, values.Count); i++)
        {
            var part = data.AsSpan(i * 5, 5);
            var digits = Convert.ToHexString((unitFirst ? part[1..] : part[..4]).ToArray().Reverse().ToArray());
            var isKnown = Cjt188Values.Unit(unitFirst ? part[0] : part[4]).Length > 0 && digits.All(char.IsAsciiDigit);
            Assert.Equal(isKnown, values[i].Value is not null);
            if (isKnown) Assert.Equal(decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), values[i].Value * (values[i].Point == "flow" ? 10000 : 100));
        }
    }
}
