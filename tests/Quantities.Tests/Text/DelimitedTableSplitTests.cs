using System.Globalization;
using System.Text;

namespace Lingtan.Quantities.Tests;

public sealed class DelimitedTableSplitTests
{
    private static readonly DelimitedSchema Schema = new(["a", "b"], []);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    public void Parts_hold_every_row_once_with_its_line(int parts)
    {
        var text = "a,b\n" + string.Concat(Enumerable.Range(2, 41).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line},x\n")));
        var found = Lines(text, parts);
        Assert.Equal(Enumerable.Range(2, 41), found);
    }

    [Fact]
    public void A_table_with_quotes_stays_whole() =>
        Assert.Single(DelimitedTable.Read(Encoding.UTF8.GetBytes("a,b\n\"1\n\",2\n3,4\n"), "t.csv", Schema, new FaultList())!.Split(2));

    [Fact]
    public void A_misspelt_header_is_one_fault()
    {
        var faults = new FaultList();
        Assert.Null(DelimitedTable.Read("quantty,b\n"u8.ToArray(), "t.csv", new DelimitedSchema(["quantity", "b"], []), faults));
        Assert.Equal(TextFaults.ColumnUnknown, Assert.Single(faults).Code);
    }

    private static List<int> Lines(string text, int parts)
    {
        var faults = new FaultList();
        var lines = new List<int>();
        foreach (var part in DelimitedTable.Read(Encoding.UTF8.GetBytes(text), "t.csv", Schema, faults)!.Split(parts))
        {
            var rows = part.Rows(faults);
            var count = 0;
            while (rows.MoveNext())
            {
                Assert.Equal(rows.Current.Line.ToString(CultureInfo.InvariantCulture), rows.Current.Text(0));
                lines.Add(rows.Current.Line);
                count++;
            }

            Assert.InRange(part.RowCapacity, count, count + 1);
        }

        Assert.Empty(faults);
        return lines;
    }
}
