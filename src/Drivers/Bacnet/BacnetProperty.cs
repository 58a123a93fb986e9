namespace Lingtan.Drivers;

/// <summary>Properties of objects that this driver reads (ASHRAE 135, clause 21, BACnetPropertyIdentifier).</summary>
internal static class BacnetProperty
{
    /// <summary>The value.</summary>
    public const int PresentValue = 85;

    /// <summary>Four bits: in alarm, fault, overridden, out of service.</summary>
    public const int StatusFlags = 111;

    /// <summary>Why a value is not reliable; 0: it is.</summary>
    public const int Reliability = 103;

    /// <summary>The unit.</summary>
    public const int Units = 117;

    /// <summary>What one step of an accumulator stands for.</summary>
    public const int Scale = 187;
}
