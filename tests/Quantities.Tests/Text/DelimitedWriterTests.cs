using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Text;

public sealed class DelimitedWriterTests
{
    [Fact]
    public void Quotes_only_where_needed()
    {
        var writer = new DelimitedWriter(["id", "note"]);
        foreach (var note in (string?[])["plain", "a,b", "say \"hi\"", "two\nlines", " spaced ", null])
        {
            writer.Cell("x");
            writer.Cell(note);
            writer.EndRow();
        }
        Assert.Equal(
            "id,note\nx,plain\nx,\"a,b\"\nx,\"say \"\"hi\"\"\"\nx,\"two\nlines\"\nx,\" spaced \"\nx,\n",
            Encoding.UTF8.GetString(writer.ToArray()));
    }

    /// <summary>Source of the characters: OWASP, CSV injection.</summary>
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+A1", "'+A1")]
    [InlineData("-A1", "'-A1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＋A1", "'＋A1")]
    [InlineData("－A1", "'－A1")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("数量＝1", "数量＝1")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("+5", "+5")]
    public void Formulas_are_disarmed_and_numbers_are_not(string cell, string written)
    {
        var writer = new DelimitedWriter(["a"]);
        writer.Cell(cell);
        writer.EndRow();
        Assert.Equal("a\n" + written + "\n", Encoding.UTF8.GetString(writer.ToArray()));
    }

    [Fact]
    public void Numbers_have_no_exponent()
    {
        var writer = new DelimitedWriter(["a"], byteOrderMark: true);
        writer.Cell(0.0000001000m);
        writer.EndRow();
        Assert.Equal("\ufeffa\n0.0000001\n", Encoding.UTF8.GetString(writer.ToArray()));
    }

    [Fact]
    public void A_row_has_a_cell_per_header() => Assert.Throws<InvalidOperationException>(new DelimitedWriter(["a"]).EndRow);

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var cells = Gen.Elements('a', ',', '"', '\n', '\r', ' ', '=', '-', '\'', '\t', ';', '9', '中', '＝', '－').ArrayOf().Select(c => new string(c));
        Prop.ForAll(cells.ToArbitrary(), text =>
        {
            var writer = new DelimitedWriter(["id", "text"]);
            writer.Cell("1");
            writer.Cell(text);
            writer.EndRow();
            var faults = new FaultList();
            var table = DelimitedTable.Read(writer.ToArray(), "a.csv", new DelimitedSchema(["id", "text"], []), faults)!;
            var rows = table.Rows();
            return rows.MoveNext() && rows.Current.Text(1) == text && !rows.MoveNext() && !faults.Any;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(5000)));
    }
}
