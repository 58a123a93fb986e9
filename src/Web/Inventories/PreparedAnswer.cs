using System.IO.Compression;

namespace Lingtan.Web;

/// <summary>An answer as bytes, and the same packed for those who take it so: packed once, sent many times.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Packed">The same in gzip; null where that is hardly smaller.</param>
internal sealed record PreparedAnswer(byte[] Bytes, byte[]? Packed)
{
    private const int Small = 2000;

    /// <summary>There is no answer.</summary>
    public static readonly PreparedAnswer None = new([], null);

    /// <summary>Keeps an answer.</summary>
    /// <param name="bytes">The bytes.</param>
    public static PreparedAnswer Of(byte[] bytes)
    {
        if (bytes.Length < Small) return new PreparedAnswer(bytes, null);
        using var memory = new MemoryStream();
        using (var packing = new GZipStream(memory, CompressionLevel.Fastest)) packing.Write(bytes);
        return new PreparedAnswer(bytes, memory.ToArray());
    }
}
