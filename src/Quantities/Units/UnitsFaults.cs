namespace Lingtan.Quantities;

/// <summary>Mistakes in units.</summary>
public static class UnitsFaults
{
    /// <summary>A text that is no unit, or one that could mean several.</summary>
    public static readonly FaultCode UnitUnknown = new("unit-unknown", new("未知或有歧义的单位", "Unknown or ambiguous unit"));
}
