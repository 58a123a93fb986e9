using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class ActivityScanTests
{
    private const string Header = "id,source,period,record,input,quantity,unit,collection,measured,counterparty,document,evidence,supersedes,note\n";

    [Fact]
    public void Every_column_is_read()
    {
        using var given = Given.FolderWith(Header + "a1,petrol,2025-01,r1,FC,\"1,234.5\",吨,自动,98 %,plant,D-7,evidence/a.txt; readings:meter-7/2025-01,,\"two\nlines\"\na2,petrol,2025-02,,,2,t,,,,,,a1,\n");
        given.File("evidence/a.txt", "receipt");
        var (book, faults) = given.Read();
        Assert.Empty(faults);
        var record = book!.Activity[0];
        Assert.Equal((0, "2025-01", "r1", "FC", 1234.5m, CollectionType.Automatic, 2), (record.Source, record.Period.Text, record.Record, record.Input, record.Amount, record.Collection, record.Row));
        var details = record.Details!;
        Assert.Equal(("a1", 0.98m, "plant", "D-7", "two\nlines"), (details.Id, details.Measured!.Value, details.Counterparty, details.Document, details.Note));
        Assert.Equal(["evidence/a.txt", "readings:meter-7/2025-01"], details.Evidence);
        Assert.Equal(("a1", 4), (book.Activity[1].Details!.Supersedes, book.Activity[1].Row));
        Assert.Equal("evidence/a.txt", Assert.Single(book.Evidence).Key);
    }

    [Theory]
    [InlineData("12 万kWh", "", "12", "1e4 kWh")]
    [InlineData("12万kWh", "万kWh", "12", "1e4 kWh")]
    [InlineData("１２．５", "MWh", "12.5", "MWh")]
    [InlineData("1e3", "kWh", "1000", "kWh")]
    public void A_quantity_may_carry_the_unit_that_the_unit_column_states(string quantity, string unit, string amount, string symbol)
    {
        using var given = Given.FolderWith($"source,period,quantity,unit\npower,2025-01,{quantity},{unit}\n");
        var (book, faults) = given.Read();
        Assert.Empty(faults);
        Assert.Equal((amount, Unit.Parse(symbol)), (DecimalText.Format(book!.Activity[0].Amount), book.Activity[0].Unit));
    }

    [Fact]
    public void Two_mistakes_in_a_row_are_two_faults()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025-01,many,tons\n");
        Assert.Equal(["quantity", "unit"], given.Read().Faults.Select(fault => fault.Place.Column));
    }

    [Fact]
    public void A_missing_unit_is_not_also_a_wrong_quantity()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025-01,1,\n");
        var fault = Assert.Single(given.Read().Faults);
        Assert.Equal((FormatsFaults.ValueMissing, "unit"), (fault.Code, fault.Place.Column));
    }

    [Fact]
    public void A_line_that_is_no_row_damages_the_source_it_was_for()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2025-01,1\npower,2025-01,1,MWh\n");
        var (book, faults) = given.Read();
        Assert.Equal(TextFaults.RowRagged, Assert.Single(faults).Code);
        Assert.Equal(["petrol"], book!.Incomplete.Keys);
    }

    [Fact]
    public void The_number_of_threads_changes_neither_records_nor_faults()
    {
        var text = new StringBuilder("source,period,quantity,unit\n");
        for (var i = 0; i < 150_000; i++)
        {
            var source = i % 997 == 0 ? "unknown" : i % 2 == 0 ? "petrol" : "power";
            text.Append(CultureInfo.InvariantCulture, $"{source},2025-{(i % 13) + 1:D2},{i}.5,{(i % 5003 == 0 ? "tons" : "t")}\n");
        }

        using var given = Given.FolderWith(text.ToString());
        var (one, faultsOfOne) = given.Read(1);
        Assert.Contains(faultsOfOne, fault => fault.Code == FormatsFaults.TooManyFaults);
        foreach (var threads in new[] { 2, 3, 8 })
        {
            var (many, faultsOfMany) = given.Read(threads);
            Assert.Equal(faultsOfOne, faultsOfMany);
            Assert.Equal(one!.Activity, many!.Activity);
            Assert.Equal(one.Incomplete.Keys.Order(StringComparer.Ordinal), many.Incomplete.Keys.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_thousand_faults_are_listed_and_the_rest_is_counted()
    {
        using var given = Given.FolderWith("source,period,quantity,unit\n" + string.Concat(Enumerable.Repeat("diesel,2025-01,1,t\n", 1500)));
        var faults = given.Read().Faults;
        Assert.Equal(1001, faults.Count);
        Assert.Equal("500", faults.Single(fault => fault.Code == FormatsFaults.TooManyFaults).Value);
    }

    // Independent of the reader: cells joined with commas, quoted where RFC 4180 asks for it.
    [Fact]
    public void Any_note_comes_back_as_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var note = new string([.. text.Get.Where(c => c != '\0' && !char.IsSurrogate(c))]).Trim();
            if (note.StartsWith('\'')) return true;
            using var given = Given.FolderWith("source,period,quantity,unit,note\npetrol,2025-01,1,t,\"" + note.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\n");
            var (book, faults) = given.Read();
            return faults.Count == 0 && (book!.Activity[0].Details?.Note ?? "") == note;
        }).QuickCheckThrowOnFailure();
}
