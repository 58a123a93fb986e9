using System.Runtime.Intrinsics;

namespace Lingtan.Quality;

public sealed class PhiloxTests
{
    // Random123 1.14, tests/kat_vectors, lines "philox4x32 10": counter, key, result as 32-bit words.
    [Theory]
    [InlineData(0x00000000_00000000, 0x00000000_00000000, 0x00000000_00000000, 0xe169c58d_6627e8d5, 0x9b00dbd8_bc57ac4c)]
    [InlineData(0xffffffff_ffffffff, 0xffffffff_ffffffff, 0xffffffff_ffffffff, 0x41c83b0e_408f276d, 0x6d5451fd_a20bc7c6)]
    [InlineData(0x85a308d3_243f6a88, 0x03707344_13198a2e, 0x299f31d0_a4093822, 0x94fdcceb_d16cfe09, 0x24126ea1_5001e420)]
    public void The_published_vectors_are_met(ulong position, ulong stream, ulong key, ulong first, ulong second)
    {
        var lane = (int)(position & 7);
        var result = Philox.Next(Philox.Schedule(key), stream, position & ~7ul);
        Assert.Equal(first, result.First[lane]);
        Assert.Equal(second, result.Second[lane]);
    }

    [Fact]
    public void Lanes_are_consecutive_positions()
    {
        var keys = Philox.Schedule(42);
        var all = Enumerable.Range(0, 64).Select(i => Philox.Next(keys, 7, (ulong)(i & ~7)).First[i & 7]).ToArray();
        Assert.Equal(64, all.Distinct().Count());
    }

    [Fact]
    public void Streams_and_seeds_differ()
    {
        var first = Philox.Next(Philox.Schedule(1), 0, 0).First;
        Assert.NotEqual(first, Philox.Next(Philox.Schedule(2), 0, 0).First);
        Assert.NotEqual(first, Philox.Next(Philox.Schedule(1), 1, 0).First);
        Assert.NotEqual(first, Philox.Next(Philox.Schedule(1ul << 32), 0, 0).First);
        Assert.NotEqual(Vector512<ulong>.Zero, first);
    }
}
