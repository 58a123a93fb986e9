namespace Lingtan.Drivers.Modbus;

/// <summary>Frames computed by other people, and captures whose checksum was computed again.</summary>
public sealed class ModbusFramesTests
{
    [Theory]
    [InlineData("01 04 00 00 00 02 71 CB")]
    [InlineData("01 04 04 43 66 33 33 5A FA")]
    [InlineData("01 84 02 C2 C1")]
    [InlineData("01 03 00 64 00 01 C5 D5")]
    [InlineData("01 03 00 00 00 0A C5 CD")]
    [InlineData("0B 03 07 D1 00 01 D5 ED")]
    [InlineData("0B 03 08 36 00 50 A7 32")]
    [InlineData("0B 03 08 A6 00 0A 27 24")]
    [InlineData("01 03 04 3A 00 01 A5 37")]
    [InlineData("01 83 02 C0 F1")]
    public void A_serial_frame_carries_the_checksum_others_computed(string text)
    {
        var expected = Hex.Bytes(text);
        var frame = new byte[ModbusFrames.Most];
        var length = ModbusFrames.Rtu(frame, expected[0], expected.AsSpan(1, expected.Length - 3));
        Assert.Equal(text, Hex.Text(frame.AsSpan(0, length)));
        Assert.Equal(0, ModbusCrc.Of(expected));
    }

    [Fact]
    public void A_frame_that_a_public_tool_prints_with_a_wrong_checksum_is_wrong() =>
        Assert.NotEqual(0, ModbusCrc.Of(Hex.Bytes("01 03 00 61 00 01 C5 D5")));

    [Theory]
    [InlineData(1, 1, "00 01 00 00 00 06 01 04 00 00 00 02")]
    [InlineData(3, 1, "00 03 00 00 00 06 01 06 00 10 00 2A")]
    [InlineData(4, 1, "00 04 00 00 00 0B 01 10 00 10 00 02 04 42 48 00 00")]
    [InlineData(5, 1, "00 05 00 00 00 06 01 05 00 03 FF 00")]
    public void A_request_in_Modbus_TCP_is_the_one_others_worked_out(int transaction, byte unit, string text)
    {
        var pdu = new byte[ModbusPdu.Most];
        var length = transaction switch
        {
            1 => ModbusPdu.Read(pdu, 4, 0, 2),
            3 => ModbusPdu.WriteRegister(pdu, 0x10, 42),
            4 => ModbusPdu.WriteRegisters(pdu, 0x10, [0x4248, 0]),
            _ => ModbusPdu.WriteCoil(pdu, 3, true),
        };
        var frame = new byte[ModbusFrames.Most];
        var whole = ModbusFrames.Tcp(frame, (ushort)transaction, unit, pdu.AsSpan(0, length));
        Assert.Equal(text, Hex.Text(frame.AsSpan(0, whole)));
    }
}
