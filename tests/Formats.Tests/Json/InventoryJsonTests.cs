using System.Globalization;
using System.Text;
using System.Text.Json;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class InventoryJsonTests
{
    private static readonly LibrarySet Libraries = LibrarySet.Open(Given.InRepository("data"));

    // The order is part of the contract.
    private static readonly string[] Properties =
    [
        "engine", "organization", "period", "gwp", "consolidation", "datasets", "methods", "totals", "programmes", "outsideScopes", "eliminations", "energy", "byIsoCategory",
        "byScope3Category", "byCategory", "byGas", "byFacility", "byMonth", "sources", "quality", "uncertainty", "intensities", "exclusions", "warnings",
    ];

    [Fact]
    public void Names_and_order_of_the_properties_are_the_contract()
    {
        using var json = JsonDocument.Parse(InventoryJson.Write(Build("pv-factory-2025"), Language.Zh));
        Assert.Equal(Properties, json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["tCO2e", "scope1", "scope2Location", "scope2Market", "scope3", "biogenicCO2", "removals", "avoided"],
            json.RootElement.GetProperty("totals").EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["id", "scope", "scope3", "isoCategory", "facility", "method", "tCO2e", "tCO2eLocation", "tCO2eMarket", "gases", "share", "quality", "factors", "explanation"],
            json.RootElement.GetProperty("sources")[0].EnumerateObject().Select(property => property.Name));
    }

    // Verification report of Qingmin Holding Group 2025, in kg: electricity 298,790.4839.
    [Fact]
    public void Numbers_have_all_their_digits()
    {
        var text = Encoding.UTF8.GetString(InventoryJson.Write(Build("qingmin-2025-as-published"), Language.Zh));
        Assert.Contains("\"tCO2e\": 298.7904839,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("E-", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_do_not_depend_on_culture_or_time_zone()
    {
        var inventory = Build("pv-factory-2025");
        var expected = InventoryJson.Write(inventory, Language.En);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "zh-CN", "de-DE", "tr-TR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, InventoryJson.Write(Build("pv-factory-2025"), Language.En));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_same_inventory_from_folder_and_workbook_is_identical_in_every_figure_and_hash()
    {
        var folder = Build("pv-factory-2025");
        var faults = new FaultList();
        var book = WorkbookReader.Read(WorkbookWriter.Write(folder.Book, [], faults)!, "book.xlsx", faults)!;
        var workbook = Libraries.Build(book, faults, cancellation: TestContext.Current.CancellationToken)!;
        Assert.Empty(faults);
        Assert.Equal(folder.Figures.Find("totals/tCO2e")!.Sha256, workbook.Figures.Find("totals/tCO2e")!.Sha256);
        Assert.Equal(Figures(folder), Figures(workbook));
    }

    [Fact]
    public void A_carrier_in_two_units_that_do_not_convert_has_a_name_for_each()
    {
        var book = Given.SoundBook(Given.InRepository("examples", "qingmin-2025"));
        var petrol = book.Sources.First(source => source.Id == "petrol");
        var second = petrol with { Id = "petrol-2", Method = "fuel-combustion-by-quantity", Inputs = FixedFactors };
        var record = book.Activity.First(row => book.Sources[row.Source].Id == "petrol") with { Source = book.Sources.Count, Amount = 1, Unit = Unit.Parse("t"), Details = null };
        var faults = new FaultList();
        var inventory = Libraries.Build(book with { Sources = [.. book.Sources, second], Activity = [.. book.Activity, record] }, faults, cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(fault => fault.Expected.En));
        using var json = JsonDocument.Parse(InventoryJson.Write(inventory!, Language.En));
        var names = json.RootElement.GetProperty("energy").GetProperty("byCarrier").EnumerateObject().Select(property => property.Name).ToArray();
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Contains("petrol (t)", names);
    }

    private static readonly Dictionary<string, string> FixedFactors = new(StringComparer.Ordinal) { ["EC"] = "3 tCO2/t", ["EM"] = "0 tCH4/t", ["EN"] = "0 tN2O/t" };

    // Warnings name rows, which differ between a file and a sheet.
    private static string Figures(Inventory inventory)
    {
        var text = Encoding.UTF8.GetString(InventoryJson.Write(inventory, Language.En));
        return text[..text.IndexOf("\"warnings\"", StringComparison.Ordinal)];
    }

    private static Inventory Build(string example)
    {
        var faults = new FaultList();
        var inventory = Libraries.Build(Given.SoundBook(Given.InRepository("examples", example)), faults);
        Assert.Empty(faults);
        return inventory!;
    }
}
