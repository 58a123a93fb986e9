namespace Lingtan.Cli;

public sealed class TextTableTests
{
    [Fact]
    public void Numbers_stay_in_their_column_beside_Chinese_names()
    {
        var lines = Written(width: null, new TextTable().Text("排放源").Number("tCO2e").Row("柴油", "2.74").Row("Electricity 电力", "298.79").Line().Row("合计", "301.53"));
        var ends = lines.Where(line => line.Length > 0).Select(DisplayWidth.Of).Distinct();
        Assert.Single(ends);
        Assert.Equal("合计              301.53", lines[^1]);
    }

    [Fact]
    public void A_narrow_terminal_shortens_the_widest_text_only()
    {
        var lines = Written(width: 30, new TextTable().Text("name").Number("value").Row(new string('a', 60), "1,234,567.89"));
        Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= 30, line));
        Assert.Contains("1,234,567.89", lines[^1], StringComparison.Ordinal);
        Assert.Contains('…', lines[^1]);
    }

    [Fact]
    public void A_line_break_in_a_cell_does_not_break_the_row()
    {
        var lines = Written(width: null, new TextTable().Text("name").Text("note").Row("a\nb", "c"));
        Assert.Equal(3, lines.Length);
    }

    private static string[] Written(int? width, TextTable table)
    {
        using var output = new StringWriter { NewLine = "\n" };
        table.Write(new Terminal { Out = output, Error = TextWriter.Null, Width = width });
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
