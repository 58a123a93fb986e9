namespace Lingtan.Drivers.Cjt188;

/// <summary>Messages that two public descriptions of meters print, with what they say that they mean.</summary>
public sealed class Cjt188FramesTests
{
    public const string WaterQuestion = "68 10 44 33 22 11 00 33 78 01 03 1F 90 00 80 16";

    /// <summary>The description prints 08 for its sum; the bytes give 13.</summary>
    public const string WaterAnswer = "68 10 44 33 22 11 00 33 78 81 16 1F 90 00 00 77 66 55 2C 00 77 66 55 2C 31 01 22 11 05 15 20 21 84 13 16";

    public const string HeatQuestion = "68 20 32 41 31 40 00 00 00 01 03 90 1F 01 20 16";
    public const string HeatAnswer = "68 20 32 41 31 40 00 00 00 81 2E 90 1F 01 08 02 00 00 00 08 02 00 00 00 17 00 00 00 00 35 00 00 00 00 2C 34 10 00 00 35 25 00 66 25 00 00 00 00 53 00 12 10 07 15 20 00 00 31 16";

    [Theory]
    [InlineData(0x10, "44 33 22 11 00 33 78", false, 0, WaterQuestion)]
    [InlineData(0x20, "32 41 31 40 00 00 00", true, 1, HeatQuestion)]
    public void A_question_is_written_as_published(byte kind, string address, bool highFirst, byte number, string text)
    {
        var frame = new byte[Cjt188Frames.Most];
        Assert.Equal(text, Hex.Text(frame.AsSpan(0, Cjt188Frames.WriteRead(frame, kind, Hex.Bytes(address), 0x901F, highFirst, number))));
    }

    [Theory]
    [InlineData(WaterQuestion, WaterAnswer)]
    [InlineData(HeatQuestion, HeatAnswer)]
    public void An_answer_is_found_behind_bytes_that_wake_and_waited_for_when_cut(string question, string answer)
    {
        var received = Hex.Bytes("FE FE 68" + answer);
        for (var cut = 0; cut < received.Length; cut++) Assert.Equal(0, Cjt188Frames.Find(received.AsSpan(0, cut), Hex.Bytes(question)).Length);
        Assert.Equal(new FrameFound(received.Length, received.Length - 3), Cjt188Frames.Find(received, Hex.Bytes(question)));
    }

    [Fact]
    public void The_sum_that_the_description_misprints_is_not_taken() =>
        Assert.Equal(0, Cjt188Frames.Find(Hex.Bytes(WaterAnswer.Replace("84 13 16", "84 08 16", StringComparison.Ordinal)), Hex.Bytes(WaterQuestion)).Length);

    [Fact]
    public void Any_change_of_one_byte_of_a_frame_is_noticed()
    {
        var answer = Hex.Bytes(WaterAnswer);
        for (var i = 0; i < answer.Length; i++)
        {
            for (var change = 1; change < 256; change++)
            {
                var wrong = (byte[])answer.Clone();
                wrong[i] ^= (byte)change;
                Assert.Equal(0, Cjt188Frames.Find(wrong, Hex.Bytes(WaterQuestion)).Length);
            }
        }
    }
}
