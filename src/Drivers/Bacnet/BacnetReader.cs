using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>Reads values one after the other. Whatever does not stand as it must gives false, and nothing read so far counts.</summary>
internal ref struct BacnetReader(ReadOnlySpan<byte> octets)
{
    private const int MostDepth = 8;
    private ReadOnlySpan<byte> _rest = octets;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Looks at the next tag.</summary>
    public readonly bool TryPeek(out BacnetTag tag) => BacnetTag.Read(_rest, out tag) > 0;

    /// <summary>Opens or closes a group, where its tag comes next.</summary>
    public bool Take(int place, bool opening)
    {
        var header = BacnetTag.Read(_rest, out var tag);
        if (header == 0 || !(opening ? tag.Opens(place) : tag.Closes(place))) return false;
        _rest = _rest[header..];
        return true;
    }

    /// <summary>The octets at a place, where they come next.</summary>
    public bool TryTake(int place, out ReadOnlySpan<byte> octets)
    {
        octets = default;
        var header = BacnetTag.Read(_rest, out var tag);
        if (header == 0 || !tag.Holds(place)) return false;
        octets = _rest.Slice(header, tag.Octets);
        _rest = _rest[(header + tag.Octets)..];
        return true;
    }

    /// <summary>The whole number at a place, where it comes next: one to four octets.</summary>
    public bool TryTake(int place, out uint number)
    {
        number = 0;
        if (!TryTake(place, out ReadOnlySpan<byte> octets) || octets.Length is < 1 or > 4) return false;
        foreach (var octet in octets) number = (number << 8) | octet;
        return true;
    }

    /// <summary>The object at a place, where it comes next.</summary>
    public bool TryTake(int place, out BacnetObject found)
    {
        found = default;
        if (!TryTake(place, out ReadOnlySpan<byte> octets) || octets.Length != 4) return false;
        found = BacnetObject.Of(BinaryPrimitives.ReadUInt32BigEndian(octets));
        return true;
    }

    /// <summary>The next value of a kind of its own.</summary>
    public bool TryTake(out BacnetValue value)
    {
        value = default;
        var header = BacnetTag.Read(_rest, out var tag);
        if (header == 0 || tag.IsContext || !BacnetValues.TryRead(tag, _rest.Slice(header, tag.Octets), out value)) return false;
        _rest = _rest[(header + tag.Octets)..];
        return true;
    }

    /// <summary>All values up to the end of the group of a number, and the end itself. Groups within it are passed over.</summary>
    public bool TryTakeAll(int place, ICollection<BacnetValue> values)
    {
        while (true)
        {
            var header = BacnetTag.Read(_rest, out var tag);
            if (header == 0 || (tag.IsClosing && !tag.Closes(place))) return false;
            var octets = _rest.Slice(header, tag.Octets);
            _rest = _rest[(header + tag.Octets)..];
            if (tag.IsClosing) return true;
            if (tag.IsOpening)
            {
                if (!TryPass(tag.Number, 1)) return false;
            }
            else
            {
                if (!BacnetValues.TryRead(tag, octets, out var value)) return false;
                values.Add(value);
            }
        }
    }

    private bool TryPass(int place, int depth)
    {
        while (depth <= MostDepth)
        {
            var header = BacnetTag.Read(_rest, out var tag);
            if (header == 0 || (tag.IsClosing && !tag.Closes(place))) return false;
            _rest = _rest[(header + tag.Octets)..];
            if (tag.IsClosing) return true;
            if (tag.IsOpening && !TryPass(tag.Number, depth + 1)) return false;
        }

        return false;
    }
}
