using System.Buffers.Binary;

namespace Lingtan.Drivers;

/// <summary>Reads the values in application data. Data whose length is not exactly what type and count say give no value at all.</summary>
public static class ScadaValues
{
    private const byte QualityBits = 0xf1;
    private const byte PointQualityBits = 0xf0;
    private const decimal Normal = 32768m;

    /// <summary>Whether a type carries values.</summary>
    /// <param name="type">The type.</param>
    public static bool AreIn(AsduType type) => Element(type) > 0;

    /// <summary>Reads all values.</summary>
    /// <param name="asdu">The application data with their header.</param>
    /// <param name="values">Where they are added.</param>
    /// <returns>False where the type carries none that are known, or the length is wrong; nothing is added then.</returns>
    public static bool TryRead(ReadOnlySpan<byte> asdu, ICollection<ScadaValue> values)
    {
        if (!AsduHeader.TryRead(asdu, out var header) || header.Count == 0 || Element(header.Known) is not (> 0 and var size)) return false;
        var body = asdu[AsduHeader.Length..];
        var step = header.Sequence ? size : AsduHeader.AddressLength + size;
        if (body.Length != (header.Count * step) + (header.Sequence ? AsduHeader.AddressLength : 0)) return false;
        var first = AsduHeader.Address(body);
        if (header.Sequence && first + header.Count > 1 << 24) return false;
        for (var i = 0; i < header.Count; i++)
        {
            var place = header.Sequence ? AsduHeader.AddressLength + (i * size) : i * step;
            var address = header.Sequence ? first + i : AsduHeader.Address(body[place..]);
            values.Add(Read(header.Known, address, body.Slice(header.Sequence ? place : place + AsduHeader.AddressLength, size)));
        }

        return true;
    }

    private static int Element(AsduType type) => type switch
    {
        AsduType.SinglePoint or AsduType.DoublePoint => 1,
        AsduType.StepPosition or AsduType.NormalisedBare => 2,
        AsduType.Normalised or AsduType.Scaled => 3,
        AsduType.Bits or AsduType.Float or AsduType.Total => 5,
        AsduType.SinglePointTimed or AsduType.DoublePointTimed => 1 + Cp56Time.Length,
        AsduType.StepPositionTimed => 2 + Cp56Time.Length,
        AsduType.NormalisedTimed or AsduType.ScaledTimed => 3 + Cp56Time.Length,
        AsduType.BitsTimed or AsduType.FloatTimed or AsduType.TotalTimed => 5 + Cp56Time.Length,
        _ => 0,
    };

    private static ScadaValue Read(AsduType type, int address, ReadOnlySpan<byte> octets)
    {
        Cp56Time? time = type >= AsduType.SinglePointTimed ? Cp56Time.Read(octets[^Cp56Time.Length..]) : null;
        var (value, quality) = Content(type, octets);
        var reading = type is AsduType.Total or AsduType.TotalTimed ? octets[4] & 0x1f : 0;
        return new ScadaValue(type, address, value, quality, time, reading);
    }

    private static (decimal? Value, ScadaQuality Quality) Content(AsduType type, ReadOnlySpan<byte> octets) => type switch
    {
        AsduType.SinglePoint or AsduType.SinglePointTimed => (octets[0] & 1, (ScadaQuality)(octets[0] & PointQualityBits)),
        AsduType.DoublePoint or AsduType.DoublePointTimed => (octets[0] & 3, (ScadaQuality)(octets[0] & PointQualityBits)),
        AsduType.StepPosition or AsduType.StepPositionTimed =>
            ((sbyte)(octets[0] << 1) >> 1, Quality(octets[1]) | ((octets[0] & 0x80) != 0 ? ScadaQuality.Transient : 0)),
        AsduType.Bits or AsduType.BitsTimed => (BinaryPrimitives.ReadUInt32LittleEndian(octets), Quality(octets[4])),
        AsduType.NormalisedBare => (BinaryPrimitives.ReadInt16LittleEndian(octets) / Normal, ScadaQuality.Good),
        AsduType.Normalised or AsduType.NormalisedTimed => (BinaryPrimitives.ReadInt16LittleEndian(octets) / Normal, Quality(octets[2])),
        AsduType.Scaled or AsduType.ScaledTimed => (BinaryPrimitives.ReadInt16LittleEndian(octets), Quality(octets[2])),
        AsduType.Float or AsduType.FloatTimed => (BinaryFraction.Shortest(BinaryPrimitives.ReadSingleLittleEndian(octets)), Quality(octets[4])),
        _ => (BinaryPrimitives.ReadInt32LittleEndian(octets), TotalQuality(octets[4])),
    };

    private static ScadaQuality Quality(byte octet) => (ScadaQuality)(octet & QualityBits);

    private static ScadaQuality TotalQuality(byte octet) =>
        ((octet & 0x20) != 0 ? ScadaQuality.Carry : 0) | ((octet & 0x40) != 0 ? ScadaQuality.Adjusted : 0) | ((octet & 0x80) != 0 ? ScadaQuality.Invalid : 0);
}
