namespace Lingtan.Cli;

public sealed class HugePagesTests
{
    [Fact]
    public void The_heap_is_the_stretch_of_mappings_without_a_file_around_an_address()
    {
        string[] maps =
        [
            "1000-2000 r-xp 00000000 08:01 42                     /usr/bin/lingtan",
            "2000-3000 rw-p 00000000 00:00 0 ",
            "5000-6000 rw-p 00000000 00:00 0 ",
            "6000-7000 ---p 00000000 00:00 0 ",
            "7000-9000 rw-p 00000000 00:00 0 ",
            "9000-a000 rw-p 00000000 00:00 0                          [stack]",
            "b000-c000 rw-p 00000000 00:00 0 ",
        ];
        Assert.Equal((0x5000UL, 0x9000UL), HugePages.Heap(maps, 0x7010));
        Assert.Equal((0xb000UL, 0xc000UL), HugePages.Heap(maps, 0xb000));
        Assert.Equal((0UL, 0UL), HugePages.Heap(maps, 0x4000));
        Assert.Equal((0UL, 0UL), HugePages.Heap(maps, 0x1010));
    }

    [Fact]
    public void After_asking_large_arrays_lie_where_huge_pages_are_handed_out()
    {
        Assert.SkipUnless(File.Exists("/sys/kernel/mm/transparent_hugepage/enabled"), "This system has no transparent huge pages.");
        Assert.True(HugePages.Ask());
        var large = new byte[64 << 20];
        var address = HugePages.Address(large);
        var flags = "";
        var inside = false;
        foreach (var line in File.ReadLines("/proc/self/smaps"))
        {
            var first = line.Split(' ')[0];
            if (first.Contains('-', StringComparison.Ordinal)) inside = HugePages.Heap([line], address) != (0, 0);
            else if (inside && first == "VmFlags:") flags = line;
        }

        Assert.Contains(" hg", flags, StringComparison.Ordinal);
        GC.KeepAlive(large);
    }
}
