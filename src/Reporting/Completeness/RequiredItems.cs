using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The lists of <c>data/reports</c>: what each standard asks a report to contain. Lists that users add beside the shipped ones count alike.</summary>
public sealed class RequiredItems
{
    private readonly Dictionary<string, IReadOnlyList<RequiredItem>> _lists;

    private RequiredItems(Dictionary<string, IReadOnlyList<RequiredItem>> lists) => _lists = lists;

    /// <summary>Identifiers of the lists, such as <c>iso14064-1</c>.</summary>
    public IEnumerable<string> Standards => _lists.Keys.Order(StringComparer.Ordinal);

    /// <summary>Reads the lists of a data folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="faults">Receives what is wrong; a list with mistakes is left out.</param>
    public static RequiredItems Read(IEnumerable<LibraryFile> files, FaultList faults)
    {
        var lists = new Dictionary<string, IReadOnlyList<RequiredItem>>(StringComparer.Ordinal);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
            if (RequiredItemReader.Read(file.Bytes, "reports/" + file.Path, codes, faults) is var (id, items)) lists[id] = items;
        return new RequiredItems(lists);
    }

    /// <summary>The items of a kind of report, list after list.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="KeyNotFoundException">The data folder lacks one of its lists.</exception>
    public IReadOnlyList<RequiredItem> Of(IReport kind) => [.. kind.Standards.SelectMany(Of)];

    /// <summary>The items of a list.</summary>
    /// <param name="standard">Identifier of the list.</param>
    /// <exception cref="KeyNotFoundException">The data folder lacks it.</exception>
    public IReadOnlyList<RequiredItem> Of(string standard) =>
        _lists.GetValueOrDefault(standard) ?? throw new KeyNotFoundException("data/reports has no list " + standard);
}
