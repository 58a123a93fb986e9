namespace Lingtan.Drivers.Dlt645;

/// <summary>Damaged and random answers of a line whose frames carry a sum of eight bits only.</summary>
public sealed class Dlt645FuzzTests
{
    [Fact]
    public void No_damaged_answer_is_taken_unless_all_that_the_standard_checks_is_right()
    {
        var random = new Random(Soak.Seed(645));
        var taken = 0;
        for (var i = Soak.Times(200_000); i > 0; i--)
        {
            var item = Dlt645Item.All[random.Next(Dlt645Item.All.Count)];
            var meter = new byte[6];
            for (var digit = 0; digit < 6; digit++) meter[digit] = (byte)((random.Next(10) * 16) + random.Next(10));
            var request = new byte[Dlt645Frames.Most];
            request = request[..Dlt645Frames.WriteRead(request, meter, item.Code)];
            var digits = new byte[item.Bytes];
            random.NextBytes(digits);
            var answer = new byte[Dlt645Frames.Most];
            answer = answer[..Dlt645Frames.Write(answer, meter, 0x91, [(byte)item.Code, (byte)(item.Code >> 8), (byte)(item.Code >> 16), (byte)(item.Code >> 24), .. digits])];
            var wrong = Mutation.Of(answer, random, out var harm);
            var found = Dlt645Frames.Find(wrong, request);
            Assert.InRange(found.Consumed, 0, wrong.Length);
            if (found.Length == 0) continue;
            taken++;
            if (harm == Harm.Byte) Assert.Fail($"{Hex.Text(wrong)} was taken for {Hex.Text(answer)}");
            var frame = wrong.AsSpan(found.Consumed - found.Length, found.Length).ToArray();
            Assert.Equal((0x68, 0x68, 0x16), (frame[0], frame[7], frame[^1]));
            Assert.Equal(frame[^2], frame[..^2].Sum(static b => b) % 256);
            Assert.Equal(Hex.Text(request.AsSpan(1, 6)), Hex.Text(frame.AsSpan(1, 6)));
            Assert.Equal(frame.Length, frame[9] + 12);
            Assert.Equal(0x91, frame[8] & 0x9F);
            if ((frame[8] & 0x40) != 0) continue;
            Assert.Equal(Hex.Text(request.AsSpan(10, 4)), Hex.Text(frame.AsSpan(10, 4)));
            var data = Dlt645Frames.Data(frame).AsSpan(4).ToArray();
            if (item.Value(data) is { } value) Assert.Equal(Meant(item, data), value);
        }

        Assert.True(taken > 500, $"{taken} were taken; the campaign tries too little.");
    }

    // Digits as text, highest first.
    private static decimal Meant(Dlt645Item item, byte[] data)
    {
        var bytes = data.Reverse().ToArray();
        var negative = item.Signed && bytes[0] >= 0x80;
        if (item.Signed) bytes[0] &= 0x7f;
        var value = decimal.Parse(Convert.ToHexString(bytes), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < item.Decimals; i++) value /= 10;
        return negative ? -value : value;
    }
}
