namespace Lingtan.Reporting;

public sealed class TextMeasureTests
{
    [Fact]
    public void English_breaks_between_words_and_Chinese_between_characters_but_not_before_a_closing_mark()
    {
        Assert.Equal(["Purchased", "goods and", "services"], TextMeasure.Wrap("Purchased goods and services", 10, 55));
        Assert.Equal(["外购商品", "和服务"], TextMeasure.Wrap("外购商品和服务", 10, 40));
        Assert.DoesNotContain(TextMeasure.Wrap("外购商品（含硅料、银浆）", 10, 50), line => line[0] is '、' or '）');
    }

    [Fact]
    public void Lines_joined_are_the_text_and_a_long_word_stays_whole()
    {
        const string text = "光伏 photovoltaics-and-storage 电站";
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(TextMeasure.Wrap(text, 10, 30)).Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains("photovoltaics-", TextMeasure.Wrap(text, 10, 30));
    }

    [Fact]
    public void A_Chinese_character_is_as_wide_as_it_is_high() => Assert.Equal(40, TextMeasure.Width("温室气体", 10), 6);
}
