using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Takes the texts and pictures of a book's <c>narrative/</c> for its reports.</summary>
public static class NarrativeReading
{
    private const string Folder = "narrative/";
    private const int LongestText = 1 << 20;

    private static readonly LocalText LengthExpected = new("至多 1 MB 的文本", "a text of at most 1 MB");
    private static readonly string[] PictureEndings = [".png", ".jpg", ".jpeg"];

    /// <summary>The texts of a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="faults">Receives what is wrong with the files as such; what stands in a text is checked when a report is written.</param>
    public static NarrativeTexts Read(InventoryBook book, FaultList faults)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var pictures = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in book.Narrative)
        {
            if (PictureEndings.Contains(Path.GetExtension(path).ToLowerInvariant())) pictures[path[Folder.Length..]] = bytes;
            else if (IsText(path) && Text(path, bytes, faults) is { } text && !GeneratedMark.IsUntouched(text)) texts[path[Folder.Length..^3]] = text;
        }

        return new NarrativeTexts(texts, pictures);
    }

    /// <summary>Whether a file is the text of a block in a language.</summary>
    /// <param name="path">Path in the inventory folder.</param>
    public static bool IsText(string path) => path.EndsWith(".zh.md", StringComparison.Ordinal) || path.EndsWith(".en.md", StringComparison.Ordinal);

    private static string? Text(string path, ReadOnlyMemory<byte> bytes, FaultList faults)
    {
        if (bytes.Length <= LongestText) return TextDecoding.ToText(bytes, path, faults);
        faults.Add(ReportingFaults.NarrativeUnusable, new Place(path), "", LengthExpected);
        return null;
    }
}
