namespace Lingtan.Inventories;

/// <summary>
/// The part of a common array that one worker fills. An array of millions of values is reserved once and never copied, unless a worker
/// needs more than its part, which then moves to an array of its own.
/// </summary>
internal sealed class Segment<T>
    where T : struct
{
    private readonly T[] _common;
    private T[] _items;
    private int _first;
    private int _limit;

    private Segment(T[] common, int first, int length) => (_common, _items, _first, _limit) = (common, common, first, first + length);

    /// <summary>How many are filled.</summary>
    public int Count { get; private set; }

    /// <summary>The part filled.</summary>
    public Span<T> Filled => _items.AsSpan(_first, Count);

    /// <summary>Parts of one array.</summary>
    /// <param name="lengths">How many values each part is expected to hold.</param>
    public static IReadOnlyList<Segment<T>> Divide(IReadOnlyList<int> lengths)
    {
        var common = GC.AllocateUninitializedArray<T>(lengths.Sum());
        var (parts, first) = (new Segment<T>[lengths.Count], 0);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Segment<T>(common, first, lengths[i]);
            first += lengths[i];
        }

        return parts;
    }

    /// <summary>Adds a value.</summary>
    public void Add(in T value)
    {
        if (_first + Count == _limit) Grow();
        _items[_first + Count++] = value;
    }

    /// <summary>All parts in their order; the common array itself where they fill it.</summary>
    public static T[] Join(IReadOnlyList<Segment<T>> parts)
    {
        if (parts.Count > 0 && parts.All(part => ReferenceEquals(part._items, part._common) && part._first + part.Count == part._limit)) return parts[0]._common;
        var joined = GC.AllocateUninitializedArray<T>(parts.Sum(part => part.Count));
        var at = 0;
        foreach (var part in parts)
        {
            part.Filled.CopyTo(joined.AsSpan(at));
            at += part.Count;
        }

        return joined;
    }

    private void Grow()
    {
        var more = GC.AllocateUninitializedArray<T>(Math.Max(16, 2 * Count));
        Filled.CopyTo(more);
        (_items, _first, _limit) = (more, 0, more.Length);
    }
}
