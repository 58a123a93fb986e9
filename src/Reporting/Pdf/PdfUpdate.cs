using System.Globalization;
using System.Text;

namespace Lingtan.Reporting;

/// <summary>Objects written after the end of a PDF, with their cross-reference table.</summary>
internal sealed class PdfUpdate : IDisposable
{
    private readonly PdfFile _file;
    private readonly MemoryStream _target = new();
    private readonly SortedDictionary<int, long> _offsets = [];

    /// <summary>An update of a file.</summary>
    public PdfUpdate(PdfFile file)
    {
        _file = file;
        _target.Write(file.Bytes);
        Write("\n");
    }

    /// <summary>Adds an object, or a newer state of one.</summary>
    public void Add(int number, string dictionary, ReadOnlySpan<byte> stream = default)
    {
        _offsets[number] = _target.Position;
        Write(Whole(number) + " 0 obj\n" + dictionary + "\n");
        if (!stream.IsEmpty)
        {
            Write("stream\n");
            _target.Write(stream);
            Write("\nendstream\n");
        }

        Write("endobj\n");
    }

    /// <summary>Writes the table and the trailer.</summary>
    /// <param name="information">Number of the information dictionary.</param>
    public byte[] Finish(int information)
    {
        var table = _target.Position;
        Write("xref\n");
        foreach (var (number, offset) in _offsets)
            Write(Whole(number) + " 1\n" + offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        var size = Math.Max(_file.Size, _offsets.Keys.Max() + 1);
        Write($"trailer\n<</Size {Whole(size)} /Root {Whole(_file.Catalogue)} 0 R /Info {Whole(information)} 0 R /Prev {Whole(_file.LastTable)}>>\nstartxref\n{table.ToString(CultureInfo.InvariantCulture)}\n%%EOF\n");
        return _target.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => _target.Dispose();

    /// <summary>A text of a PDF: UTF-16 with its mark, in hexadecimal. Plain ASCII stands as it is, as dates must.</summary>
    public static string Text(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or ':' or '.' or '-') ? "(" + text + ")" : "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    /// <summary>A whole number.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Write(string text) => _target.Write(Encoding.Latin1.GetBytes(text));
}
