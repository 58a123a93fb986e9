namespace Lingtan.Cli;

public sealed class CsvLineTests
{
    /// <summary>Source of the beginnings: OWASP, CSV injection. A semicolon or a tab separates cells where the machine is set so.</summary>
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+A1", "'+A1")]
    [InlineData("-A1", "'-A1")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("a;=1+1", "\"a;=1+1\"")]
    [InlineData("a\t=1+1", "\"a\t=1+1\"")]
    [InlineData("a,=1+1", "\"a,=1+1\"")]
    [InlineData("-5.25", "-5.25")]
    [InlineData("plain", "plain")]
    public void What_a_spreadsheet_would_run_is_written_as_text(string cell, string written) => Assert.Equal("x," + written, CsvLine.Of("x", cell));
}
