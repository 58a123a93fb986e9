using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Twenty different mistakes in one folder, of reading, resolving and calculating, come in one list, each once.</summary>
public sealed class FormatsTwentyMistakesTests
{
    private static readonly string Scenario = Given.InRepository("tests", "Scenarios", "given_twenty_mistakes");

    [Fact]
    public void Each_mistake_gives_one_fault_with_file_row_column_value_and_expectation()
    {
        var faults = FormatsFaultExamplesTests.Run(Path.Combine(Scenario, "when"));
        var writer = new DelimitedWriter(["code", "file", "row", "column", "value", "expected"]);
        foreach (var fault in faults)
        {
            writer.Cell(fault.Code.Id);
            writer.Cell(fault.Place.File);
            writer.Cell(fault.Place.Row?.ToString(CultureInfo.InvariantCulture));
            writer.Cell(fault.Place.Column);
            writer.Cell(fault.Value);
            writer.Cell(fault.Expected.En);
            writer.EndRow();
        }

        Assert.Equal(20, faults.Count);
        Assert.Equal(File.ReadAllText(Path.Combine(Scenario, "then", "faults.csv")), System.Text.Encoding.UTF8.GetString(writer.ToArray()));
    }

    [Fact]
    public void Sources_without_a_mistake_of_their_own_stay_sound()
    {
        var faults = new FaultList();
        var book = InventoryLoader.Load(Path.Combine(Scenario, "when"), faults, history: false).Book!;
        Assert.Equal(["diesel", "production", "steel"], book.Damaged.Order(StringComparer.Ordinal));
        Assert.Equal(["freight", "petrol"], book.Incomplete.Keys.Order(StringComparer.Ordinal));
    }
}
