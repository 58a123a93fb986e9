namespace Lingtan.Metering;

public sealed class AccuracyClassTests
{
    [Theory]
    [InlineData("0.5S", "0.5", true)]
    [InlineData("0.5", "0.5S", false)]
    [InlineData("0.2S", "0.5S", true)]
    [InlineData("1.0", "0.5", false)]
    [InlineData("1.0", "1", true)]
    [InlineData("C", "0.5S", true)]
    [InlineData("B", "0.5", false)]
    [InlineData("0.5Ｓ级", "0.5S", true)]
    public void A_class_serves_where_a_coarser_one_is_asked_for(string has, string asked, bool meets)
    {
        Assert.True(AccuracyClass.TryParse(has, out var own) & AccuracyClass.TryParse(asked, out var required));
        Assert.Equal(meets, own!.Meets(required!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("fine")]
    public void Other_texts_are_refused(string text) => Assert.False(AccuracyClass.TryParse(text, out _));
}
