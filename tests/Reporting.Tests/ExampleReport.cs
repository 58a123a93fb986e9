using System.Collections.Concurrent;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Reports on the inventory folders of <c>examples/</c>; each inventory is computed once.</summary>
internal static class ExampleReport
{
    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<LibrarySet> Libraries = new(() => LibrarySet.Open(Path.Combine(Root, "data")));
    private static readonly ConcurrentDictionary<string, Lazy<ReportBasis>> Read = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string, string), Lazy<Report>> Composed = new();

    /// <summary>Names of all example folders.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "examples")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>What reports on an example are made from.</summary>
    public static ReportBasis Basis(string name) => Read.GetOrAdd(name, static key => new Lazy<ReportBasis>(() => Make(key))).Value;

    /// <summary>What reports on a book are made from.</summary>
    public static ReportBasis Basis(InventoryBook book)
    {
        var faults = new FaultList();
        var inventory = Libraries.Value.Build(book, faults);
        Assert.True(!faults.Any, string.Join("\n", faults.Select(Text)));
        return BasisReading.Read(inventory!, [], faults);
    }

    /// <summary>A report on an example.</summary>
    public static Report Of(string kind, string name) => Composed.GetOrAdd((kind, name), static key => new Lazy<Report>(() => Compose(key.Item1, Basis(key.Item2)))).Value;

    /// <summary>A report on a basis.</summary>
    public static Report Compose(string kind, ReportBasis basis)
    {
        var faults = new FaultList();
        var required = RequiredItems.Read(Libraries.Value.ReportLists, faults);
        var report = ReportComposer.Compose(ReportKinds.All[kind], basis, required.Of(ReportKinds.All[kind]), faults);
        Assert.True(!faults.Any, string.Join("\n", faults.Select(Text)));
        return report;
    }

    /// <summary>A table of a report by its anchor.</summary>
    public static Table Table(this Report report, string anchor) => Assert.Single(report.Body.OfType<Table>(), table => table.Anchor == anchor);

    /// <summary>The row of a table whose first cell begins with a text.</summary>
    public static TableRow Row(this Table table, string start) => Assert.Single(table.Rows, row => row.Cells[0].Text.En.Said().StartsWith(start, StringComparison.Ordinal));

    /// <summary>What the cells of a row say in English.</summary>
    public static IReadOnlyList<string> Said(this TableRow row) => [.. row.Cells.Select(cell => cell.Text.En.Said())];

    /// <summary>What a text says.</summary>
    public static string Said(this IReadOnlyList<Inline> runs) => string.Concat(runs.Select(run => run switch
    {
        TextRun text => text.Text,
        FigureRun figure => figure.Figure.Text,
        StyledRun styled => styled.Content.Said(),
        LinkRun link => link.Content.Said(),
        ReferenceRun reference => reference.Text,
        _ => " ",
    }));

    private static ReportBasis Make(string name)
    {
        var faults = new FaultList();
        var loaded = InventoryLoader.Load(Path.Combine(Root, "examples", name), faults);
        var earlier = All(loaded).Where(one => one.Book is { } book && book.Period.To < loaded.Book!.Period.From).DistinctBy(one => one.Book!.Period).OrderBy(one => one.Book!.Period.To)
            .Select(one => Libraries.Value.Build(one.Book!, faults)!).ToList();
        var inventory = Libraries.Value.Build(loaded.Book!, faults, new BuildOptions(null, earlier.LastOrDefault()));
        Assert.True(!faults.Any, string.Join("\n", faults.Select(Text)));
        var basis = BasisReading.Read(inventory!, earlier, faults);
        Assert.True(!faults.Any, string.Join("\n", faults.Select(Text)));
        return basis;
    }

    private static IEnumerable<LoadedInventory> All(LoadedInventory loaded) => loaded.History.SelectMany(one => All(one).Prepend(one));

    private static string Text(Fault fault) => $"{fault.Place.File}:{fault.Place.Row} {fault.Place.Column} {fault.Code.Id} “{fault.Value}” — {fault.Expected.En}";

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository they were built in.");
    }
}
