using System.Runtime.InteropServices;

namespace Lingtan.Formats;

/// <summary>
/// Remembers what texts of a column mean by their raw bytes, so that a text that returns a million times is understood once. The value before
/// is compared first, then the one that followed it the last time: rows are usually sorted by something, and months follow each other in every source.
/// </summary>
internal sealed class ByteCache<T>(int most)
{
    private readonly Dictionary<byte[], Known> _known = new(ByteOrder.Instance);
    private Known? _last;

    /// <summary>Finds what a text means.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        if (_last is { } last && !text.SequenceEqual(last.Key)) _last = last.Next is { } next && text.SequenceEqual(next.Key) ? next : Search(text, last);
        else _last ??= Search(text, null);
        value = _last is { } found ? found.Value : default!;
        return _last is not null;
    }

    private Known? Search(ReadOnlySpan<byte> text, Known? before)
    {
        if (!_known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var found)) return null;
        if (before is not null) before.Next = found;
        return found;
    }

    /// <summary>Remembers a text, unless there are too many already.</summary>
    public T Add(ReadOnlySpan<byte> text, T value)
    {
        if (_known.Count < most && text.ToArray() is var key) _known[key] = new Known(key, value);
        return value;
    }

    private sealed class Known(byte[] key, T value)
    {
        public byte[] Key => key;

        public T Value => value;

        public Known? Next { get; set; }
    }

    private sealed class ByteOrder : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode((ReadOnlySpan<byte>)obj);

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = (ulong)alternate.Length * 0x9E3779B97F4A7C15;
            foreach (var word in MemoryMarshal.Cast<byte, ulong>(alternate)) hash = (hash ^ word) * 0xFF51AFD7ED558CCD + (hash >> 29);
            foreach (var rest in alternate[(alternate.Length & ~7)..]) hash = (hash ^ rest) * 0x9E3779B97F4A7C15;
            return (int)(hash ^ (hash >> 32));
        }
    }
}
