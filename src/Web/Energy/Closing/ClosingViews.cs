using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A register that feeds a source in a month.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Amount">What it counted.</param>
/// <param name="Amounts">The same by state.</param>
/// <param name="MissingHours">Hours of which nothing is known.</param>
/// <param name="Readings">What the activity record cites; a verifier computes the hash in it again.</param>
public sealed record ClosingRegister(string Meter, string Register, string Unit, decimal Amount, IReadOnlyDictionary<string, decimal> Amounts, decimal MissingHours, string Readings);

/// <summary>A day that is no longer what it was when the month was closed.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Register">The register.</param>
/// <param name="Day">The day.</param>
/// <param name="Old">Amount at the closing.</param>
/// <param name="New">Amount now.</param>
public sealed record ClosingCause(string Meter, string Register, string Day, decimal? Old, decimal? New);

/// <summary>An amount as an activity record says it.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Unit">The unit of the record.</param>
public sealed record ClosingPresent(decimal Amount, string Unit);

/// <summary>A source in a month.</summary>
/// <param name="Source">The emission source.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Facility">Its facility.</param>
/// <param name="Quantity">The amount for the activity data.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="MeasuredShare">The share that was actually metered.</param>
/// <param name="MissingHours">Hours of which nothing is known, over all registers.</param>
/// <param name="Proposal">What could be set for what is missing; null where nothing is.</param>
/// <param name="Registers">The registers.</param>
/// <param name="Present">The amount in the inventory, in the same unit; null where there is none, or it does not convert.</param>
/// <param name="Records">The records of the inventory as they are, each in its own unit.</param>
/// <param name="Invoice">What invoices say of the month, in the same unit; null where they do not cover it.</param>
/// <param name="Invoices">Their numbers.</param>
/// <param name="State"><c>open</c>, <c>incomplete</c>, <c>same</c>, <c>changed</c> (can be recorded again), <c>byHand</c> (somebody entered it), <c>correction</c> or <c>restatement</c>.</param>
/// <param name="Causes">The days that changed since.</param>
public sealed record ClosingRow(
    string Source, LocalText Name, string Facility, decimal Quantity, string Unit, decimal MeasuredShare, decimal MissingHours, decimal? Proposal, IReadOnlyList<ClosingRegister> Registers, decimal? Present, IReadOnlyList<ClosingPresent> Records,
    decimal? Invoice, IReadOnlyList<string> Invoices, string State, IReadOnlyList<ClosingCause> Causes);

/// <summary>A month on its way from meters to activity data.</summary>
/// <param name="Inventory">The inventory.</param>
/// <param name="Month">The month.</param>
/// <param name="Rows">The sources that meters feed.</param>
public sealed record ClosingView(string Inventory, string Month, IReadOnlyList<ClosingRow> Rows);

/// <summary>A source to be closed.</summary>
/// <param name="Source">The source.</param>
/// <param name="Accrual">What is set for what is missing; null: nothing.</param>
/// <param name="Note">How that was found.</param>
public sealed record ClosingSource(string Source, decimal? Accrual = null, string? Note = null);

/// <summary>Sources of a month to be taken into the activity data.</summary>
/// <param name="Inventory">The inventory.</param>
/// <param name="Month">The month.</param>
/// <param name="Sources">The sources.</param>
/// <param name="Reason">Why, where a month is corrected.</param>
public sealed record ClosingRequest(string Inventory, string Month, IReadOnlyList<ClosingSource> Sources, string? Reason = null);

/// <summary>What became of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Record">The activity record; null where nothing was recorded.</param>
/// <param name="Faults">Why not.</param>
public sealed record ClosingResult(string Source, string? Record, IReadOnlyList<FaultView> Faults);

/// <summary>What became of a closing.</summary>
/// <param name="Results">By source.</param>
/// <param name="Recording">Number of the recording; null where nothing was recorded.</param>
public sealed record ClosingAnswer(IReadOnlyList<ClosingResult> Results, long? Recording);

/// <summary>Gate meter, invoice and meters below, held against each other.</summary>
/// <param name="Meter">The gate meter.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Medium">The medium.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Gate">What came in less what went out; null where a part of the month is missing.</param>
/// <param name="Billed">What its main register counted, which is what a supplier bills; null where a part of the month is missing.</param>
/// <param name="Invoice">What was invoiced.</param>
/// <param name="Invoices">Numbers of the invoices; none where the amount is that of the inventory's records.</param>
/// <param name="ByTime">Whether an invoice was divided between months by time, and not as the meter saw the flow.</param>
/// <param name="Below">What the meters below counted together.</param>
/// <param name="ToInvoice"><c>agrees</c>, <c>withinTolerance</c>, <c>differs</c> or <c>unknown</c>.</param>
/// <param name="InvoiceDifference">What the main register counted less the invoice.</param>
/// <param name="InvoiceTolerance">What the meter may err.</param>
/// <param name="ToBelow">The same for the meters below.</param>
/// <param name="BelowDifference">Gate less the meters below.</param>
/// <param name="BelowTolerance">What the meters may err together.</param>
/// <param name="Counts"><c>meter</c>, <c>invoice</c> or <c>neither</c>: the meter first, then the invoice.</param>
/// <param name="Counted">The amount that counts.</param>
public sealed record ReconciliationRow(
    string Meter, LocalText Name, string Medium, string Unit, decimal? Gate, decimal? Billed, decimal? Invoice, IReadOnlyList<string> Invoices, bool ByTime, decimal? Below, string ToInvoice, decimal? InvoiceDifference, decimal InvoiceTolerance, string ToBelow, decimal? BelowDifference,
    decimal BelowTolerance, string Counts, decimal? Counted);

/// <summary>The reconciliation of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Inventory">The inventory whose invoices are used.</param>
/// <param name="Rows">By gate meter.</param>
public sealed record ReconciliationView(string Month, string? Inventory, IReadOnlyList<ReconciliationRow> Rows);
