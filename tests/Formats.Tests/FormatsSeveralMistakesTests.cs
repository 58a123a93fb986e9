using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes of one source come in one list: none waits for another to be mended, and none is a consequence of another.</summary>
public sealed class FormatsSeveralMistakesTests
{
    private const string Stock = """
          - { id: chiller, name: 冷机, facility: plant, scope: 1, category: fugitive, method: refrigerant-mass-balance, subjects: { refrigerant: HFC-134a } }

        """;

    [Fact]
    public void Two_mistakes_in_two_rows_of_one_source_are_two_faults()
    {
        Assert.Equal(
            ["number-unreadable activity.csv:2:quantity", "record-outside-period activity.csv:3:period"],
            Faults(Given.SmallBook, "source,period,quantity,unit\npetrol,2025-01,1o,t\npetrol,2024-02,1,t\npetrol,2025-03,1,t\n"));
    }

    [Fact]
    public void Three_mistakes_of_different_kinds_in_one_source_are_three_faults()
    {
        var book = Given.SmallBook.Replace("fuel: petrol", "fuel: petroll", StringComparison.Ordinal);
        Assert.Equal(
            ["unit-unknown activity.csv:2:unit", "record-outside-period activity.csv:3:period", "factor-missing inventory.yaml:10:sources[1].subjects.fuel"],
            Faults(book, "source,period,quantity,unit\npetrol,2025-01,1,tons of it\npetrol,2024-02,1,t\npetrol,2025-03,1,t\n"));
    }

    [Fact]
    public void A_row_that_is_missing_because_it_is_unreadable_is_not_missed_again()
    {
        Assert.Equal(
            ["number-unreadable activity.csv:2:quantity"],
            Faults(Given.SmallBook + Stock, "source,period,input,quantity,unit\nchiller,2025,IB,1o0,kg\nchiller,2025,IE,40,kg\n"));
        // The closing stock is readable but missing all the same: that is a mistake of its own.
        Assert.Equal(
            ["number-unreadable activity.csv:2:quantity", "input-missing inventory.yaml:12:sources[3].inputs.IE"],
            Faults(Given.SmallBook + Stock, "source,period,input,quantity,unit\nchiller,2025,IB,1o0,kg\nchiller,2025,P,40,kg\n"));
    }

    [Fact]
    public void A_balance_below_zero_for_want_of_an_unreadable_row_is_no_further_fault()
    {
        Assert.Equal(
            ["number-unreadable activity.csv:3:quantity"],
            Faults(Given.SmallBook + Stock, "source,period,input,quantity,unit\nchiller,2025,IB,0,kg\nchiller,2025,P,1o0,kg\nchiller,2025,IE,40,kg\n"));
    }

    [Fact]
    public void A_correction_of_an_unreadable_record_is_no_further_fault()
    {
        Assert.Equal(
            ["number-unreadable activity.csv:2:quantity"],
            Faults(Given.SmallBook, "id,source,period,quantity,unit,supersedes\na,petrol,2025-01,1o,t,\nb,petrol,2025-01,2,t,a\n"));
    }

    [Fact]
    public void An_unknown_GWP_set_hides_neither_method_nor_serial_nor_record()
    {
        var book = Given.SmallBook.Replace("gwp: AR6", "gwp: AR7", StringComparison.Ordinal).Replace("fossil-fuel-combustion-ncv", "fossil-fuel-combustion", StringComparison.Ordinal);
        using var given = Given.FolderWith("source,period,quantity,unit\npetrol,2024-01,1,t\npower,2025-01,100,MWh\n", book)
            .File("instruments.csv", "id,kind,mwh,generated_from,generated_to,facility,market,serial,status,retired_on\ni1,GEC,10,2025-01-01,2025-01-31,plant,CN,G-20..G-11,retired,2025-06-01\n");
        Assert.Equal(
            ["record-outside-period activity.csv:2:period", "serial-wrong instruments.csv:2:serial", "gwp-set-unknown inventory.yaml:5:gwp", "method-unknown inventory.yaml:10:sources[1].method"],
            Run(given.Folder));
    }

    [Fact]
    public void An_unreadable_period_hides_neither_method_nor_category()
    {
        var book = Given.SmallBook.Replace("period: 2025", "period: 20x5", StringComparison.Ordinal).Replace("mobile-combustion", "mobile", StringComparison.Ordinal);
        Assert.Equal(["period-unreadable inventory.yaml:3:period", "category-mismatch inventory.yaml:10:sources[1].category"], Faults(book, "source,period,quantity,unit\npetrol,2025-01,1,t\n"));
    }

    [Fact]
    public void A_mistake_in_the_quality_of_a_source_does_not_hide_its_rows()
    {
        var book = Given.SmallBook.Replace("subjects: { fuel: petrol }", "subjects: { fuel: petrol }, quality: { activity: often }", StringComparison.Ordinal);
        Assert.Equal(
            ["unit-inconvertible activity.csv:2:unit", "value-unknown inventory.yaml:10:sources[1].quality.activity"], Faults(book, "source,period,quantity,unit\npetrol,2025-01,1,kWh\n"));
    }

    private static string[] Faults(string book, string activity)
    {
        using var given = Given.FolderWith(activity, book);
        return Run(given.Folder);
    }

    private static string[] Run(string folder) => [.. FormatsFaultExamplesTests.Run(folder).Select(fault => $"{fault.Code.Id} {fault.Place.File}:{fault.Place.Row}:{fault.Place.Column}")];
}
