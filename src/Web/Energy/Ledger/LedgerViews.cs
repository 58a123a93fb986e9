using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>What one rule did to one register in one month.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Month">The month.</param>
/// <param name="State">State of the intervals.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Authors">Who answers for it.</param>
/// <param name="Intervals">How many intervals.</param>
/// <param name="Hours">How long they are together.</param>
/// <param name="Metered">What the counter counted in them.</param>
/// <param name="Added">What was recorded in addition.</param>
/// <param name="Kind"><c>lostLink</c>: measured energy of estimated shape; <c>outsideCounter</c>: energy that no counter counted; <c>other</c>.</param>
public sealed record LedgerRow(
    string Meter, string Register, string Unit, string Month, string State, string Rule, IReadOnlyList<string> Authors, int Intervals, decimal Hours, decimal Metered, decimal Added, string Kind);

/// <summary>A month of a register.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Month">The month.</param>
/// <param name="Unit">Unit of the total.</param>
/// <param name="Total">What all its intervals hold.</param>
/// <param name="MeasuredShare">The share that is simply measured.</param>
public sealed record LedgerMonth(string Meter, string Register, string Month, string Unit, decimal Total, decimal? MeasuredShare);

/// <summary>The substitution ledger.</summary>
/// <param name="Rows">Everything that is not simply measured.</param>
/// <param name="Months">The months it belongs to.</param>
public sealed record LedgerView(IReadOnlyList<LedgerRow> Rows, IReadOnlyList<LedgerMonth> Months);

/// <summary>A repair that is proposed.</summary>
/// <param name="Id">Identifier: it follows from what is proposed.</param>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Kind"><c>setAside</c>, <c>keepValue</c> or <c>recordAddition</c>.</param>
/// <param name="From">From when, or the time of the reading.</param>
/// <param name="To">Until when.</param>
/// <param name="Values">The values there are for the time of the reading.</param>
/// <param name="Amount">The value to keep, or the amount to add; null where a person has to say it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Why">What led to it.</param>
/// <param name="Rule">The rule behind it.</param>
/// <param name="Reason">Why an addition is recorded; null for a reading.</param>
/// <param name="State"><c>open</c>, <c>accepted</c> or <c>rejected</c>.</param>
/// <param name="By">Who decided.</param>
/// <param name="Decided">When.</param>
/// <param name="Note">What was noted.</param>
public sealed record ProposalView(
    string Id, string Meter, string Register, string Kind, string From, string To, IReadOnlyList<decimal> Values, decimal? Amount, string Unit, LocalText Why, string Rule, string? Reason, string State, string? By, string? Decided,
    string? Note);

/// <summary>What a person decides about a proposal.</summary>
/// <param name="Accept">Whether it is accepted.</param>
/// <param name="Note">Why.</param>
/// <param name="Amount">The amount or value, where it is another than the proposed one.</param>
public sealed record ProposalDecision(bool Accept, string Note, decimal? Amount = null);

/// <summary>An addition as recorded.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Revision">Its revision, to be sent with a change.</param>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Amount">How much.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">How the amount was found.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record AdditionView(string Id, long Revision, string Meter, string Register, string From, string To, decimal Amount, string Unit, string Reason, string Note, string By, string At);

/// <summary>An addition to be recorded.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when.</param>
/// <param name="Amount">How much, in the unit of the register; negative where too much was counted.</param>
/// <param name="Reason"><c>bypass</c>, <c>meterDeEnergized</c>, <c>meterFault</c>, <c>reset</c>, <c>noDevice</c>, <c>noAmount</c>, <c>wrongMultiplier</c>, <c>wrongWiring</c> or <c>other</c>.</param>
/// <param name="Note">How the amount was found, and what proves it.</param>
/// <param name="Register">The register; null: the main one.</param>
public sealed record AdditionRequest(string Meter, string From, string To, decimal Amount, string Reason, string Note, string? Register = null);

/// <summary>A value of a reading.</summary>
/// <param name="Value">The value; null where a person set the reading aside.</param>
/// <param name="Received">When it arrived.</param>
/// <param name="State">Its state.</param>
public sealed record DisputedValue(decimal? Value, string Received, string State);

/// <summary>A reading that a person has to settle.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="At">Its time.</param>
/// <param name="Values">Its values in the order of arrival.</param>
/// <param name="Why">What is wrong with it.</param>
/// <param name="Held">Whether it is held: not used until it is settled.</param>
public sealed record DisputedView(string Meter, string Register, string At, IReadOnlyList<DisputedValue> Values, LocalText Why, bool Held);

/// <summary>What a person decides about a reading.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="At">Time of the reading.</param>
/// <param name="Rule">Why.</param>
/// <param name="Value">The value that counts; null: the reading is set aside.</param>
public sealed record SettlementRequest(string Meter, string Register, string At, string Rule, decimal? Value = null);
