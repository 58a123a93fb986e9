using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>
/// The factor datasets, methods and schemes with which an approved inventory was computed, kept with it byte by byte: what is installed later changes nothing of the past.
/// Files are kept once however many inventories rest on them.
/// </summary>
public static class KeptLibrary
{
    /// <summary>Kind of the facts that name kept files: the key is the path, the content the SHA-256.</summary>
    public const string Kind = "kept";

    /// <summary>The libraries kept with an inventory; null where none are, or it is still open.</summary>
    /// <param name="state">The inventory.</param>
    /// <param name="evidence">Where the files are.</param>
    /// <exception cref="InvalidDataException">A file is no longer there as it was kept.</exception>
    public static LibrarySet? Of(BookState state, EvidenceStore evidence)
    {
        if (state.Status < InventoryStatus.Approved) return null;
        var files = state.All.Where(one => one.Fact.Kind == Kind).OrderBy(one => one.Fact.Key, StringComparer.Ordinal).Select(one =>
        {
            var sha256 = FactContent.Word(one.Fact.Content);
            return new LibraryFile(one.Fact.Key, evidence.Find(sha256)?.Bytes ?? throw new InvalidDataException("The kept file " + one.Fact.Key + " (" + sha256 + ") is missing."));
        }).ToList();
        return files.Count == 0 ? null : LibrarySet.Of(files);
    }

    /// <summary>Adds changes that name the files, and gives the files.</summary>
    internal static IReadOnlyList<EvidenceDocument> Keep(BookState state, LibrarySet libraries, List<FactChange> changes)
    {
        var documents = new List<EvidenceDocument>();
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in libraries.AllFiles())
        {
            var document = new EvidenceDocument(file.Bytes);
            paths.Add(file.Path);
            documents.Add(document);
            if (state.Find(Kind, file.Path) is { } present && FactContent.Word(present.Fact.Content) == document.Sha256) continue;
            changes.Add(state.ToWord(Kind, file.Path, document.Sha256));
        }

        changes.AddRange(state.All.Where(one => one.Fact.Kind == Kind && !paths.Contains(one.Fact.Key)).Select(one => new FactChange(Kind, one.Fact.Key, null, one.Fact.ValidFrom, one.Fact.ValidTo, one.Fact.Revision)));
        return documents;
    }
}
