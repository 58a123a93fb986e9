namespace Lingtan.Drivers.Dlt645;

/// <summary>Messages of a public collection of examples, and what it says that they mean.</summary>
public sealed class Dlt645FramesTests
{
    public static readonly byte[] Meter = Hex.Bytes("61 01 00 00 00 00");

    [Theory]
    [InlineData("active-energy-import", "68 61 01 00 00 00 00 68 11 04 33 33 34 33 14 16", "68 61 01 00 00 00 00 68 91 08 33 33 34 33 59 33 33 33 8A 16", "0.26")]
    [InlineData("active-energy-export", "68 61 01 00 00 00 00 68 11 04 33 33 35 33 15 16", "68 61 01 00 00 00 00 68 91 08 33 33 35 33 59 34 33 33 8C 16", "1.26")]
    [InlineData("reactive-energy-combined-1", "68 61 01 00 00 00 00 68 11 04 33 33 36 33 16 16", "68 61 01 00 00 00 00 68 91 08 33 33 36 33 59 33 34 33 8D 16", "100.26")]
    [InlineData("reactive-energy-combined-2", "68 61 01 00 00 00 00 68 11 04 33 33 37 33 17 16", "68 61 01 00 00 00 00 68 91 08 33 33 37 33 56 33 34 33 8B 16", "100.23")]
    [InlineData("voltage-a", "68 61 01 00 00 00 00 68 11 04 33 34 34 35 17 16", "68 61 01 00 00 00 00 68 91 06 33 34 34 35 34 43 10 16", "100.1")]
    public void A_question_is_written_as_published_and_its_answer_means_what_is_published(string id, string question, string answer, string value)
    {
        var item = Dlt645Item.Find(id)!;
        var request = new byte[Dlt645Frames.Most];
        var length = Dlt645Frames.WriteRead(request, Meter, item.Code);
        Assert.Equal(question, Hex.Text(request.AsSpan(0, length)));
        var received = Hex.Bytes("FE FE FE FE" + answer);
        for (var cut = 0; cut < received.Length; cut++) Assert.Equal(0, Dlt645Frames.Find(received.AsSpan(0, cut), request.AsSpan(0, length)).Length);
        var found = Dlt645Frames.Find(received, request.AsSpan(0, length));
        Assert.Equal(new FrameFound(received.Length, received.Length - 4), found);
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), item.Value(Dlt645Frames.Data(received.AsSpan(4)).AsSpan(4)));
    }

    [Fact]
    public void Any_change_of_one_byte_of_a_frame_is_noticed()
    {
        var request = Hex.Bytes("68 61 01 00 00 00 00 68 11 04 33 33 34 33 14 16");
        var answer = Hex.Bytes("68 61 01 00 00 00 00 68 91 08 33 33 34 33 59 33 33 33 8A 16");
        for (var i = 0; i < answer.Length; i++)
        {
            for (var change = 1; change < 256; change++)
            {
                var wrong = (byte[])answer.Clone();
                wrong[i] ^= (byte)change;
                Assert.Equal(0, Dlt645Frames.Find(wrong, request).Length);
            }
        }
    }

    [Fact]
    public void Answers_of_another_meter_and_to_another_question_are_passed_over()
    {
        var request = Hex.Bytes("68 61 01 00 00 00 00 68 11 04 33 33 34 33 14 16");
        var frames = new byte[3][];
        for (var i = 0; i < 3; i++)
        {
            var frame = new byte[Dlt645Frames.Most];
            byte[] data = i == 1 ? [0, 0, 2, 0, 1, 0, 0, 0] : [0, 0, 1, 0, (byte)(i + 1), 0, 0, 0];
            frames[i] = frame[..Dlt645Frames.Write(frame, i == 0 ? Hex.Bytes("62 01 00 00 00 00") : Meter, 0x91, data)];
        }

        byte[] received = [0x68, 0x00, .. frames[0], .. frames[1], .. frames[2]];
        var found = Dlt645Frames.Find(received, request);
        Assert.Equal(received.Length, found.Consumed);
        Assert.Equal(3, Dlt645Frames.Data(received.AsSpan(found.Consumed - found.Length))[4]);
    }
}
