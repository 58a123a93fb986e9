using NodaTime;

namespace Lingtan.Drivers.Iec104;

public sealed class ScadaValuesTests
{
    private static readonly LocalDateTime Evening = new LocalDateTime(2026, 11, 20, 18, 30, 15).PlusMilliseconds(250);

    [Theory]
    [InlineData("0D 01 03 00 01 00 A1 0F 00 00 80 66 43 00", AsduType.Float, 4001, "230.5", 0)]
    [InlineData("24 01 03 00 01 00 A1 0F 00 00 80 66 43 00 92 3B 1E 12 B4 0B 1A", AsduType.FloatTimed, 4001, "230.5", 0)]
    [InlineData("09 01 03 00 01 00 64 00 00 00 40 00", AsduType.Normalised, 100, "0.5", 0)]
    [InlineData("0B 01 03 00 01 00 65 00 00 85 FF 00", AsduType.Scaled, 101, "-123", 0)]
    [InlineData("0F 01 25 00 01 00 71 17 00 15 CD 5B 07 05", AsduType.Total, 6001, "123456789", 5)]
    [InlineData("25 01 25 00 01 00 71 17 00 15 CD 5B 07 05 92 3B 1E 12 B4 0B 1A", AsduType.TotalTimed, 6001, "123456789", 5)]
    [InlineData("1E 01 03 00 01 00 E9 03 00 01 92 3B 1E 12 B4 0B 1A", AsduType.SinglePointTimed, 1001, "1", 0)]
    [InlineData("0B 01 01 00 01 00 6E 00 00 DF 00 00", AsduType.Scaled, 110, "223", 0)]
    public void A_value_that_others_worked_out_is_read(string text, AsduType type, int address, string value, int reading)
    {
        var read = Assert.Single(Read(text));
        Assert.Equal((type, address, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), reading), (read.Type, read.Address, read.Value, read.Reading));
        Assert.Equal((ScadaQuality.Good, SampleState.Good), (read.Quality, read.State));
        Assert.Equal(type >= AsduType.SinglePointTimed ? Evening : null, read.Time?.Local);
    }

    [Fact]
    public void Elements_that_follow_each_other_count_their_addresses_up()
    {
        var points = Read("01 83 14 00 01 00 E9 03 00 01 00 81");
        Assert.Equal([(1001, 1m, SampleState.Good), (1002, 0m, SampleState.Good), (1003, 1m, SampleState.Bad)], points.Select(static p => (p.Address, p.Value!.Value, p.State)));
        Assert.Equal([(100, 0.5m), (101, -1m)], Read("15 82 14 00 01 00 64 00 00 00 40 00 80").Select(static p => (p.Address, p.Value!.Value)));
    }

    [Theory]
    [InlineData("00", SampleState.Good)]
    [InlineData("01", SampleState.Uncertain)]
    [InlineData("10", SampleState.Uncertain)]
    [InlineData("20", SampleState.Substituted)]
    [InlineData("40", SampleState.Stale)]
    [InlineData("80", SampleState.Bad)]
    [InlineData("60", SampleState.Stale)]
    [InlineData("31", SampleState.Substituted)]
    [InlineData("F1", SampleState.Bad)]
    public void The_worst_mark_of_quality_decides(string quality, SampleState state) =>
        Assert.Equal(state, Assert.Single(Read($"0D 01 03 00 01 00 A1 0F 00 00 80 66 43 {quality}")).State);

    [Theory]
    [InlineData("25", ScadaQuality.Carry, SampleState.Good)]
    [InlineData("45", ScadaQuality.Adjusted, SampleState.Uncertain)]
    [InlineData("85", ScadaQuality.Invalid, SampleState.Bad)]
    public void A_total_says_that_it_ran_over_or_was_set(string octet, ScadaQuality quality, SampleState state)
    {
        var total = Assert.Single(Read($"0F 01 25 00 01 00 71 17 00 15 CD 5B 07 {octet}"));
        Assert.Equal((quality, state, 5), (total.Quality, total.State, total.Reading));
    }

    [Theory]
    [InlineData("00 00 C0 7F")]
    [InlineData("00 00 80 7F")]
    [InlineData("FF FF 7F 7F")]
    public void A_float_that_is_no_number_or_too_large_is_absent_and_not_zero(string octets)
    {
        var value = Assert.Single(Read($"0D 01 03 00 01 00 A1 0F 00 {octets} 00"));
        Assert.Equal((null, SampleState.Absent), (value.Value, value.State));
    }

    [Theory]
    [InlineData("05 01 03 00 01 00 01 00 00 7F 00", -1, ScadaQuality.Good)]
    [InlineData("05 01 03 00 01 00 01 00 00 40 00", -64, ScadaQuality.Good)]
    [InlineData("05 01 03 00 01 00 01 00 00 BF 00", 63, ScadaQuality.Transient)]
    public void A_step_position_has_seven_bits_with_a_sign(string text, int value, ScadaQuality quality)
    {
        var step = Assert.Single(Read(text));
        Assert.Equal((value, quality), (step.Value, step.Quality));
    }

    [Fact]
    public void Data_cut_or_extended_anywhere_give_no_value()
    {
        foreach (var text in new[] { "01 83 14 00 01 00 E9 03 00 01 00 81", "24 01 03 00 01 00 A1 0F 00 00 80 66 43 00 92 3B 1E 12 B4 0B 1A" })
        {
            var asdu = Hex.Bytes(text);
            for (var cut = 0; cut < asdu.Length; cut++) Assert.False(ScadaValues.TryRead(asdu.AsSpan(0, cut), []));
            Assert.False(ScadaValues.TryRead([.. asdu, 0], []));
        }
    }

    [Theory]
    [InlineData("C8 01 03 00 01 00 01 00 00 00")]
    [InlineData("01 00 03 00 01 00")]
    [InlineData("01 82 03 00 01 00 FF FF FF 00 00")]
    public void Types_that_are_not_known_no_elements_and_addresses_that_run_over_give_no_value(string text)
    {
        var values = new List<ScadaValue>();
        Assert.False(ScadaValues.TryRead(Hex.Bytes(text), values));
        Assert.Empty(values);
    }

    private static List<ScadaValue> Read(string text)
    {
        var values = new List<ScadaValue>();
        Assert.True(ScadaValues.TryRead(Hex.Bytes(text), values));
        return values;
    }
}
