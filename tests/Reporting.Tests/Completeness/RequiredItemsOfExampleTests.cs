using System.Text;
using System.Text.RegularExpressions;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The synthetic factory has everything that ISO 14064-1, 9.3.1 and GB/T 32150 ask for; without an input the item that rests on it is named.</summary>
public sealed class RequiredItemsOfExampleTests
{
    private const string Factory = "pv-factory-2025";

    private static readonly Dictionary<string, Func<InventoryBook, InventoryBook>> Without = new()
    {
        ["ISO1.a"] = book => book with { Organization = book.Organization with { CreditCode = null, Industry = null, Address = null } },
        ["ISO1.b"] = book => Control(book with { Organization = book.Organization with { Responsible = null } }, "prepared|reviewed|approved"),
        ["ISO1.e"] = book => book with { Purpose = book.Purpose! with { Significance = new Dictionary<string, LocalText>() } },
        ["ISO1.f"] = book => Keep(book, source => source.Scope != 1),
        ["ISO1.j"] = book => Keep(book, source => source.Scope == 1),
        ["ISO1.k"] = book => book with { BaseYear = null },
        ["ISO1.l"] = book => book with { BaseYear = null },
        ["ISO1.r"] = book => book with { Purpose = null },
        ["ISO1.s"] = book => Control(book, "verification"),
        ["GB.1"] = book => book with { Organization = book.Organization with { CreditCode = null } },
        ["GB.3"] = book => Keep(book, source => source.Scope == 3),
        ["GB.4"] = book => Keep(book, source => source.Scope == 3),
        ["GB.5"] = book => book with { Production = [], Intensities = [] },
        ["GB.6"] = book => book with
        {
            Sources = [.. book.Sources.Select(source => source with { Quality = SourceQuality.Unstated })],
            Narrative = book.Narrative.Where(text => !text.Key.Contains("data-quality", StringComparison.Ordinal)).ToDictionary(text => text.Key, text => text.Value),
        },
        ["GB.7"] = book => book with { Organization = book.Organization with { LegalRepresentative = null } },
    };

    public static TheoryData<string> Codes => [.. Without.Keys];

    [Theory]
    [InlineData("ISO1.", 20)]
    [InlineData("GB.", 9)]
    public void The_reports_of_the_factory_are_no_drafts_and_have_every_item(string standard, int items)
    {
        var report = Compose(Sample.Basis(Factory), standard);
        Assert.Empty(report.Gaps.Select(gap => gap.Item.Code));
        var states = report.Items.Where(state => state.Item.Code.StartsWith(standard, StringComparison.Ordinal)).ToList();
        Assert.Equal(items, states.Count);
        Assert.All(states, state => Assert.True(state.Present, state.Item.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Without_what_it_rests_on_the_report_is_a_draft_that_names_the_item(string code)
    {
        var whole = Sample.Basis(Factory);
        var book = Without[code](whole.Inventory.Book);
        var faults = new FaultList();
        var inventory = LibrarySet.Open().Build(book, faults, new BuildOptions(null, whole.Previous), TestContext.Current.CancellationToken);
        Assert.Empty(faults);
        var basis = BasisReading.Read(inventory!, whole.Earlier, faults);
        var report = Compose(basis, code);
        Assert.True(report.IsDraft);
        Assert.Contains(code, report.Gaps.Select(gap => gap.Item.Code));
    }

    // Period, boundary, GWP and the list of sources cannot be missing from a report: the inventory is refused before.
    [Theory]
    [InlineData("period")]
    [InlineData("gwp")]
    [InlineData("facilities")]
    [InlineData("consolidation")]
    public void Without_a_key_that_every_inventory_needs_there_is_a_fault_instead_of_a_report(string key)
    {
        var folder = Directory.CreateTempSubdirectory("lingtan").FullName;
        try
        {
            var text = File.ReadAllText(Path.Combine(Sample.Root, "examples", "qingmin-2025", FolderReader.BookFile));
            File.WriteAllText(Path.Combine(folder, FolderReader.BookFile), Regex.Replace(text, $"(?m)^{key}:.*\n(  .*\n)*", ""));
            var faults = new FaultList();
            _ = FolderReader.Read(folder, faults);
            Assert.Contains(faults, fault => fault.Place.Column == key);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Report Compose(ReportBasis basis, string code)
    {
        var faults = new FaultList();
        var kind = ReportKinds.All[code.StartsWith("GB.", StringComparison.Ordinal) ? "gbt32150" : "iso14064"];
        var report = ReportComposer.Compose(kind, basis, Sample.Required.Of(kind), faults);
        Assert.Empty(faults);
        return report;
    }

    /// <summary>The book without some sources and their records.</summary>
    private static InventoryBook Keep(InventoryBook book, Func<SourceDefinition, bool> kept)
    {
        var indexes = Enumerable.Range(0, book.Sources.Count).Where(index => kept(book.Sources[index])).ToList();
        var ids = indexes.Select(index => book.Sources[index].Id).ToHashSet();
        return book with
        {
            Sources = [.. indexes.Select(index => book.Sources[index])],
            Activity = [.. book.Activity.Where(record => indexes.Contains(record.Source)).Select(record => record with { Source = indexes.IndexOf(record.Source) })],
            Instruments = book.Sources.Any(source => source.Scope == 2 && ids.Contains(source.Id)) ? [.. book.Instruments.Where(instrument => instrument.Source is null || ids.Contains(instrument.Source))] : [],

            // Texts may speak of what is no longer there.
            Narrative = book.Narrative.Where(text => text.Key == ControlReading.File).ToDictionary(text => text.Key, text => text.Value),
        };
    }

    /// <summary>The book with some keys of its document control removed.</summary>
    private static InventoryBook Control(InventoryBook book, string keys)
    {
        var text = Encoding.UTF8.GetString(book.Narrative[ControlReading.File].Span);
        var files = book.Narrative.ToDictionary(pair => pair.Key, pair => pair.Value);
        files[ControlReading.File] = Encoding.UTF8.GetBytes(Regex.Replace(text, $"(?m)^({keys}):.*\n(  .*\n)*", ""));
        return book with { Narrative = files };
    }
}
