using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>An alarm from its beginning to its end. Instants are ISO 8601 in UTC, texts that are not there empty.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Meter">The meter.</param>
/// <param name="Channel">Its register or gauge; empty: the main register.</param>
/// <param name="Measure">What was looked at.</param>
/// <param name="Level">How much it matters.</param>
/// <param name="Name">What the rule was called.</param>
/// <param name="Threshold">The threshold then.</param>
/// <param name="Unit">Unit of threshold and values.</param>
/// <param name="Raised">When it was raised.</param>
/// <param name="Value">The value then.</param>
/// <param name="Worst">The value furthest beyond the threshold so far.</param>
/// <param name="Cleared">When it ended.</param>
/// <param name="AcknowledgedBy">Who acknowledged it.</param>
/// <param name="AcknowledgedAt">When.</param>
/// <param name="Note">What was noted.</param>
/// <param name="Escalated">Whom it was escalated to.</param>
public sealed record KeptAlarm(
    string Id, string Rule, string Meter, string Channel, string Measure, string Level, LocalText Name, decimal Threshold, string Unit, string Raised, decimal? Value, decimal? Worst, string Cleared, string AcknowledgedBy,
    string AcknowledgedAt, string Note, string Escalated);
