namespace Lingtan.Reporting;

/// <summary>Logo, colours and typefaces of a report. Colours are named by role; the values are the product's unless the company gives its own.</summary>
public sealed record ReportTheme
{
    /// <summary>The product's own look.</summary>
    public static ReportTheme Default { get; } = new();

    /// <summary>The logo as PNG or JPEG; null for none.</summary>
    public ReadOnlyMemory<byte>? Logo { get; init; }

    /// <summary>Colour of headings, rules and the company's own marks: six hexadecimal digits.</summary>
    public string Brand { get; init; } = "0D6158";

    /// <summary>Ground of table heads and soft areas.</summary>
    public string BrandSoft { get; init; } = "DCEBE6";

    /// <summary>Text.</summary>
    public string Ink { get; init; } = "16282A";

    /// <summary>Secondary text.</summary>
    public string InkMuted { get; init; } = "5A6A6B";

    /// <summary>Hairlines.</summary>
    public string Line { get; init; } = "CBD3C9";

    /// <summary>Marks that stay in the background.</summary>
    public string Ghost { get; init; } = "A9B4AE";

    /// <summary>What is missing.</summary>
    public string Bad { get; init; } = "A81E3B";

    /// <summary>Ground of what is missing.</summary>
    public string BadSoft { get; init; } = "FBE8EB";

    /// <summary>What to be careful about.</summary>
    public string Caution { get; init; } = "855800";

    /// <summary>Ground of what to be careful about.</summary>
    public string CautionSoft { get; init; } = "FBF1D9";

    /// <summary>Scope 1.</summary>
    public string Scope1 { get; init; } = "9C3317";

    /// <summary>Scope 2.</summary>
    public string Scope2 { get; init; } = "C68812";

    /// <summary>Scope 3.</summary>
    public string Scope3 { get; init; } = "3A74B4";

    /// <summary>The sequential scale, light to dark.</summary>
    public IReadOnlyList<string> Ramp { get; init; } = ["CFE2DA", "9CC7BA", "5FA595", "28796C", "0B4A44"];

    /// <summary>Typeface of Latin text.</summary>
    public string LatinFont { get; init; } = "Noto Sans";

    /// <summary>Typeface of Chinese text.</summary>
    public string ChineseFont { get; init; } = "Noto Sans CJK SC";

    /// <summary>The colour of a role: six hexadecimal digits.</summary>
    /// <param name="role">The role.</param>
    /// <param name="position">Position on the sequential scale, which repeats.</param>
    public string Colour(ColourRole role, int position = 0) => role switch
    {
        ColourRole.Brand => Brand,
        ColourRole.Scope1 => Scope1,
        ColourRole.Scope2 => Scope2,
        ColourRole.Scope3 => Scope3,
        ColourRole.Ghost => Ghost,
        _ => Ramp[^(1 + (position % Ramp.Count))],
    };
}
