using System.Globalization;

namespace Lingtan.Methods;

/// <summary>Equations (5)-(8) of GB/T 32151.24-2024 against independent/etching.py, which works in exact fractions.</summary>
public sealed class ProgramsEtchingTests
{
    public static TheoryData<string> Cases() =>
        new(File.ReadLines(Path.Combine(Given.Root, "tests", "Methods.Tests", "independent", "etching.csv")).Skip(1));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gas_and_both_by_products_come_out_to_the_last_digit(string row)
    {
        var cells = row.Split(',');
        var (gas, first, second) = (cells[1], cells[10], cells[14]);
        decimal Number(int cell) => decimal.Parse(cells[cell], CultureInfo.InvariantCulture);
        var program = Given.Shipped("etching-cvd-cleaning").Compile(Given.Binding([("process", "etching"), ("gas", gas)], [("by-product", $"{first},{second}")]));
        var tonnes = Given.Evaluate(
            program,
            ("IB", Number(2)), ("P", Number(3)), ("IE", Number(4)), ("S", Number(5)), ("h", Number(6)), ("U", Number(7)), ("a", Number(8)), ("d", Number(9)),
            ($"B[{first}]", Number(11)), ($"aj[{first}]", Number(12)), ($"dj[{first}]", Number(13)),
            ($"B[{second}]", Number(15)), ($"aj[{second}]", Number(16)), ($"dj[{second}]", Number(17)));
        Assert.Equal([Number(18), Number(19), Number(20)], tonnes.Select(t => t * 1000m));
        Assert.Equal(Number(21), tonnes.Sum() * 1000m);
    }
}
