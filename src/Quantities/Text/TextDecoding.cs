using System.Text;
using System.Text.Unicode;

namespace Lingtan.Quantities;

/// <summary>
/// Finds out how a text file is encoded: UTF-8 with or without byte-order mark, UTF-16 with one, else GB18030, which Chinese
/// spreadsheets still write. Never throws.
/// </summary>
public static class TextDecoding
{
    private const int Gb18030CodePage = 54936;

    private static readonly LocalText Encodings = new(
        "UTF-8、带 BOM 的 UTF-16 或 GB18030 编码的文本",
        "text in UTF-8, in UTF-16 with a byte-order mark, or in GB18030");

    /// <summary>The file as UTF-8 without byte-order mark; the same memory where it already is.</summary>
    /// <returns>Null with a fault when the bytes are no text.</returns>
    public static ReadOnlyMemory<byte>? ToUtf8(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        var span = bytes.Span;
        if (span.StartsWith("\ufeff"u8))
            return Utf8.IsValid(span[3..]) ? RefuseNul(bytes[3..], file, faults) : Unreadable(file, faults);
        Encoding? encoding = ByteOrderMark(span);
        if (encoding is null && Utf8.IsValid(span))
            return RefuseNul(bytes, file, faults);
        var body = encoding is null ? bytes : bytes[2..];
        encoding ??= CodePagesEncodingProvider.Instance.GetEncoding(
            Gb18030CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        try
        {
            return RefuseNul(Encoding.Convert(encoding, Encoding.UTF8, body.ToArray()), file, faults);
        }
        catch (DecoderFallbackException)
        {
            return Unreadable(file, faults);
        }
    }

    /// <summary>The file as a string.</summary>
    /// <returns>Null with a fault when the bytes are no text.</returns>
    public static string? ToText(ReadOnlyMemory<byte> bytes, string file, FaultList faults) =>
        ToUtf8(bytes, file, faults) is { } utf8 ? Encoding.UTF8.GetString(utf8.Span) : null;

    private static UnicodeEncoding? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xff, 0xfe, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0xfe, 0xff, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => null,
    };

    private static ReadOnlyMemory<byte>? RefuseNul(ReadOnlyMemory<byte> utf8, string file, FaultList faults)
    {
        var at = utf8.Span.IndexOf((byte)0);
        if (at < 0)
            return utf8;
        var row = 1 + utf8.Span[..at].Count((byte)'\n');
        faults.Add(TextFaults.NulByte, new Place(file, row), "\\0", Encodings);
        return null;
    }

    private static ReadOnlyMemory<byte>? Unreadable(string file, FaultList faults)
    {
        faults.Add(TextFaults.EncodingUnreadable, new Place(file), "", Encodings);
        return null;
    }
}
