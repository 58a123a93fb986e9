namespace Lingtan.Metering;

/// <summary>How a number is written into registers.</summary>
public enum NumberType
{
    /// <summary>The high byte of one register, unsigned.</summary>
    HighByte,

    /// <summary>The low byte of one register, unsigned.</summary>
    LowByte,

    /// <summary>One register, unsigned.</summary>
    UInt16,

    /// <summary>One register, two's complement.</summary>
    Int16,

    /// <summary>Two registers, unsigned.</summary>
    UInt32,

    /// <summary>Two registers, two's complement.</summary>
    Int32,

    /// <summary>Four registers, unsigned.</summary>
    UInt64,

    /// <summary>Four registers, two's complement.</summary>
    Int64,

    /// <summary>Two registers, IEEE 754 binary32.</summary>
    Float32,

    /// <summary>Four registers, IEEE 754 binary64.</summary>
    Float64,

    /// <summary>One register of four decimal digits, one to a half byte.</summary>
    Bcd16,

    /// <summary>Two registers of eight decimal digits.</summary>
    Bcd32,

    /// <summary>Four registers of sixteen decimal digits.</summary>
    Bcd64,

    /// <summary>One register: the highest bit is the sign, the rest the magnitude.</summary>
    Magnitude16,

    /// <summary>Two registers: the highest bit is the sign, the rest the magnitude.</summary>
    Magnitude32,

    /// <summary>Two registers that each hold four decimal digits as a number below ten thousand.</summary>
    Thousands32,
}

/// <summary>What follows from the way a number is written.</summary>
public static class NumberTypes
{
    /// <summary>How many registers it takes.</summary>
    /// <param name="type">The type.</param>
    public static int Registers(this NumberType type) => type switch
    {
        NumberType.UInt32 or NumberType.Int32 or NumberType.Float32 or NumberType.Bcd32 or NumberType.Magnitude32 or NumberType.Thousands32 => 2,
        NumberType.UInt64 or NumberType.Int64 or NumberType.Float64 or NumberType.Bcd64 => 4,
        _ => 1,
    };

    /// <summary>Whether it can be below zero.</summary>
    /// <param name="type">The type.</param>
    internal static bool IsSigned(this NumberType type) =>
        type is NumberType.Int16 or NumberType.Int32 or NumberType.Int64 or NumberType.Float32 or NumberType.Float64 or NumberType.Magnitude16 or NumberType.Magnitude32;
}
