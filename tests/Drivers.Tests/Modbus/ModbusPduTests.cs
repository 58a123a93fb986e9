namespace Lingtan.Drivers.Modbus;

public sealed class ModbusPduTests
{
    [Fact]
    public void Coils_stand_from_the_lowest_bit_of_the_first_byte()
    {
        // Modbus Application Protocol V1.1b3, example of clause 6.11: ten coils from 19, CD 01.
        var pdu = new byte[ModbusPdu.Most];
        var length = ModbusPdu.WriteCoils(pdu, 19, [true, false, true, true, false, false, true, true, true, false]);
        Assert.Equal("0F 00 13 00 0A 02 CD 01", Hex.Text(pdu.AsSpan(0, length)));
    }

    [Theory]
    [InlineData(3, 0, 126)]
    [InlineData(1, 0, 2001)]
    [InlineData(3, 0, 0)]
    [InlineData(3, 65535, 2)]
    [InlineData(3, -1, 1)]
    [InlineData(5, 0, 1)]
    public void What_no_device_may_be_asked_is_not_asked(int function, int address, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ModbusPdu.Read(new byte[ModbusPdu.Most], function, address, count));

    [Fact]
    public void More_registers_than_a_frame_holds_are_not_written()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ModbusPdu.WriteRegisters(new byte[ModbusPdu.Most], 0, new ushort[124]));
        Assert.Equal(252, ModbusPdu.WriteRegisters(new byte[ModbusPdu.Most], 0, new ushort[123]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ModbusPdu.WriteCoils(new byte[ModbusPdu.Most], 0, new bool[1969]));
        Assert.Equal(252, ModbusPdu.WriteCoils(new byte[ModbusPdu.Most], 0, new bool[1968]));
    }

    [Theory]
    [InlineData("04 00 00 00 02", "04 04 43 66 33 33", ModbusVerdict.Good)]
    [InlineData("04 00 00 00 02", "04 02 43 66", ModbusVerdict.Wrong)]
    [InlineData("04 00 00 00 02", "04 04 43 66 33", ModbusVerdict.Wrong)]
    [InlineData("04 00 00 00 02", "03 04 43 66 33 33", ModbusVerdict.Wrong)]
    [InlineData("04 00 00 00 02", "84 02", ModbusVerdict.Exception)]
    [InlineData("04 00 00 00 02", "84 00", ModbusVerdict.Wrong)]
    [InlineData("01 00 00 00 0A", "01 02 CD 01", ModbusVerdict.Good)]
    [InlineData("01 00 00 00 0A", "01 01 CD", ModbusVerdict.Wrong)]
    [InlineData("06 00 10 00 2A", "06 00 10 00 2A", ModbusVerdict.Good)]
    [InlineData("06 00 10 00 2A", "06 00 10 00 2B", ModbusVerdict.Wrong)]
    [InlineData("10 00 10 00 02 04 42 48 00 00", "10 00 10 00 02", ModbusVerdict.Good)]
    [InlineData("04 00 00 00 02", "04", ModbusVerdict.Wrong)]
    public void An_answer_is_judged_by_its_request(string request, string answer, ModbusVerdict verdict) =>
        Assert.Equal(verdict, ModbusPdu.Judge(Hex.Bytes(request), Hex.Bytes(answer), lenientEcho: false));

    [Fact]
    public void A_lenient_device_may_confirm_a_write_with_another_echo() =>
        Assert.Equal(ModbusVerdict.Good, ModbusPdu.Judge(Hex.Bytes("06 00 10 00 2A"), Hex.Bytes("06 00 10 00 00"), lenientEcho: true));
}
