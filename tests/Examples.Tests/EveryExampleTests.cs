using System.Globalization;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Examples;

/// <summary>What holds for every example folder.</summary>
public sealed class EveryExampleTests
{
    public static TheoryData<string> Names => [.. Example.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_builds_without_faults_and_every_view_adds_up_to_the_total(string name)
    {
        var inventory = Example.Of(name);
        var total = inventory.Totals.Tco2e;
        Assert.NotEqual(0, total);
        Assert.Equal(total, inventory.Totals.Scope1 + inventory.Totals.Scope2 + inventory.Totals.Scope3);
        Assert.Equal(total, InventoryViews.ByScope(inventory).Values.Sum());
        Assert.Equal(total, InventoryViews.ByIsoCategory(inventory).Values.Sum());
        Assert.Equal(total, InventoryViews.ByCategory(inventory).Values.Sum());
        Assert.Equal(total, InventoryViews.ByFacility(inventory).Values.Sum());
        Assert.Equal(total, InventoryViews.BySource(inventory).Values.Sum());
        Assert.Equal(total, InventoryViews.ByGas(inventory).Values.Sum(amount => amount.Co2e));
        Assert.Equal(total, InventoryViews.ByMonth(inventory).Sum(month => month.Tco2e));
        Assert.Equal(inventory.Totals.Scope3, InventoryViews.ByScope3Category(inventory).Values.Sum());
        Assert.Equal(total, inventory.Sources.Sum(source => source.Tco2e));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_programme_total_is_bridged_line_by_line(string name)
    {
        foreach (var programme in Programmes.Of(Example.Of(name)))
            Assert.Equal(programme.Total, programme.Reconciliation.SkipLast(1).Sum(line => line.Tco2e));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_explains_itself_in_both_languages(string name)
    {
        var readme = File.ReadAllText(Path.Combine(Example.Root, "examples", name, "README.md"));
        Assert.Contains("## English", readme, StringComparison.Ordinal);
        Assert.Contains("来源", readme, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Neither_the_order_of_rows_nor_the_culture_changes_a_byte(string name)
    {
        var book = Example.Read(name);
        var printed = InventoryJson.Write(Example.Of(name), Language.Zh);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var other in new[] { "de-DE", "tr-TR", "zh-CN" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(other);
                Assert.Equal(printed, InventoryJson.Write(Example.Build(book with { Activity = [.. book.Activity.Reverse()] }), Language.Zh));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_workbook_gives_the_same_figures_as_the_folder(string name)
    {
        var faults = new FaultList();
        var bytes = WorkbookWriter.Write(Example.Read(name), [], faults);
        var read = WorkbookReader.Read(bytes!, name + ".xlsx", faults);
        Assert.False(faults.Any, string.Join("\n", faults.Select(fault => $"{fault.Place} {fault.Code.Id} {fault.Value}")));
        var (folder, workbook) = (Example.Of(name), Example.Build(read!));
        Assert.Equal(folder.Totals, workbook.Totals);
        Assert.True(folder.Entries.SequenceEqual(workbook.Entries));
        Assert.Equal(folder.Lines, workbook.Lines);
        Assert.Equal(folder.Datasets, workbook.Datasets);
        Assert.Equal(folder.Methods, workbook.Methods);
        Assert.Equal(Hashes(folder), Hashes(workbook));
        Assert.Equal(folder.Sources.Select(source => FigureExplanation.OfSource(folder, source)), workbook.Sources.Select(source => FigureExplanation.OfSource(workbook, source)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_rows_changes_no_lineage_hash(string name)
    {
        var book = Example.Read(name);
        Assert.Equal(Hashes(Example.Of(name)), Hashes(Example.Build(book with { Activity = [.. book.Activity.Reverse()] }, new BuildOptions(Workers: 2))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_dataset_published_after_as_of_changes_nothing(string name)
    {
        var printed = InventoryJson.Write(Example.Of(name), Language.Zh);
        Assert.Equal(printed, InventoryJson.Write(Example.Build(Example.Read(name), library: Example.LibraryWithLaterEdition), Language.Zh));
    }

    /// <summary>Every figure down to the gas of a source in a month, with its value and lineage hash.</summary>
    private static List<string> Hashes(Inventory inventory)
    {
        var hashes = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in inventory.Figures.Ids) Add(id);
        return hashes;

        void Add(string id)
        {
            if (!seen.Add(id)) return;
            var figure = inventory.Figures.Find(id)!;
            hashes.Add($"{id} {DecimalText.Format(figure.Value)} {figure.Sha256}");
            foreach (var part in figure.Parts) Add(part);
        }
    }
}
