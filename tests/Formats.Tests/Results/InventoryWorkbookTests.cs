using Lingtan.Quantities;

namespace Lingtan.Formats;

public sealed class InventoryWorkbookTests
{
    // Verification report of Qingmin Holding Group 2025: electricity 298.7904839 t.
    [Fact]
    public void The_figures_are_numbers_that_a_spreadsheet_can_add()
    {
        var sheets = Read(Written(Language.Zh));
        Assert.Equal(["汇总", "排放源", "气体", "按月", "因子", "排除", "提示"], sheets.Select(sheet => sheet.Name));
        var electricity = sheets[1].Rows.Single(row => row.Cells[0] is "electricity");
        Assert.Equal(298.790484, Assert.IsType<double>(electricity.Cells[8]), 9);
    }

    [Fact]
    public void The_same_inventory_gives_the_same_bytes() => Assert.Equal(Written(Language.En), Written(Language.En));

    private static byte[] Written(Language language)
    {
        var faults = new FaultList();
        var book = InventoryLoader.Load(Path.Combine(Root(), "examples", "qingmin-2025-as-published"), faults).Book!;
        var inventory = LibrarySet.Open().Build(book, faults)!;
        Assert.Empty(faults);
        return InventoryWorkbook.Write(inventory, language, null, inventory.Warnings);
    }

    private static IReadOnlyList<ReadSheet> Read(byte[] bytes)
    {
        var faults = new FaultList();
        var sheets = XlsxReader.Read(bytes, "result.xlsx", faults)!;
        Assert.Empty(faults);
        return sheets;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
