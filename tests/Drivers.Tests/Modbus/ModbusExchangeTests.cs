namespace Lingtan.Drivers.Modbus;

public sealed class ModbusExchangeTests
{
    private const string Request = "04 00 00 00 02";
    private const string Answer = "00 01 00 00 00 07 01 04 04 43 66 33 33";
    private const string SerialAnswer = "01 04 04 43 66 33 33 5A FA";

    [Theory]
    [InlineData(ModbusFraming.Tcp, Answer)]
    [InlineData(ModbusFraming.Tcp, "00 01 00 00 00 03 01 84 02")]
    [InlineData(ModbusFraming.RtuOverTcp, SerialAnswer)]
    [InlineData(ModbusFraming.RtuOverTcp, "01 84 02 C2 C1")]
    public void A_frame_cut_anywhere_waits_for_the_rest(ModbusFraming framing, string text)
    {
        var frame = Hex.Bytes(text);
        for (var cut = 0; cut < frame.Length; cut++) Assert.Equal(ExchangeStep.More, Take(framing, frame.AsSpan(0, cut)).Step);
        Assert.NotEqual(ExchangeStep.More, Take(framing, frame).Step);
        Assert.Equal(frame.Length, Take(framing, frame).Consumed);
    }

    [Fact]
    public void A_late_answer_and_one_of_another_unit_are_dropped_before_the_right_one()
    {
        var late = "00 00 00 00 00 07 01 04 04 11 11 11 11";
        var foreign = "00 01 00 00 00 07 02 04 04 22 22 22 22";
        var (step, consumed, answer) = Take(ModbusFraming.Tcp, Hex.Bytes(late + foreign + Answer));
        Assert.Equal(ExchangeStep.Answer, step);
        Assert.Equal(39, consumed);
        Assert.Equal("04 04 43 66 33 33", answer);
    }

    [Theory]
    [InlineData("00 01 00 01 00 07 01 04 04 43 66 33 33")]
    [InlineData("00 01 00 00 00 FF 01 04 04 43 66 33 33")]
    [InlineData("00 01 00 00 00 02 01 04 04 43 66 33 33")]
    public void Bytes_that_are_no_frames_need_a_new_connection(string text) =>
        Assert.Equal(ExchangeStep.Lost, Take(ModbusFraming.Tcp, Hex.Bytes(text)).Step);

    [Fact]
    public void The_right_number_with_the_wrong_length_is_no_answer() =>
        Assert.Equal(ExchangeStep.Wrong, Take(ModbusFraming.Tcp, Hex.Bytes("00 01 00 00 00 05 01 04 02 43 66")).Step);

    [Fact]
    public void A_gateway_that_changes_the_number_can_be_allowed_to()
    {
        var changed = Hex.Bytes("01 00 00 00 00 07 01 04 04 43 66 33 33");
        Assert.Equal(ExchangeStep.More, Take(ModbusFraming.Tcp, changed).Step);
        Assert.Equal(ExchangeStep.Answer, Take(ModbusFraming.Tcp, changed, new ModbusSettings { IgnoreTransaction = true }).Step);
    }

    [Theory]
    [InlineData("00 00 00")]
    [InlineData("01 04 04")]
    [InlineData("FF 01 01")]
    public void Stray_bytes_before_a_serial_frame_are_passed_over(string stray)
    {
        var (step, consumed, answer) = Take(ModbusFraming.RtuOverTcp, Hex.Bytes(stray + SerialAnswer));
        Assert.Equal(ExchangeStep.Answer, step);
        Assert.Equal(12, consumed);
        Assert.Equal("04 04 43 66 33 33", answer);
    }

    [Fact]
    public void A_serial_frame_with_a_wrong_checksum_is_never_an_answer()
    {
        var frame = Hex.Bytes(SerialAnswer);
        for (var bit = 0; bit < frame.Length * 8; bit++)
        {
            var changed = (byte[])frame.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(ExchangeStep.More, Take(ModbusFraming.RtuOverTcp, changed).Step);
        }
    }

    private static (ExchangeStep Step, int Consumed, string Answer) Take(ModbusFraming framing, ReadOnlySpan<byte> received, ModbusSettings? settings = null)
    {
        var step = new ModbusExchange(framing, 1, 1, Hex.Bytes(Request), settings ?? new ModbusSettings()).Take(received, out var consumed, out var answer);
        return (step, consumed, Hex.Text(answer));
    }
}
