using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The evidence documents with their hashes and the records that name them.</summary>
internal static class EvidencePart
{
    private sealed record Uses(IReadOnlyDictionary<string, int> ByPath);

    /// <summary>How many records name each document or reading.</summary>
    public static IReadOnlyDictionary<string, int> Used(ReportBuilder page) => page.Once(() =>
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in page.Inventory.Book.Evidence.Keys) counts[path] = 0;
        foreach (var index in page.Inventory.RowOrder)
            if (page.Inventory.Activity[index].Details is { Evidence.Count: > 0 } details)
                foreach (var path in details.Evidence) counts[path] = counts.GetValueOrDefault(path) + 1;
        return new Uses(counts);
    }).ByPath;

    /// <summary>The documents.</summary>
    public static void Table(ReportBuilder page) => page.Table(
        "table-evidence", new LocalText("证据文件", "Evidence"),
        [PartWriting.Words("文件或读数", "Document or reading", 3), PartWriting.Words("SHA-256", "SHA-256", 4.4), PartWriting.Number("引用记录数", "Records", 0.9)],
        table =>
        {
            foreach (var (path, records) in Used(page)) table.Row(
                path, page.Inventory.Book.Evidence.TryGetValue(path, out var hash) ? RichText.Same(hash).With(Emphasis.Code) : PartWriting.Dash, page.Count("evidence/" + path, records));
        });
}
