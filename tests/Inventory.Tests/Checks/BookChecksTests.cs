using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class BookChecksTests
{
    [Fact]
    public void Missing_months_duplicates_and_slips_are_remarked()
    {
        var writer = new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2);
        for (var month = 1; month <= 10; month++) writer.Record("power", $"2025-{month:D2}", $"{50000 + month} kWh");
        var inventory = writer.Record("power", "2025-11", "51000000 kWh").Record("power", "2025-03", "50003 kWh").Build();
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.MonthsMissing && warning.Message.En.Contains("2025-12", StringComparison.Ordinal));
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.DuplicateRecord);
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.ThousandfoldSlip && warning.Where == "activity.csv:12");
    }

    [Fact]
    public void Exclusions_are_judged_by_one_and_five_percent()
    {
        Exclusion Excluded(string name, decimal tonnes) => new(LocalText.Same(name), "plant", 1, null, "stationary-combustion", "not-material", tonnes, null, new Place("inventory.yaml"));
        var inventory = new BookWriter().Source("diesel", "fossil-fuel-combustion-ncv", subjects: "fuel=diesel").Record("diesel", "2025", "100 t")
            .With(book => book with { Exclusions = [Excluded("small", 0.4m), Excluded("large", 20)] }).Build();
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.ExclusionMaterial && warning.Where == "exclusions/large");
        Assert.DoesNotContain(inventory.Warnings, warning => warning.Where == "exclusions/small");
        Assert.Contains(inventory.Warnings, warning => warning.Code == InventoryWarnings.ExclusionsMaterial);
    }

    [Theory]
    [InlineData("2025-01", true)]
    [InlineData("2025", false)]
    [InlineData("2025-03-05/2025-03-05", false)]
    public void A_single_month_lacks_eleven_others_and_a_year_or_a_day_lacks_none(string period, bool remarked)
    {
        var inventory = new BookWriter().Source("power", "purchased-electricity", "purchased-electricity", 2).Record("power", period, "50 MWh").Build();
        Assert.Equal(remarked, inventory.Warnings.Any(warning => warning.Code == InventoryWarnings.MonthsMissing));
    }
}
