namespace Lingtan.Metering;

/// <summary>The names of the rules that marks refer to.</summary>
public static class SubstitutionRules
{
    /// <summary>Readings off the grid: a difference no longer than an interval, divided by time between the two it touches.</summary>
    public const string Straddling = "straddling-linear";

    /// <summary>The link was lost: measured energy, divided evenly by time.</summary>
    public const string LinkLostLinear = "link-lost-linear";

    /// <summary>The link was lost for long: measured energy, divided as on similar days.</summary>
    public const string LinkLostSimilarDays = "link-lost-similar-days";

    /// <summary>The link was lost for long and no similar day is known: measured energy, divided evenly by time.</summary>
    public const string LinkLostNoSimilarDay = "link-lost-no-similar-day";

    /// <summary>A gauge value on the line between its neighbours.</summary>
    public const string Linear = "linear";

    /// <summary>The mean of similar days at the same time of day.</summary>
    public const string SimilarDays = "similar-days";

    /// <summary>The difference goes over a reading that is held until a person settles it.</summary>
    public const string HeldReading = "held-reading";

    /// <summary>Two values arrived for one time.</summary>
    public const string TwoValues = "two-values";

    /// <summary>The counter rose faster than it can, and stayed there.</summary>
    public const string TooFast = "faster-than-load";

    /// <summary>The author of marks that no person set.</summary>
    public const string Author = "lingtan";
}
