namespace Lingtan.Instruments;

public sealed class SerialBlockTests
{
    /// <summary>Examples printed by the registries: Verra (= 100 units), ACR (= 5000 units), UNDP generator, Climate Action Reserve.</summary>
    [Theory]
    [InlineData("0001-000001-000100-VCS-VCU-003-VER-US-0003-01012020-31122020-1", "before-VCS", 100)]
    [InlineData("ACR-US-192-2010-203-1-5000", "last-two", 5000)]
    [InlineData("VU-ITMO-11-356-2022-0-27-35", "last-two", 9)]
    public void A_printed_serial_holds_its_block(string serial, string form, int count) => Assert.Equal(count, SerialBlock.Within(serial, form)!.Count);

    [Theory]
    [InlineData("CAR-1-US-293-1-120-CA-2006-102-1 to 29251", 29251)]
    [InlineData("GEC0001..GEC0100", 100)]
    [InlineData("GEC0001~0100", 100)]
    [InlineData("GEC0001", 1)]
    public void A_range_is_written_from_first_to_last(string text, int count)
    {
        Assert.True(SerialBlock.TryParse(text, out var blocks));
        Assert.Equal(count, Assert.Single(blocks).Count);
    }

    [Theory]
    [InlineData("GEC0100..GEC0001")]
    [InlineData("GEC0100..REC0200")]
    [InlineData(" ; ")]
    [InlineData("..")]
    public void A_range_backwards_or_of_two_series_is_refused(string text) => Assert.False(SerialBlock.TryParse(text, out _));
}
