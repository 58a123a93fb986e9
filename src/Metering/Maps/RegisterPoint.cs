using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>What a point of a register map is.</summary>
public enum PointKind
{
    /// <summary>A cumulative counter.</summary>
    Register,

    /// <summary>A momentary value.</summary>
    Gauge,

    /// <summary>A setting of the device: a ratio, a decimal point.</summary>
    Setting,

    /// <summary>A part of another point, such as the digits after its point.</summary>
    Part,
}

/// <summary>How sure it is that the map is right.</summary>
public enum MapConfidence
{
    /// <summary>Two sources agree, or the maker's own list was read.</summary>
    High,

    /// <summary>One source.</summary>
    Medium,

    /// <summary>Memory, or an unclear base of addresses: probe first.</summary>
    Low,
}

/// <summary>A power of ten that the device keeps in a setting: the value is multiplied by 10 to the setting less an offset.</summary>
/// <param name="Setting">Identifier of the setting.</param>
/// <param name="Less">What is taken off the setting.</param>
public sealed record PointExponent(string Setting, int Less);

/// <summary>One number in the registers of a device.</summary>
/// <param name="Id">Identifier, unique in the map, such as <c>active-energy-import</c>.</param>
/// <param name="Kind">Counter, momentary value, setting or part.</param>
/// <param name="Functions">Modbus functions that read it, the usual one first.</param>
/// <param name="Address">Address of its first register as it goes on the wire.</param>
/// <param name="Type">How the number is written.</param>
/// <param name="Order">Order of words and bytes.</param>
/// <param name="Scale">What the number is multiplied by.</param>
/// <param name="Unit">Unit of the scaled value.</param>
/// <param name="Side">Whether it is to be multiplied by the ratios; null: that depends on a setting of the device, or it has no sides.</param>
/// <param name="Direction">Which way a counter counts; null for anything else.</param>
/// <param name="Confidence">How sure the entry is.</param>
/// <param name="Note">What to mind; null: nothing.</param>
public sealed record RegisterPoint(
    string Id,
    PointKind Kind,
    IReadOnlyList<int> Functions,
    int Address,
    NumberType Type,
    WordOrder Order,
    decimal Scale,
    Unit Unit,
    ValueSide? Side,
    FlowDirection? Direction,
    MapConfidence Confidence,
    LocalText? Note)
{
    /// <summary>The power of ten it is multiplied by; null: none.</summary>
    public PointExponent? Exponent { get; init; }

    /// <summary>A point that is added to this one; null: none.</summary>
    public string? Plus { get; init; }

    /// <summary>The scaled value that is shown as zero again, where a counter's width is known; null: unknown.</summary>
    public decimal? RollOver { get; init; }

    /// <summary>The first address after it.</summary>
    public int End => Address + Type.Registers();

    /// <summary>Whether it lies wholly in a block that was read.</summary>
    /// <param name="function">The function that read it.</param>
    /// <param name="address">Address of the first register read.</param>
    /// <param name="count">How many registers were read.</param>
    public bool LiesIn(int function, int address, int count) => Functions.Contains(function) && address <= Address && End <= address + count;
}
