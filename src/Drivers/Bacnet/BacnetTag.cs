using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>What stands before a value (ASHRAE 135, 20.2.1).</summary>
/// <param name="Number">Kind of value, or number of the place.</param>
/// <param name="IsContext">Whether it is the number of a place.</param>
/// <param name="IsOpening">Whether it opens a group.</param>
/// <param name="IsClosing">Whether it closes one.</param>
/// <param name="Length">Octets that follow; the value itself for yes or no.</param>
internal readonly record struct BacnetTag(int Number, bool IsContext, bool IsOpening, bool IsClosing, int Length)
{
    private const int Opening = 6;
    private const int Closing = 7;
    private const int Extended = 5;
    private const int MoreNumber = 15;

    /// <summary>Octets of the value.</summary>
    public int Octets => IsOpening || IsClosing || IsYesOrNo ? 0 : Length;

    private bool IsYesOrNo => !IsContext && Number == (int)BacnetValueType.Boolean;

    /// <summary>Whether it is a value at the place of a number.</summary>
    public bool Holds(int place) => IsContext && !IsOpening && !IsClosing && Number == place;

    /// <summary>Whether it opens the group of a number.</summary>
    public bool Opens(int place) => IsOpening && Number == place;

    /// <summary>Whether it closes the group of a number.</summary>
    public bool Closes(int place) => IsClosing && Number == place;

    /// <summary>Reads a tag whose value is there in full.</summary>
    /// <returns>Its octets; 0: it is none.</returns>
    public static int Read(ReadOnlySpan<byte> octets, out BacnetTag tag)
    {
        tag = default;
        if (octets.Length == 0) return 0;
        var (number, isContext, form, at) = (octets[0] >> 4, (octets[0] & 8) != 0, octets[0] & 7, 1);
        if (number == MoreNumber)
        {
            if (octets.Length < 2 || octets[1] == byte.MaxValue) return 0;
            number = octets[at++];
        }

        if (form is Opening or Closing)
        {
            tag = new BacnetTag(number, isContext, form == Opening, form == Closing, 0);
            return isContext ? at : 0;
        }

        if (form == Extended)
        {
            if (LongLength(octets[at..], out form) is not (> 0 and var used)) return 0;
            at += used;
        }

        tag = new BacnetTag(number, isContext, false, false, form);
        return octets.Length - at >= tag.Octets ? at : 0;
    }

    private static int LongLength(ReadOnlySpan<byte> octets, out int length)
    {
        length = 0;
        if (octets.Length == 0) return 0;
        length = octets[0];
        if (length < 254) return 1;
        if (length == 254 && octets.Length >= 3)
        {
            length = BinaryPrimitives.ReadUInt16BigEndian(octets[1..]);
            return 3;
        }

        // More than two octets of length is more than any answer holds.
        return 0;
    }
}
