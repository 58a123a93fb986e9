namespace Lingtan.Inventories;

/// <summary>Why two inventories differ, in the fixed order in which causes are separated.</summary>
public enum Cause
{
    /// <summary>Sources, facilities, ownership or the consolidation approach.</summary>
    Structure,

    /// <summary>Activity data, certificates and the period.</summary>
    Activity,

    /// <summary>Factors: editions, pins, own rows, fixed inputs.</summary>
    Factor,

    /// <summary>Quantification methods and the basis of scope 2.</summary>
    Method,

    /// <summary>GWP set.</summary>
    Gwp,

    /// <summary>What rounding leaves; zero, since results are rounded once and added exactly.</summary>
    Rounding,
}

/// <summary>One source in two inventories.</summary>
/// <param name="Source">Identifier.</param>
/// <param name="Before">tCO2e in the first inventory; 0 where it does not exist.</param>
/// <param name="After">tCO2e in the second inventory; 0 where it does not exist.</param>
/// <param name="ByCause">The difference by cause; the parts add up to After − Before exactly.</param>
public sealed record SourceDifference(string Source, decimal Before, decimal After, IReadOnlyDictionary<Cause, decimal> ByCause);

/// <summary>Whether a change calls for a restatement of the base year.</summary>
/// <param name="Threshold">Threshold as a fraction of the base-year total.</param>
/// <param name="Triggers">Causes that count by the policy.</param>
/// <param name="Change">Sum of the absolute changes of those causes / base-year total.</param>
/// <param name="Restate">Whether the threshold is reached.</param>
public sealed record BaseYearTest(decimal Threshold, IReadOnlyList<Cause> Triggers, decimal Change, bool Restate);

/// <summary>The difference between two inventories, split by cause.</summary>
/// <param name="Before">Headline total of the first.</param>
/// <param name="After">Headline total of the second.</param>
/// <param name="ByCause">Every cause with its part, in fixed order; the parts add up exactly.</param>
/// <param name="Sources">Every source of either inventory, by identifier.</param>
/// <param name="BaseYear">The base-year test by the second inventory's policy; null without a policy.</param>
public sealed record Comparison(
    decimal Before, decimal After, IReadOnlyList<KeyValuePair<Cause, decimal>> ByCause, IReadOnlyList<SourceDifference> Sources, BaseYearTest? BaseYear);
