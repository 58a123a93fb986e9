namespace Lingtan.Quantities;

/// <summary>A language in which everything a user sees exists.</summary>
public enum Language
{
    /// <summary>Simplified Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
