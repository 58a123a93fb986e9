using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The files that were taken from a watched folder, by SHA-256, in a table that is only added to: <c>taken.csv</c>.</summary>
internal sealed class DropLedger
{
    private const string FileName = "taken.csv";
    private const string Header = "sha256,name,bytes,taken,readings,faults\n";
    private readonly string _path;
    private readonly Dictionary<string, long> _bytes = new(StringComparer.Ordinal);

    /// <summary>Opens the ledger of a folder; a line that was cut off by a crash does not count.</summary>
    public DropLedger(string folder)
    {
        _path = Path.Combine(folder, FileName);
        if (!File.Exists(_path)) return;
        foreach (var line in File.ReadAllLines(_path).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length >= 6 && cells[0].Length == 64 && long.TryParse(cells[^4], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)) _bytes[cells[0]] = bytes;
        }
    }

    /// <summary>Whether a file of these bytes was taken.</summary>
    public bool Holds(string sha256) => _bytes.ContainsKey(sha256);

    /// <summary>Notes a file; it is on disk when this returns.</summary>
    public void Add(string sha256, string name, long bytes, DateTimeOffset taken, int readings, int faults)
    {
        var clean = name.Replace(',', '_').Replace('"', '_').ReplaceLineEndings("_");
        using var stream = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        // A line that a crash cut off ends here.
        var start = stream.Length == 0 ? Header : "";
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n') start = "\n";
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{start}{sha256},{clean},{bytes},{taken:yyyy-MM-ddTHH:mm:ssZ},{readings},{faults}\n");
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
        _bytes[sha256] = bytes;
    }
}
