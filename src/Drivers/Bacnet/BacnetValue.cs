namespace Lingtan.Drivers;

/// <summary>Kinds of values (ASHRAE 135, 20.2.1.4).</summary>
public enum BacnetValueType
{
    /// <summary>No value.</summary>
    Null = 0,

    /// <summary>Yes or no.</summary>
    Boolean = 1,

    /// <summary>Whole number from zero.</summary>
    Unsigned = 2,

    /// <summary>Whole number.</summary>
    Signed = 3,

    /// <summary>Binary fraction of four octets.</summary>
    Real = 4,

    /// <summary>Binary fraction of eight octets.</summary>
    Double = 5,

    /// <summary>Octets.</summary>
    Octets = 6,

    /// <summary>Text.</summary>
    Text = 7,

    /// <summary>Bits.</summary>
    Bits = 8,

    /// <summary>One of a list.</summary>
    Enumerated = 9,

    /// <summary>Day, parts of which may be left open.</summary>
    Date = 10,

    /// <summary>Time of day, parts of which may be left open.</summary>
    Time = 11,

    /// <summary>An object.</summary>
    Object = 12,

    /// <summary>Octets whose meaning follows from the place they stand at.</summary>
    Tagged = 16,
}

/// <summary>One value.</summary>
/// <param name="Type">Its kind.</param>
/// <param name="Number">As a number: 0 or 1 for yes or no, the code of an object; null where it is none, or a fraction that is no number or too large.</param>
/// <param name="Text">As text: characters; bits as 0 and 1, the first first; octets in hexadecimal; day, time and object as they are written; null where the characters are of a set that is not known.</param>
/// <param name="Tag">The number of its place, for octets whose meaning follows from it; else 0.</param>
public readonly record struct BacnetValue(BacnetValueType Type, decimal? Number, string? Text, int Tag = 0);
