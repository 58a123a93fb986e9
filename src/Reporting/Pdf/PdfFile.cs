using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lingtan.Reporting;

/// <summary>
/// A PDF as far as it must be understood to add to it: cross-reference tables, the trailer, objects by number, the order of pages, named places. Files with
/// compressed cross-references, which the browser does not write, are not understood.
/// </summary>
internal sealed partial class PdfFile
{
    private const int MostRevisions = 64;

    private readonly Dictionary<int, int> _offsets = [];

    private PdfFile(byte[] bytes) => Bytes = bytes;

    /// <summary>The file.</summary>
    public byte[] Bytes { get; }

    /// <summary>Where the newest cross-reference table lies.</summary>
    public int LastTable { get; private set; }

    /// <summary>The newest trailer, with its brackets.</summary>
    public string Trailer { get; private set; } = "";

    /// <summary>One more than the highest object number.</summary>
    public int Size => int.TryParse(Entry(Trailer, "Size"), out var size) ? size : 0;

    /// <summary>Number of the catalogue.</summary>
    public int Catalogue => Reference(Trailer, "Root") ?? 0;

    /// <summary>Opens a file.</summary>
    /// <returns>Null where it is no PDF of the kind understood.</returns>
    public static PdfFile? Open(byte[] bytes)
    {
        var file = new PdfFile(bytes);
        var tail = Encoding.Latin1.GetString(bytes.AsSpan(Math.Max(0, bytes.Length - 1024)));
        var start = StartOfTable().Matches(tail).LastOrDefault();
        if (start is null || !int.TryParse(start.Groups[1].Value, out var at)) return null;
        file.LastTable = at;
        for (var revision = 0; revision < MostRevisions; revision++)
        {
            if (at < 0 || file.ReadTable(at) is not { } trailer) return null;
            if (file.Trailer.Length == 0) file.Trailer = trailer;
            if (Entry(trailer, "Prev") is not { } before) break;
            at = int.TryParse(before, out var offset) ? offset : -1;
        }

        return file.Catalogue > 0 && file.Object(file.Catalogue) is not null ? file : null;
    }

    /// <summary>What an object holds, up to its end or its stream; null where there is no such object.</summary>
    public string? Object(int number)
    {
        if (!_offsets.TryGetValue(number, out var at) || at < 0 || at >= Bytes.Length) return null;
        var end = End(at);
        var text = Encoding.Latin1.GetString(Bytes, at, end - at);
        var head = ObjectHead().Match(text);
        return head.Success && head.Groups[1].Value == number.ToString(CultureInfo.InvariantCulture) ? text[head.Length..].Trim() : null;
    }

    /// <summary>The bytes of the stream of an object, as they lie in the file; null where it has none.</summary>
    public byte[]? StreamOf(int number)
    {
        if (Object(number) is not { } head || !int.TryParse(Entry(head, "Length"), out var length)) return null;
        var start = End(_offsets[number]) + "stream".Length;
        if (start < Bytes.Length && Bytes[start] == '\r') start++;
        if (start < Bytes.Length && Bytes[start] == '\n') start++;
        return length >= 0 && length <= Bytes.Length - start ? Bytes[start..(start + length)] : null;
    }

    /// <summary>Object numbers of the pages in order.</summary>
    public IReadOnlyList<int> Pages()
    {
        var pages = new List<int>();
        if (Reference(Object(Catalogue) ?? "", "Pages") is { } root) Walk(root, pages, []);
        return pages;
    }

    /// <summary>Numbers of the pages, counted from 1, on which named places lie.</summary>
    public IReadOnlyDictionary<string, int> Places()
    {
        var order = Pages().Select((page, i) => (page, i)).ToDictionary(pair => pair.page, pair => pair.i + 1);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (Reference(Object(Catalogue) ?? "", "Dests") is not { } names || Object(names) is not { } text) return places;
        foreach (Match place in Place().Matches(text))
            if (int.TryParse(place.Groups["page"].Value, out var number) && order.TryGetValue(number, out var page)) places[Unescaped(place.Groups["name"].Value)] = page;
        return places;
    }

    /// <summary>The first word of an entry of a dictionary; null where it has none such.</summary>
    public static string? Entry(string dictionary, string name)
    {
        var entry = Regex.Match(dictionary, "/" + name + @"\s+([^\s/<>\[\]()]+)", RegexOptions.CultureInvariant);
        return entry.Success ? entry.Groups[1].Value : null;
    }

    /// <summary>The object an entry of a dictionary points to; null where it points to none.</summary>
    public static int? Reference(string dictionary, string name)
    {
        var entry = Regex.Match(dictionary, "/" + name + @"\s+(\d+)\s+\d+\s+R\b", RegexOptions.CultureInvariant);
        return entry.Success && int.TryParse(entry.Groups[1].Value, out var number) ? number : null;
    }

    private string? ReadTable(int at)
    {
        var trailer = Bytes.AsSpan(Math.Min(at, Bytes.Length)).IndexOf("trailer"u8);
        if (trailer < 0) return null;
        var lines = Encoding.Latin1.GetString(Bytes, at, trailer).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0 || lines[0] != "xref") return null;
        var number = 0;
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2) number = int.TryParse(parts[0], out var first) ? first : number;
            else if (parts.Length == 3 && int.TryParse(parts[0], out var offset))
            {
                if (parts[2] == "n") _offsets.TryAdd(number, offset);
                number++;
            }
        }

        var rest = Bytes.AsSpan(at + trailer);
        var end = rest.IndexOf("startxref"u8);
        return end < 0 ? null : Encoding.Latin1.GetString(rest["trailer".Length..end]).Trim();
    }

    private int End(int at)
    {
        var rest = Bytes.AsSpan(at);
        var end = rest.IndexOf("endobj"u8);
        var inside = end < 0 ? rest : rest[..end];
        // Words such as upstream stand in names: a stream begins behind the end of a dictionary, on a line that ends with the word.
        for (var from = 0; inside[from..].IndexOf("stream"u8) is >= 0 and var found; from += found + 1)
        {
            var stream = from + found;
            if (inside[..stream].TrimEnd(" \r\n"u8).EndsWith(">>"u8) && stream + "stream".Length < rest.Length && rest[stream + "stream".Length] is (byte)'\r' or (byte)'\n') return at + stream;
        }

        return at + inside.Length;
    }

    private void Walk(int node, List<int> pages, HashSet<int> seen)
    {
        if (!seen.Add(node) || Object(node) is not { } text) return;
        var kids = Kids().Match(text);
        if (!kids.Success)
        {
            pages.Add(node);
            return;
        }

        foreach (Match kid in OneReference().Matches(kids.Groups[1].Value))
            if (int.TryParse(kid.Groups[1].Value, out var number)) Walk(number, pages, seen);
    }

    // A name writes bytes outside its alphabet as #xx.
    private static string Unescaped(string name)
    {
        if (!name.Contains('#', StringComparison.Ordinal)) return name;
        var bytes = EscapedByte().Replace(name, match => ((char)byte.Parse(match.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF", RegexOptions.CultureInvariant)]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"^\s*(\d+)\s+\d+\s+obj", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectHead();

    [GeneratedRegex(@"/Kids\s*\[([^\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+)\s+\d+\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex OneReference();

    [GeneratedRegex(@"/(?<name>[^\s/\[\]<>()]+)\s*\[\s*(?<page>\d+)\s+\d+\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("#[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedByte();
}
