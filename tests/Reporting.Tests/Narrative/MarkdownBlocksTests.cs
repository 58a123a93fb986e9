using Lingtan.Quantities;

namespace Lingtan.Reporting;

public sealed class MarkdownBlocksTests
{
    private static readonly ReportBasis Basis = Sample.Basis("qingmin-2025");

    [Fact]
    public void Headings_lists_tables_quotes_and_code_become_blocks_of_a_report()
    {
        var blocks = Read("""
            # Policy

            We **cut** *early*, `{{gwp}}`.

            - one
            - two
              - deeper

            1. first

            Table: Bases

            | Base | tCO2e |
            |------|------:|
            | all  | {{totals/tCO2e|0}} |

            > A remark

            ```
            a × b
            ```
            """);
        Assert.Equal(
            [typeof(Heading), typeof(Paragraph), typeof(ListBlock), typeof(ListBlock), typeof(Table), typeof(Note), typeof(Formula)], blocks.Select(block => block.GetType()));
        Assert.Equal((2, "", "Policy"), blocks[0] is Heading heading ? (heading.Level, heading.Number, heading.Text.En) : default);
        Assert.Equal(["one", "two", "– deeper"], ((ListBlock)blocks[2]).Items.Select(item => PlainText.Of(item.En)));
        Assert.True(((ListBlock)blocks[3]).Ordered);
        var table = (Table)blocks[4];
        Assert.Equal(("Bases", Alignment.End), (table.Caption.En, table.Columns[1].Alignment));
        Assert.Equal(Basis.Inventory.Figures.Find("totals/tCO2e")!.Value, Assert.IsType<FigureRun>(Assert.Single(table.Rows.Single().Cells[1].Text.En)).Figure.Value);
    }

    [Fact]
    public void Html_is_printed_as_typed_and_never_markup()
    {
        var blocks = Read("<script>alert(1)</script>\n\nText <b onclick=x>bold</b>");
        Assert.All(blocks, block => Assert.IsType<Paragraph>(block));
        Assert.Equal(["<script>alert(1)</script>", "Text <b onclick=x>bold</b>"], blocks.Select(block => PlainText.Of(((Paragraph)block).Text.En)));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](../inventory.yaml)")]
    [InlineData("![x](https://example.com/x.png)")]
    [InlineData("![x](../../secret.png)")]
    [InlineData("in text ![x](logo.png)")]
    public void Links_and_pictures_from_elsewhere_are_faults_with_file_and_line(string text)
    {
        var faults = new FaultList();
        _ = Read("First\n\n" + text, faults);
        var fault = Assert.Single(faults);
        Assert.Equal(("narrative-unusable", "narrative/policy.en.md", 3), (fault.Code.Id, fault.Place.File, fault.Place.Row!.Value));
    }

    [Fact]
    public void A_link_to_a_web_page_stays_one()
    {
        var link = Assert.Single(((Paragraph)Read("[page](https://example.com/a)").Single()).Text.En);
        Assert.Equal("https://example.com/a", Assert.IsType<LinkRun>(link).Address);
    }

    [Fact]
    public void A_picture_below_narrative_is_shown_with_its_caption()
    {
        var png = Pictures.Png(8, 8);
        var texts = new NarrativeTexts(new Dictionary<string, string> { ["policy.en"] = "![Plan of the site](site.png)" }, new Dictionary<string, ReadOnlyMemory<byte>> { ["site.png"] = png });
        var page = new ReportBuilder(Basis with { Narrative = texts });
        page.Narrative("policy", _ => { });
        var picture = Assert.IsType<Picture>(Assert.Single(((LanguageBlocks)page.Blocks.Single()).En));
        Assert.Equal(("Plan of the site", 1, png.Length), (picture.Caption!.En, picture.Number, picture.Bytes.Length));
    }

    [Theory]
    [InlineData("第一行\n第二行", "第一行第二行")]
    [InlineData("first\nsecond", "first second")]
    [InlineData("甲\nsecond", "甲 second")]
    public void Lines_of_a_paragraph_join_as_the_script_asks(string text, string joined) => Assert.Equal(joined, PlainText.Of(((Paragraph)Read(text).Single()).Text.En));

    private static IReadOnlyList<Block> Read(string text, FaultList? faults = null)
    {
        var page = new ReportBuilder(Basis, faults);
        page.Chapter("c", "章", "Chapter");
        return MarkdownBlocks.Read(page, "policy", Language.En, text);
    }
}
