using System.Collections;

namespace Lingtan.Quantities;

/// <summary>
/// The faults of one reading, resolving or calculation. Listed in the order of their places whatever the order they were
/// found in; a fault found twice is listed once.
/// </summary>
public sealed class FaultList : IReadOnlyCollection<Fault>
{
    private readonly HashSet<Fault> _found = [];
    private List<Fault>? _ordered;

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _found.Count > 0;

    /// <summary>How many different faults there are.</summary>
    public int Count => _found.Count;

    /// <summary>Adds a fault unless exactly the same one is already there.</summary>
    public void Add(Fault fault)
    {
        if (_found.Add(fault))
            _ordered = null;
    }

    /// <summary>Adds a fault unless exactly the same one is already there.</summary>
    public void Add(FaultCode code, Place place, string value, LocalText expected) => Add(new Fault(code, place, value, expected));

    /// <summary>Adds every fault of another list.</summary>
    public void AddRange(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults)
            Add(fault);
    }

    /// <inheritdoc/>
    public IEnumerator<Fault> GetEnumerator()
    {
        if (_ordered is null)
        {
            _ordered = [.. _found];
            _ordered.Sort(Compare);
        }
        return _ordered.GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int Compare(Fault a, Fault b)
    {
        var order = a.Place.CompareTo(b.Place);
        if (order == 0)
            order = string.CompareOrdinal(a.Code.Id, b.Code.Id);
        if (order == 0)
            order = string.CompareOrdinal(a.Value, b.Value);
        return order != 0 ? order : string.CompareOrdinal(a.Expected.En, b.Expected.En);
    }
}
