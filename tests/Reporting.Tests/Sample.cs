using System.Collections.Concurrent;
using System.Text;
using Lingtan.Formats;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The inventories of the repository's <c>examples/</c> as bases of reports, each computed once.</summary>
internal static class Sample
{
    private static readonly LibrarySet Libraries = LibrarySet.Open();
    private static readonly ConcurrentDictionary<string, Lazy<ReportBasis>> Bases = new(StringComparer.Ordinal);

    public static string Root { get; } = Find();

    public static RequiredItems Required { get; } = ReadRequired();

    /// <summary>The basis of an example, with its earlier years.</summary>
    public static ReportBasis Basis(string name) => Bases.GetOrAdd(name, key => new Lazy<ReportBasis>(() => Open(Path.Combine(Root, "examples", key)))).Value;

    /// <summary>The basis of an example with other files below <c>narrative/</c>.</summary>
    public static ReportBasis With(string name, params (string File, string Text)[] texts)
    {
        var basis = Basis(name);
        var faults = new FaultList();
        var book = basis.Inventory.Book with { Narrative = texts.ToDictionary(text => "narrative/" + text.File, text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text.Text)) };
        var changed = basis with { Control = ControlReading.Read(book, faults), Narrative = NarrativeReading.Read(book, faults) };
        Assert.Empty(faults);
        return changed;
    }

    /// <summary>A book with a file <c>narrative/report.yaml</c> and, where given, a logo.</summary>
    public static InventoryBook Book(string yaml, byte[]? logo = null)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>> { [ControlReading.File] = Encoding.UTF8.GetBytes(yaml) };
        if (logo is not null) files["narrative/logo.png"] = logo;
        return Basis("qingmin-2025").Inventory.Book with { Narrative = files };
    }

    /// <summary>Reads, computes and opens a folder; its faults fail the test.</summary>
    public static ReportBasis Open(string folder)
    {
        var faults = new FaultList();
        var loaded = InventoryLoader.Load(folder, faults);
        var earlier = new List<Inventory>();
        foreach (var one in loaded.History.OrderBy(one => one.Book!.Period.To))
            if (Libraries.Build(one.Book!, faults) is { } inventory) earlier.Add(inventory);
        var built = loaded.Book is { } book ? Libraries.Build(book, faults, new BuildOptions(null, earlier.LastOrDefault())) : null;
        var basis = built is null ? null : BasisReading.Read(built, earlier, faults);
        Assert.True(!faults.Any, string.Join("\n", faults.Select(fault => $"{fault.Place} {fault.Code.Id} “{fault.Value}” {fault.Expected.En}")));
        return basis!;
    }

    private static RequiredItems ReadRequired()
    {
        var faults = new FaultList();
        var items = RequiredItems.Read(Libraries.ReportLists, faults);
        Assert.Empty(faults);
        return items;
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lingtan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("These tests read the repository they were built in.");
    }
}
