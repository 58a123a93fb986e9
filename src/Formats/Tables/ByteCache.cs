using System.Runtime.InteropServices;

namespace Lingtan.Formats;

/// <summary>
/// Remembers what texts of a column mean by their raw bytes, so that a text that returns a million times is understood once. The value before
/// is compared first: rows are usually sorted by something.
/// </summary>
internal sealed class ByteCache<T>(int most)
{
    private readonly Dictionary<byte[], T> _known = new(ByteOrder.Instance);
    private byte[] _lastKey = [];
    private T _lastValue = default!;
    private bool _hasLast;

    /// <summary>Finds what a text means.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, out T value)
    {
        if (_hasLast && text.SequenceEqual(_lastKey))
        {
            value = _lastValue;
            return true;
        }

        if (!_known.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out var key, out value!)) return false;
        (_lastKey, _lastValue, _hasLast) = (key, value, true);
        return true;
    }

    /// <summary>Remembers a text, unless there are too many already.</summary>
    public T Add(ReadOnlySpan<byte> text, T value)
    {
        if (_known.Count < most) _known[text.ToArray()] = value;
        return value;
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
