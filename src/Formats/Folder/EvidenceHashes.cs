using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// The SHA-256 of evidence documents. A folder that travels without its documents keeps their hashes in <c>evidence/SHA256SUMS</c>, a
/// list that <c>sha256sum --check</c> understands; where a document is there too, it must match.
/// </summary>
internal sealed class EvidenceHashes
{
    /// <summary>The list of hashes in an inventory folder.</summary>
    public const string ListFile = "evidence/SHA256SUMS";

    /// <summary>What a reference to meter readings begins with; it names no file.</summary>
    public const string ReadingsPrefix = "readings:";

    private const int HashLength = 64;

    private static readonly LocalText LineExpected = new("64 位十六进制校验和、两个空格和相对路径", "64 hexadecimal digits, two spaces and a relative path");
    private static readonly LocalText FileExpected = new("清单文件夹内已有的文件", "a file that lies in the inventory folder");

    private readonly Dictionary<string, (string Hash, int Line)> _recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly FolderFiles? _files;
    private readonly FaultList _faults;

    /// <summary>Starts from recorded hashes; with a folder, documents that lie in it are hashed.</summary>
    public EvidenceHashes(FolderFiles? files, FaultList faults) => (_files, _faults) = (files, faults);

    /// <summary>Hashes of the documents referred to so far, by path.</summary>
    public IReadOnlyDictionary<string, string> All => _hashes;

    /// <summary>Records the hash of a document.</summary>
    public bool Record(string path, string hash, int line)
    {
        if (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigit)) return false;
        return RelativePath.TryNormalize(path, out var normal) && _recorded.TryAdd(normal, (hash.ToLowerInvariant(), line));
    }

    /// <summary>Records the lines of a list of hashes.</summary>
    public void RecordList(byte[] bytes)
    {
        if (TextDecoding.ToText(bytes, ListFile, _faults) is not { } text) return;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0) continue;
            if (line.Length <= HashLength + 2 || !Record("evidence/" + line[HashLength..].TrimStart(' ', '*'), line[..HashLength], number))
                _faults.Add(FolderFaults.HashLineUnreadable, new Place(ListFile, number), line, LineExpected);
        }
    }

    /// <summary>Writes the list for a set of documents below <c>evidence/</c>.</summary>
    public static byte[] WriteList(IEnumerable<KeyValuePair<string, string>> hashes)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in hashes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(hash).Append("  ").Append(path.StartsWith("evidence/", StringComparison.Ordinal) ? path["evidence/".Length..] : "../" + path).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Takes up a reference to a document; a missing or changed document is a fault at the place of the reference.</summary>
    /// <returns>Whether the reference is sound.</returns>
    public bool Refer(string text, Place place)
    {
        if (text.StartsWith(ReadingsPrefix, StringComparison.Ordinal) || _hashes.ContainsKey(text)) return true;
        if (_refused.Contains(text)) return false;
        if (!RelativePath.TryNormalize(text, out var path))
            FolderFiles.Escapes(text, place, _faults);
        else if (Find(path, place) is { } hash)
            return _hashes.TryAdd(path, hash) || _hashes[path] == hash;
        _refused.Add(text);
        return false;
    }

    private string? Find(string path, Place place)
    {
        var recorded = _recorded.TryGetValue(path, out var known);
        if (_files?.Exists(path) != true)
        {
            if (!recorded) _faults.Add(FolderFaults.EvidenceMissing, place, path, FileExpected);
            return recorded ? known.Hash : null;
        }

        if (_files.Hash(path, place, _faults) is not { } actual) return null;
        if (!recorded || known.Hash == actual) return actual;
        _faults.Add(FolderFaults.EvidenceChanged, new Place(ListFile, known.Line), path, LocalText.Same(known.Hash));
        return null;
    }
}
