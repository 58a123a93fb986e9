namespace Lingtan.Inventories;

/// <summary>How much may be left out of an inventory.</summary>
public static class ExclusionLimits
{
    /// <summary>Share of the total, and of its scope, that one exclusion stays below.</summary>
    public const decimal Single = 0.01m;

    /// <summary>Share of the total that all exclusions together stay below.</summary>
    public const decimal Together = 0.05m;
}
