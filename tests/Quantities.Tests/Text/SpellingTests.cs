namespace Lingtan.Quantities.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("qantity", "quantity")]
    [InlineData("methd", "method")]
    [InlineData("Factors", "factors")]
    public void A_slip_of_one_or_two_letters_is_near(string written, string meant) => Assert.True(Spelling.IsNear(written, meant));

    [Theory]
    [InlineData("note", "unit")]
    [InlineData("id", "to")]
    [InlineData("supersedes", "counterparty")]
    public void Another_word_is_not(string written, string meant) => Assert.False(Spelling.IsNear(written, meant));
}
