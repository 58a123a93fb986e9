using System.Globalization;

namespace Lingtan.Reporting;

/// <summary>Expected values: Guangdong Kaijin, greenhouse gas inventory report 2023 (002), the table of section 4.5 as printed.</summary>
public sealed class QualityPartTests
{
    private static readonly Table Shown = ExampleReport.Of("iso14064", "kaijin-2023").Table("table-quality");

    [Fact]
    public void Forty_one_rows_stand_as_printed()
    {
        var printed = File.ReadLines(Path.Combine(ExampleReport.Root, "tests", "Examples.Tests", "kaijin-2023-printed.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(41, printed.Length);
        Assert.Equal(42, Shown.Rows.Count);
        for (var i = 0; i < printed.Length; i++)
        {
            var (row, expected) = (Shown.Rows[i].Cells.Select(Figure).ToArray(), printed[i]);
            Assert.Equal([expected[1], expected[2], expected[3], expected[5]], new[] { row[2], row[3], row[4], row[6] }.Select(figure => figure!.Text));
            Assert.Equal(Number(expected[4]), Math.Round(row[5]!.Value, 9, MidpointRounding.AwayFromZero));
            Assert.Equal(Number(expected[6]), row[7]!.Shown);
            Assert.Equal(Number(expected[7]) * 100, row[8]!.Shown * (row[8]!.Unit == ShownFigure.Percent ? 1 : 100));
            Assert.Equal(Number(expected[8]), row[9]!.Shown);
        }
    }

    [Fact]
    public void The_last_row_has_the_score_and_its_level()
    {
        Assert.Equal("2.3408", Shown.Rows[^1].Said()[^1]);
        Assert.Equal("4", Shown.Rows[^1].Said()[6]);
    }

    private static ShownFigure? Figure(Cell cell) => cell.Text.En is [FigureRun run] ? run.Figure : null;

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
