using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class NarrativeReadingTests
{
    [Fact]
    public void Texts_are_found_by_block_and_language_and_pictures_by_path()
    {
        var book = Sample.Basis("qingmin-2025").Inventory.Book with
        {
            Narrative = new Dictionary<string, ReadOnlyMemory<byte>>
            {
                ["narrative/policy.zh.md"] = "方针"u8.ToArray(), ["narrative/plans/site.PNG"] = Pictures.Png(2, 2), ["narrative/notes.txt"] = "x"u8.ToArray(),
            },
        };
        var faults = new FaultList();
        var texts = NarrativeReading.Read(book, faults);
        Assert.Empty(faults);
        Assert.Equal(("方针", null), (texts.Find("policy", Language.Zh), texts.Find("policy", Language.En)));
        Assert.Equal(["policy"], texts.Blocks);
        Assert.NotNull(texts.Picture("plans/site.PNG"));
        Assert.Null(texts.Picture("notes.txt"));
    }

    [Fact]
    public void A_text_that_is_no_text_or_far_too_long_is_a_fault()
    {
        foreach (var bytes in (byte[][])[[0xFF, 0xFE, 0x00, 0xD8, 0x01], new byte[(1 << 20) + 1]])
        {
            var faults = new FaultList();
            _ = NarrativeReading.Read(Sample.Basis("qingmin-2025").Inventory.Book with { Narrative = new Dictionary<string, ReadOnlyMemory<byte>> { ["narrative/policy.zh.md"] = bytes } }, faults);
            Assert.Equal("narrative/policy.zh.md", Assert.Single(faults).Place.File);
        }
    }
}
