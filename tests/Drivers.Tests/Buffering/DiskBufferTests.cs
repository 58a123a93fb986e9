using Lingtan.Store.Tests.Readings;

namespace Lingtan.Drivers.Buffering;

public sealed class DiskBufferTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public void What_was_appended_is_there_after_every_restart_until_it_is_acknowledged()
    {
        Guid identity;
        using (var buffer = _folder.Open(out _))
        {
            identity = buffer.Identity;
            Assert.Equal(2, buffer.Append(Folder.Texts("a", "b")));
            Assert.Equal(3, buffer.Append(Folder.Texts("")));
        }

        using (var buffer = _folder.Open(out var faults))
        {
            Assert.Empty(faults);
            Assert.Equal(identity, buffer.Identity);
            Assert.Equal(["1 a", "2 b", "3 "], Folder.Read(buffer));
            buffer.Acknowledge(2);
            Assert.Equal(["3 "], Folder.Read(buffer));
        }

        using var last = _folder.Open(out _);
        Assert.Equal(["3 "], Folder.Read(last));
        Assert.Equal(4, last.Append(Folder.Texts("d")));
        last.Acknowledge(1);
        Assert.Equal(2, last.Acknowledged);
    }

    [Fact]
    public void Cut_at_any_byte_the_entries_before_it_are_whole_and_appending_goes_on()
    {
        var texts = Enumerable.Range(1, 12).Select(static i => new string((char)('a' + i), i * 3)).ToArray();
        using (var buffer = _folder.Open(out _)) buffer.Append(Folder.Texts(texts));
        var segment = _folder.Segments.Single();
        var bytes = File.ReadAllBytes(segment);
        var ends = texts.Select((_, i) => texts.Take(i + 1).Sum(static t => t.Length + 16)).ToList();
        Assert.Equal(bytes.Length, ends[^1]);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            File.WriteAllBytes(segment, bytes[..cut]);
            var whole = ends.Count(end => end <= cut);
            using (var buffer = _folder.Open(out var faults))
            {
                Assert.Empty(faults);
                Assert.Equal(texts.Take(whole).Select(static (t, i) => $"{i + 1} {t}"), Folder.Read(buffer));
                buffer.Append(Folder.Texts("new"));
            }

            using (var again = _folder.Open(out var faults))
            {
                Assert.Empty(faults);
                Assert.Equal(whole + 1, again.Waiting);
                Assert.EndsWith(" new", Folder.Read(again)[^1], StringComparison.Ordinal);
            }

            foreach (var other in _folder.Segments) File.Delete(other);
        }
    }

    [Fact]
    public void A_change_of_any_byte_costs_no_other_entry_and_is_reported()
    {
        string[] texts = ["first", "second entry", "third"];
        using (var buffer = _folder.Open(out _)) buffer.Append(Folder.Texts(texts));
        var segment = _folder.Segments.Single();
        var bytes = File.ReadAllBytes(segment);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = (byte[])bytes.Clone();
            changed[i] ^= 0x40;
            File.WriteAllBytes(segment, changed);
            var hit = i < 21 ? 1 : i < 49 ? 2 : 3;
            using var buffer = _folder.Open(out var faults);
            Assert.Equal(texts.Select(static (t, n) => $"{n + 1} {t}").Where(t => t[0] - '0' != hit), Folder.Read(buffer));
            Assert.Equal(hit < 3 ? [DriverFaults.BufferDamaged] : [], faults.Select(static f => f.Code));
        }
    }

    [Fact]
    public void Files_that_hold_only_what_is_acknowledged_are_removed_and_a_lost_one_is_reported()
    {
        using (var buffer = _folder.Open(out _, segmentBytes: 100))
        {
            for (var i = 0; i < 50; i++) buffer.Append(Folder.Texts($"entry {i}"));
            Assert.InRange(_folder.Segments.Count, 8, 20);
            var before = _folder.Segments.Count;
            buffer.Acknowledge(25);
            Assert.InRange(_folder.Segments.Count, 1, before - 5);
            Assert.Equal(25, buffer.Waiting);
        }

        using (var buffer = _folder.Open(out var faults, segmentBytes: 100))
        {
            Assert.Empty(faults);
            Assert.Equal(Enumerable.Range(25, 25).Select(static i => $"{i + 1} entry {i}"), Folder.Read(buffer));
        }

        File.Delete(_folder.Segments[1]);
        using var damaged = _folder.Open(out var missing, segmentBytes: 100);
        Assert.Equal(DriverFaults.BufferDamaged, Assert.Single(missing).Code);
        Assert.InRange(damaged.Waiting, 18, 23);
    }

    [Fact]
    public void All_acknowledged_no_number_is_used_again()
    {
        using (var buffer = _folder.Open(out _)) buffer.Acknowledge(buffer.Append(Folder.Texts("a", "b")));
        foreach (var segment in _folder.Segments) File.Delete(segment);
        using var next = _folder.Open(out var faults);
        Assert.Empty(faults);
        Assert.Equal(3, next.Append(Folder.Texts("c")));
    }

    [Fact]
    public void Two_processes_do_not_share_a_folder_and_nothing_beyond_the_end_is_acknowledged()
    {
        using var buffer = _folder.Open(out _);
        Assert.Throws<IOException>(() => _folder.Open(out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Acknowledge(1));
        Assert.Throws<ArgumentException>(() => buffer.Append([new byte[(1 << 20) + 1]]));
    }

    [Fact]
    public async Task Many_threads_may_append_and_every_entry_has_a_number_of_its_own()
    {
        using (var buffer = _folder.Open(out _, segmentBytes: 500))
        {
            var numbers = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => buffer.Append(Folder.Texts($"{i}")))));
            Assert.Equal(100, numbers.Distinct().Count());
        }

        using var again = _folder.Open(out _);
        Assert.Equal(Enumerable.Range(1, 100), again.Peek(1000).Entries.Select(static e => (int)e.Number));
    }

    [Fact]
    public void A_full_disk_takes_nothing_half_and_what_is_acknowledged_makes_room()
    {
        using var disk = new SmallDisk(2);
        var folder = Path.Combine(disk.Folder, "buffer");
        using (var buffer = DiskBuffer.Open(folder, [], segmentBytes: 100_000))
        {
            var content = Folder.Texts([.. Enumerable.Repeat(new string('x', 1000), 60)]);
            for (var i = 0; i < 5; i++) buffer.Append(content);
            disk.Fill();
            for (var i = 0; i < 3; i++) Assert.Throws<IOException>(() => buffer.Append(content));
            Assert.Equal(300, buffer.Waiting);

            // To note what is stored elsewhere takes no room, and gives some.
            buffer.Acknowledge(240);
            Assert.Equal(301, buffer.Append(Folder.Texts("after")));
            disk.Clear();
            Assert.Equal(361, buffer.Append(content));
        }

        var faults = new Quantities.FaultList();
        using var again = DiskBuffer.Open(folder, faults);
        Assert.Empty(faults);
        Assert.Equal((240, 121), (again.Acknowledged, again.Waiting));
        Assert.Equal(Enumerable.Range(241, 121), again.Peek(1000).Entries.Select(static e => (int)e.Number));
    }

    public void Dispose() => _folder.Dispose();
}
