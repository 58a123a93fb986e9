using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lingtan.Quality;

/// <summary>
/// The counter-based random number generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// SC11, 2011): a pure function from a counter and a key to 128 random bits. Any part of a stream can be computed anywhere, so results do not
/// depend on the number of threads or the width of vector registers. Eight counters are computed side by side.
/// </summary>
internal static class Philox
{
    /// <summary>Counters computed at once.</summary>
    public const int Lanes = 8;

    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>The round keys of a seed, each broadcast to all lanes: two per round.</summary>
    /// <param name="seed">The seed: low word first.</param>
    public static Vector512<ulong>[] Schedule(ulong seed)
    {
        var keys = new Vector512<ulong>[2 * Rounds];
        var (low, high) = ((uint)seed, (uint)(seed >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            keys[2 * round] = Vector512.Create((ulong)low);
            keys[(2 * round) + 1] = Vector512.Create((ulong)high);
            (low, high) = (unchecked(low + Weyl0), unchecked(high + Weyl1));
        }

        return keys;
    }

    /// <summary>Random bits of eight consecutive positions of a stream.</summary>
    /// <param name="keys">Round keys of <see cref="Schedule"/>.</param>
    /// <param name="stream">The stream: the upper half of the counter.</param>
    /// <param name="position">First position: the lower half of the counter; a multiple of eight, so that no lane carries.</param>
    /// <returns>The first and the second 64 bits of each position.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<ulong> First, Vector512<ulong> Second) Next(ReadOnlySpan<Vector512<ulong>> keys, ulong stream, ulong position)
    {
        var m0 = Vector512.Create((ulong)Multiplier0);
        var m1 = Vector512.Create((ulong)Multiplier1);
        var c0 = Vector512.Create((ulong)(uint)position) + Vector512.Create(0ul, 1, 2, 3, 4, 5, 6, 7);
        var c1 = Vector512.Create(position >> 32);
        var c2 = Vector512.Create((ulong)(uint)stream);
        var c3 = Vector512.Create(stream >> 32);
        for (var round = 0; round < 2 * Rounds; round += 2)
        {
            // The upper halves of the words hold remains of earlier products, which neither products nor shifts look at.
            var p0 = Product(c0, m0);
            var p1 = Product(c2, m1);
            c0 = (p1 >>> 32) ^ c1 ^ keys[round];
            c2 = (p0 >>> 32) ^ c3 ^ keys[round + 1];
            (c1, c3) = (p1, p0);
        }

        var low = Vector512.Create(0xFFFF_FFFFul);
        return ((c0 & low) | (c1 << 32), (c2 & low) | (c3 << 32));
    }

    /// <summary>Products of the lower halves of the words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> words, Vector512<ulong> multiplier)
    {
        if (Avx512F.IsSupported) return Avx512F.Multiply(words.AsUInt32(), multiplier.AsUInt32());
        if (Avx2.IsSupported)
        {
            return Vector512.Create(
                Avx2.Multiply(words.GetLower().AsUInt32(), multiplier.GetLower().AsUInt32()),
                Avx2.Multiply(words.GetUpper().AsUInt32(), multiplier.GetUpper().AsUInt32()));
        }

        return (words & Vector512.Create(0xFFFF_FFFFul)) * multiplier;
    }
}
