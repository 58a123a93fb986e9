using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class RecordSeriesTests
{
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(month => $"2025-{month:D2}")];

    [Fact]
    public void Records_evaluated_together_give_what_they_give_one_by_one()
    {
        var together = Months.Aggregate(Diesel(), (book, month) => book.Record("diesel", month, "12.345 t")).Build();
        for (var month = 0; month < Months.Length; month++)
        {
            var alone = Diesel().Record("diesel", Months[month], "12.345 t").Build();
            Assert.Equal(alone.Entries[0] with { Month = month, Group = month }, together.Entries[month]);
        }
    }

    [Fact]
    public void A_record_of_another_kind_among_them_is_evaluated_as_if_alone()
    {
        var mixed = Months.Select((month, i) => (month, Quantity: i == 5 ? "1000 L" : "1 t")).Aggregate(Diesel(), (book, row) => book.Record("diesel", row.month, row.Quantity)).Build();
        Assert.Equal(12, mixed.Entries.Length);
        Assert.Equal(Diesel().Record("diesel", "2025-06", "1000 L").Build().Totals.Tco2e, mixed.Entries[5].Co2e);
        Assert.Equal(mixed.Entries[0].Co2e, mixed.Entries[11].Co2e);
    }

    [Fact]
    public void A_negative_emission_among_many_records_is_the_one_fault()
    {
        var fault = Months.Aggregate(Diesel(), (book, month) => book.Record("diesel", month, month == "2025-08" ? "-3 t" : "3 t")).OnlyFault();
        Assert.Equal(InventoryFaults.NegativeEmission, fault.Code);
        Assert.Equal("-3", fault.Value);
    }

    [Fact]
    public void A_number_too_large_among_many_records_is_the_one_fault()
    {
        var fault = Months.Aggregate(Diesel(), (book, month) => book.Record("diesel", month, month == "2025-08" ? "9000000000000000000000000000 t" : "3 t")).OnlyFault();
        Assert.Equal(InventoryFaults.NumberTooLarge, fault.Code);
        Assert.Equal("9000000000000000000000000000", fault.Value);
    }

    private static BookWriter Diesel() => new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel");
}
