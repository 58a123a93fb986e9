using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class InventoryLoaderTests
{
    [Fact]
    public void Earlier_inventories_are_loaded_with_it()
    {
        var faults = new FaultList();
        var loaded = InventoryLoader.Load(Given.InRepository("examples", "ja-solar-2023"), faults);
        Assert.Empty(faults);
        Assert.Equal([2022, 2021], loaded.History.Select(earlier => earlier.Book!.Period.From.Year));
    }

    [Fact]
    public void A_workbook_beside_the_folders_finds_the_same_earlier_inventories()
    {
        using var given = Given.EmptyFolder().File("b/inventory.yaml", Given.SmallBook)
            .File("a/inventory.yaml", Given.SmallBook.Replace("period: 2025", "period: 2025\nhistory: [ ../b ]", StringComparison.Ordinal));
        var faults = new FaultList();
        given.File("a.xlsx", WorkbookWriter.Write(InventoryLoader.Load(Path.Combine(given.Folder, "a"), faults).Book!, [], faults)!);
        Assert.Single(InventoryLoader.Load(Path.Combine(given.Folder, "a.xlsx"), faults).History);
        Assert.Empty(faults);
    }

    [Fact]
    public void Inventories_that_name_each_other_end()
    {
        using var given = Given.EmptyFolder();
        foreach (var (name, other) in new[] { ("a", "b"), ("b", "a") })
            given.File(name + "/inventory.yaml", Given.SmallBook.Replace("period: 2025", "period: 2025\nhistory: [ ../" + other + " ]", StringComparison.Ordinal));
        var faults = new FaultList();
        var loaded = InventoryLoader.Load(Path.Combine(given.Folder, "a"), faults);
        Assert.Empty(faults);
        Assert.Empty(Assert.Single(loaded.History).History);
    }

    [Fact]
    public void Faults_of_an_earlier_inventory_name_the_path_to_it()
    {
        using var given = Given.EmptyFolder()
            .File("b/inventory.yaml", Given.SmallBook.Replace("gwp: AR6", "gwp: AR9", StringComparison.Ordinal))
            .File("a/inventory.yaml", Given.SmallBook.Replace("period: 2025", "period: 2025\nhistory: [ ../b ]", StringComparison.Ordinal));
        var faults = new FaultList();
        Assert.Empty(InventoryLoader.Load(Path.Combine(given.Folder, "a"), faults).History);
        Assert.Equal("../b/inventory.yaml", Assert.Single(faults).Place.File);
    }

    [Fact]
    public void A_path_to_nothing_is_a_fault()
    {
        var faults = new FaultList();
        Assert.Null(InventoryLoader.Load("/no/such/place", faults).Book);
        Assert.Equal(FolderFaults.PathMissing, Assert.Single(faults).Code);
    }
}
