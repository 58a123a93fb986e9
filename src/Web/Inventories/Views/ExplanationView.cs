using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A figure that another follows from.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Title">What it is.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Share">Share of the whole as a fraction, for sums.</param>
public sealed record PartView(string Id, LocalText Title, decimal Value, string Unit, decimal? Share);

/// <summary>A value that a calculation uses.</summary>
/// <param name="Symbol">Its symbol in the formula.</param>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number as given, all digits.</param>
/// <param name="Unit">Its unit as given.</param>
/// <param name="From"><c>activity</c>, <c>fixed</c>, <c>factor</c>, <c>default</c>, <c>allocation</c> or <c>window</c>.</param>
/// <param name="Factor">The factor row, for factors.</param>
public sealed record InputView(string Symbol, LocalText Name, string Value, string Unit, string From, string? Factor);

/// <summary>A factor row in short.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">What kind of factor it is.</param>
/// <param name="KindName">What the kind is called.</param>
/// <param name="Value">The number with all published digits.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Geography">Where it holds.</param>
/// <param name="Source">Where it is printed, down to the table.</param>
public sealed record FactorBrief(string Id, string Kind, LocalText KindName, string Value, string Unit, string Geography, string Source);

/// <summary>A factor row that was not taken.</summary>
/// <param name="Factor">The row.</param>
/// <param name="Reason">Why not.</param>
public sealed record FactorPassed(FactorBrief Factor, LocalText Reason);

/// <summary>A factor row that was chosen, and what was not and why.</summary>
/// <param name="Factor">The row.</param>
/// <param name="Why">Why this one.</param>
/// <param name="Rank">Quality rank, 6 best to 1.</param>
/// <param name="Rejected">What was not chosen and why.</param>
/// <param name="Warnings">What a reader must know about the choice.</param>
public sealed record FactorChoice(FactorBrief Factor, LocalText Why, int Rank, IReadOnlyList<FactorPassed> Rejected, IReadOnlyList<LocalText> Warnings);

/// <summary>A document that proves a record.</summary>
/// <param name="Path">Its path in the inventory.</param>
/// <param name="Sha256">SHA-256 of its bytes; null where it is not there.</param>
public sealed record EvidenceView(string Path, string? Sha256);

/// <summary>An activity record that a calculation uses.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Input">The symbol it gives.</param>
/// <param name="Quantity">The number as recorded.</param>
/// <param name="Unit">The unit as recorded.</param>
/// <param name="Document">Number of the invoice or bill.</param>
/// <param name="Collection">How it came about.</param>
/// <param name="Note">Remark.</param>
/// <param name="Where">Where it is written.</param>
/// <param name="Evidence">What proves it.</param>
public sealed record RecordView(string Period, string Input, string Quantity, string Unit, string? Document, string Collection, string? Note, string Where, IReadOnlyList<EvidenceView> Evidence);

/// <summary>How a group of records becomes tonnes.</summary>
/// <param name="Method">The method.</param>
/// <param name="Standard">The standard it follows.</param>
/// <param name="Steps">The formula in symbols and in numbers, line by line.</param>
/// <param name="Line">The whole calculation in one line.</param>
/// <param name="Inputs">What the symbols stand for.</param>
/// <param name="Records">The activity records.</param>
/// <param name="Tonnes">Tonnes of the gas that the figure counts.</param>
/// <param name="Gas">The gas.</param>
/// <param name="Gwp">GWP used; null where the gas is not weighted.</param>
/// <param name="GwpSet">The GWP set.</param>
/// <param name="Co2e">Tonnes of CO2 equivalent.</param>
/// <param name="Whole">Tonnes of the whole group, where the figure counts a part of it by days or shares.</param>
public sealed record DerivationView(
    string Method, string Standard, IReadOnlyList<FormulaStep> Steps, string Line, IReadOnlyList<InputView> Inputs, IReadOnlyList<RecordView> Records, decimal Tonnes, string Gas, decimal? Gwp, string GwpSet,
    decimal Co2e, decimal? Whole);

/// <summary>How much of a change has one cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Value">tCO2e.</param>
public sealed record CauseView(string Cause, decimal Value);

/// <summary>The marks of a source.</summary>
/// <param name="Activity">Mark of its activity data.</param>
/// <param name="Factor">Mark of its factor.</param>
/// <param name="Calibration">Mark of the calibration of its instruments.</param>
/// <param name="Average">Their mean.</param>
/// <param name="Level">Level the mean reaches, 1 is the best.</param>
public sealed record MarksView(decimal Activity, decimal Factor, decimal Calibration, decimal Average, int Level);

/// <summary>How a figure comes about.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it is.</param>
/// <param name="Value">The number, all digits.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Kind"><c>sum</c>, <c>derived</c> or <c>records</c>.</param>
/// <param name="Sha256">SHA-256 of its lineage.</param>
/// <param name="Basis">Scope 2 basis of the inventory it is of.</param>
/// <param name="Source">The source it is of.</param>
/// <param name="Parts">What it follows from.</param>
/// <param name="Lines">The same in words, as <c>lingtan explain</c> prints it.</param>
/// <param name="Derivations">For figures computed from records: formulas, inputs, records.</param>
/// <param name="Factors">The factors used, with what was not chosen and why.</param>
/// <param name="Quality">Marks of the source.</param>
/// <param name="Previous">The same a year before.</param>
/// <param name="Causes">The change against the year before by cause, for sources.</param>
public sealed record ExplanationView(
    string Id, LocalText Title, decimal Value, string Unit, string Kind, string Sha256, string Basis, string? Source, IReadOnlyList<PartView> Parts, IReadOnlyList<LocalText> Lines,
    IReadOnlyList<DerivationView> Derivations, IReadOnlyList<FactorChoice> Factors, MarksView? Quality, decimal? Previous, IReadOnlyList<CauseView> Causes);
