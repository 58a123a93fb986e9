using System.Security.Cryptography;

namespace Lingtan.Quantities;

/// <summary>SHA-256 as lineage and lock files print it.</summary>
public static class Sha256Text
{
    /// <summary>The SHA-256 of the bytes in 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }
}
