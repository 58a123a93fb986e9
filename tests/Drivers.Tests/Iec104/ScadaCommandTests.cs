using NodaTime;

namespace Lingtan.Drivers.Iec104;

public sealed class ScadaCommandTests
{
    [Fact]
    public void Commands_that_others_worked_out_are_written_alike()
    {
        var single = new ScadaCommand(AsduType.SingleCommand, 1, 3001, 1);
        Assert.Equal("2D 01 06 00 01 00 B9 0B 00 81", Text(asdu => single.Write(asdu, select: true)));
        Assert.Equal("2D 01 06 00 01 00 B9 0B 00 01", Text(asdu => single.Write(asdu, select: false)));
        Assert.Equal("32 01 06 00 01 00 1D 0C 00 00 00 96 42 80", Text(static asdu => new ScadaCommand(AsduType.SetFloat, 1, 3101, 75).Write(asdu, select: true)));
        Assert.Equal("64 01 06 00 01 00 00 00 00 14", Text(static asdu => ScadaCommand.Interrogate(asdu, 1)));
        Assert.Equal("65 01 06 00 01 00 00 00 00 05", Text(static asdu => ScadaCommand.InterrogateCounters(asdu, 1)));
        Assert.Equal("67 01 06 00 01 00 00 00 00 92 3B 1E 12 B4 0B 1A",
            Text(static asdu => ScadaCommand.SetClock(asdu, 1, Instant.FromUtc(2026, 11, 20, 18, 30, 15).Plus(Duration.FromMilliseconds(250)), DateTimeZone.Utc)));
    }

    [Fact]
    public void Double_commands_and_other_set_points_carry_qualifier_and_value()
    {
        Assert.Equal("2E 01 06 00 01 00 B9 0B 00 06", Text(static asdu => new ScadaCommand(AsduType.DoubleCommand, 1, 3001, 2, 1).Write(asdu, select: false)));
        Assert.Equal("30 01 06 00 01 00 B9 0B 00 00 C0 00", Text(static asdu => new ScadaCommand(AsduType.SetNormalised, 1, 3001, -0.5m).Write(asdu, select: false)));
        Assert.Equal("30 01 06 00 01 00 B9 0B 00 FF 7F 00", Text(static asdu => new ScadaCommand(AsduType.SetNormalised, 1, 3001, 0.999999m).Write(asdu, select: false)));
        Assert.Equal("31 01 06 00 01 00 B9 0B 00 85 FF 80", Text(static asdu => new ScadaCommand(AsduType.SetScaled, 1, 3001, -123).Write(asdu, select: true)));
    }

    [Theory]
    [InlineData(AsduType.SingleCommand, 2)]
    [InlineData(AsduType.DoubleCommand, 0)]
    [InlineData(AsduType.SetNormalised, 1)]
    [InlineData(AsduType.SetScaled, 40000)]
    [InlineData(AsduType.Float, 1)]
    public void A_value_that_the_type_cannot_carry_is_refused(AsduType type, int value) =>
        Assert.Throws<ArgumentException>(() => new ScadaCommand(type, 1, 1, value).Write(new byte[Apci.MostAsdu], select: false));

    private delegate int Writing(Span<byte> asdu);

    private static string Text(Writing write)
    {
        var asdu = new byte[Apci.MostAsdu];
        return Hex.Text(asdu.AsSpan(0, write(asdu)));
    }
}
