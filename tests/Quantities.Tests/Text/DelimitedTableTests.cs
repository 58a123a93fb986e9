using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Quantities.Tests.Text;

public sealed class DelimitedTableTests
{
    private static readonly DelimitedSchema Schema = new(["id", "value"], ["note"]);

    [Theory]
    [InlineData("id,value,note\n1,2,3\n")]
    [InlineData("id,value,note\r\n1,2,3\r\n")]
    [InlineData("id,value,note\r1,2,3\r")]
    [InlineData("id,value,note\n1,2,3")]
    [InlineData("\ufeffid,value,note\n1,2,3\n")]
    [InlineData("id;value;note\n1;2;3\n")]
    [InlineData("id\tvalue\tnote\n1\t2\t3\n")]
    [InlineData("note,value,id\n3,2,1\n")]
    [InlineData("\"id\",\"value\",\"note\"\n\"1\",\"2\",\"3\"\n")]
    [InlineData("\"id\",\"value\",\"note\"\r\n\"1\",\"2\",\"3\"\r\n")]
    [InlineData("id , value,note\n 1,2 ,3\n")]
    [InlineData("id,value,note,,\n1,2,3,,\n")]
    [InlineData("id,value,note\n\n1,2,3\n,,\n\n")]
    public void The_same_table_in_every_dress(string text)
    {
        var (rows, faults) = Read(text);
        Assert.Empty(faults);
        Assert.Equal(["1|2|3"], rows);
    }

    [Fact]
    public void Optional_columns_may_be_absent() => Assert.Equal(["1|2|"], Read("id,value\n1,2\n").Rows);

    [Fact]
    public void Quoted_cells_hold_anything()
    {
        var (rows, faults) = Read("id,value,note\n\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\nx,\" y \",\"\"\n");
        Assert.Empty(faults);
        Assert.Equal(["a,b|say \"hi\"|two\nlines", "x| y |"], rows);
    }

    [Fact]
    public void Lines_are_counted_physically()
    {
        var table = DelimitedTable.Read("id,value\n\n\"a\nb\nc\",1\nx,2\n"u8.ToArray(), "a.csv", Schema, new FaultList())!;
        var lines = new List<int>();
        foreach (var row in table.Rows())
            lines.Add(row.Line);
        Assert.Equal([3, 6], lines);
    }

    [Theory]
    [InlineData("id,value\n1\n", "table-row-ragged", 2)]
    [InlineData("id,value\n1,2\n1,2,3\n", "table-row-ragged", 3)]
    [InlineData("id,value\n1,\"2\n", "table-quote-misplaced", 2)]
    [InlineData("id,value\n1,2\n3,a\"b\n", "table-quote-misplaced", 3)]
    [InlineData("id,value\n\"1\"x,2\n", "table-quote-misplaced", 2)]
    [InlineData("id,id,value\n", "table-column-duplicate", 1)]
    [InlineData("id,value,colour\n", "table-column-unknown", 1)]
    [InlineData("id\n", "table-column-missing", 1)]
    [InlineData("", "table-empty", 1)]
    [InlineData("\n", "table-empty", 1)]
    [InlineData("\"id,value\n1,2\n", "table-empty", 1)]
    public void Each_mistake_is_one_fault_with_its_line(string text, string code, int line)
    {
        var fault = Read(text).Faults.Single();
        Assert.Equal(code, fault.Code.Id);
        Assert.Equal(line, fault.Place.Row);
        Assert.Equal("a.csv", fault.Place.File);
    }

    [Fact]
    public void Rows_around_a_bad_one_are_read() => Assert.Equal(["1|2|", "5|6|"], Read("id,value\n1,2\n3\n4,\"x\"y\n5,6\n").Rows);

    [Fact]
    public void Unknown_columns_may_be_passed_over()
    {
        var faults = new FaultList();
        var table = DelimitedTable.Read("colour,id,value\nred,1,2\n"u8.ToArray(), "a.csv", Schema with { AllowUnknown = true }, faults)!;
        Assert.Empty(faults);
        Assert.Equal(0, table.ColumnIndex("colour"));
        Assert.Equal(-1, table.ColumnIndex("note"));
    }

    [Fact]
    public void The_guard_against_formulas_is_removed() =>
        Assert.Equal(["=1+1|-5|'=x"], Read("id,value,note\n'=1+1,-5,''=x\n").Rows);

    [Fact]
    public void The_same_text_is_the_same_string()
    {
        var table = DelimitedTable.Read("id,value\nkWh,1\nkWh,\"kWh\"\n"u8.ToArray(), "a.csv", Schema, new FaultList())!;
        var texts = new List<string>();
        foreach (var row in table.Rows())
            texts.AddRange([row.Text(0), row.Text(1)]);
        Assert.Same(texts[0], texts[2]);
        Assert.Same(texts[0], texts[3]);
    }

    [Fact]
    public void Many_different_texts_come_back_as_they_were()
    {
        var lines = Enumerable.Range(0, 200_000).Select(i => FormattableString.Invariant($"row-{i},{i % 7}")).ToList();
        var (rows, faults) = Read("id,value\n" + string.Join('\n', lines));
        Assert.Empty(faults);
        Assert.Equal(lines.Select(l => l.Replace(',', '|') + "|"), rows);
    }

    [Fact]
    public void No_bytes_are_too_strange() =>
        Prop.ForAll(Strange.ToArbitrary(), bytes =>
        {
            Read(bytes);
            Read([.. "id,value\n"u8, .. bytes]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(2000)));

    [Fact]
    public void Cells_are_those_a_naive_reader_finds() =>
        Prop.ForAll(Strange.ToArbitrary(), bytes =>
        {
            var body = Encoding.Latin1.GetString(bytes.Where(b => b is > 0 and < 0x80).ToArray());
            var (rows, faults) = Read("id,value\n" + body);
            return faults.Count > 0 || rows.SequenceEqual(NaiveCsv.Rows(body).Select(r => string.Join('|', r) + "|"));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(3000)));

    private static Gen<byte[]> Strange => Gen.Frequency(
        (5, Gen.Elements(",\n\"\r;\t ax1'=-"u8.ToArray())),
        (1, Gen.Choose(0, 255).Select(i => (byte)i))).ArrayOf();

    private static (List<string> Rows, FaultList Faults) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static (List<string> Rows, FaultList Faults) Read(byte[] bytes)
    {
        var faults = new FaultList();
        var rows = new List<string>();
        if (DelimitedTable.Read(bytes, "a.csv", Schema, faults) is { } table)
            foreach (var row in table.Rows())
                rows.Add(string.Join('|', row.Text(table.ColumnIndex("id")), row.Text(table.ColumnIndex("value")), row.Text(table.ColumnIndex("note"))));
        return (rows, faults);
    }
}
