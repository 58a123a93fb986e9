namespace Lingtan.Metering;

/// <summary>One series of readings: a register or a gauge of a meter.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Point">Identifier of its register or gauge.</param>
public readonly record struct SeriesKey(string Meter, string Point)
{
    /// <summary>Meter and point with a stroke between them.</summary>
    public override string ToString() => Meter + "/" + Point;
}
