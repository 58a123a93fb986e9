using System.Buffers.Binary;

namespace Lingtan.Reporting;

/// <summary>The form of a picture file, by its content: what a file calls itself may be wrong.</summary>
/// <param name="IsPng">PNG; else JPEG.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
internal sealed record PictureForm(bool IsPng, int Width, int Height)
{
    private const byte Marker = 0xFF;

    /// <summary>The form of some bytes; null where they are neither PNG nor JPEG.</summary>
    public static PictureForm? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes[0] == 0x89 && bytes[1..8].SequenceEqual("PNG\r\n\x1a\n"u8)) return Png(bytes);
        return bytes.Length > 4 && bytes[0] == Marker && bytes[1] == 0xD8 ? Jpeg(bytes) : null;
    }

    private static PictureForm? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 || !bytes[12..16].SequenceEqual("IHDR"u8) ? null
            : Sound(true, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    // Segments follow one another by their lengths until the one that begins a frame.
    private static PictureForm? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == Marker)
        {
            var kind = bytes[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Sound(false, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += kind == Marker ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }

    private static PictureForm? Sound(bool png, int width, int height) => width > 0 && height > 0 ? new PictureForm(png, width, height) : null;
}
