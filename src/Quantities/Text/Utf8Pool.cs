using System.Runtime.InteropServices;
using System.Text;

namespace Lingtan.Quantities;

/// <summary>The strings of one table, each made once: identifiers, units and dates repeat in every row.</summary>
internal sealed class Utf8Pool(ReadOnlyMemory<byte> bytes)
{
    private const int MostEntries = 1 << 16;
    private const int LongestPooled = 64;
    private const int MostProbes = 16;

    private Entry[] _entries = new Entry[256];
    private int _count;

    private readonly record struct Entry(uint Hash, int Start, int Length, string? Text);

    /// <summary>The text of a slice of the table.</summary>
    public string Get(int start, int length)
    {
        if (length == 0)
            return "";
        var key = bytes.Span.Slice(start, length);
        if (length > LongestPooled)
            return Encoding.UTF8.GetString(key);
        var hash = Hash(key);
        var at = Find(key, hash);
        if (at >= 0 && _entries[at].Text is { } known)
            return known;
        var text = Encoding.UTF8.GetString(key);
        if (at >= 0 && _count < MostEntries)
            Insert(at, new Entry(hash, start, length, text));
        return text;
    }

    /// <summary>The slot that holds the key, else the free slot for it, else −1 when the neighbourhood is full.</summary>
    private int Find(ReadOnlySpan<byte> key, uint hash)
    {
        var mask = _entries.Length - 1;
        for (var probe = 0; probe < MostProbes; probe++)
        {
            var at = (int)(hash + probe) & mask;
            ref readonly var entry = ref _entries[at];
            if (entry.Text is null)
                return at;
            if (entry.Hash == hash && bytes.Span.Slice(entry.Start, entry.Length).SequenceEqual(key))
                return at;
        }
        return -1;
    }

    private void Insert(int at, Entry entry)
    {
        _entries[at] = entry;
        if (++_count * 2 < _entries.Length)
            return;
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var moved in old)
            if (moved.Text is not null && Find(bytes.Span.Slice(moved.Start, moved.Length), moved.Hash) is var free and >= 0)
                _entries[free] = moved;
    }

    private static uint Hash(ReadOnlySpan<byte> key)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var hash = (ulong)key.Length * Prime;
        for (; key.Length >= 8; key = key[8..])
            hash = (ulong.RotateLeft(hash, 23) ^ MemoryMarshal.Read<ulong>(key)) * Prime;
        foreach (var last in key)
            hash = (ulong.RotateLeft(hash, 9) ^ last) * Prime;
        return (uint)(hash >> 32);
    }
}
