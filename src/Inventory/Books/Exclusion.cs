using Lingtan.Quantities;
using NodaTime;
using Period = Lingtan.Quantities.Period;

namespace Lingtan.Inventories;

/// <summary>A source left unquantified on purpose (ISO 14064-1, 5.2.3).</summary>
/// <param name="Name">What is excluded.</param>
/// <param name="Facility">Its facility, if one.</param>
/// <param name="Scope">Scope 1, 2 or 3.</param>
/// <param name="Scope3">Scope 3 category, if any.</param>
/// <param name="Category">Category identifier.</param>
/// <param name="Reason">Why: not-material, not-feasible, not-cost-effective, not-applicable.</param>
/// <param name="EstimateTonnes">Estimated tCO2e; null where none is given.</param>
/// <param name="Note">Remark.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Exclusion(
    LocalText Name, string? Facility, int Scope, int? Scope3, string Category, string Reason, decimal? EstimateTonnes, LocalText? Note, Place Place);

/// <summary>The base year and the rule by which it is restated.</summary>
/// <param name="Period">The base period; null: this inventory's own.</param>
/// <param name="Threshold">Share of the base-year total above which a change of the listed kinds triggers a restatement, as a fraction.</param>
/// <param name="Triggers">Kinds of change that count: structure, method, factor, error, boundary.</param>
/// <param name="Place">Where it is written.</param>
public sealed record BaseYearPolicy(ReportingPeriod? Period, decimal Threshold, IReadOnlyList<string> Triggers, Place Place);

/// <summary>A ratio to be reported: emissions of some scopes per unit of a metric.</summary>
/// <param name="Metric">Metric identifier of production.csv, such as <c>revenue</c>.</param>
/// <param name="Scopes">Scopes of the numerator.</param>
/// <param name="Per">Unit of the denominator.</param>
/// <param name="Place">Where it is written.</param>
public sealed record IntensityDefinition(string Metric, IReadOnlyList<int> Scopes, Unit Per, Place Place);

/// <summary>One figure of production, revenue, floor area or head count.</summary>
/// <param name="Facility">Facility; null or empty for the whole organisation.</param>
/// <param name="Period">Its period.</param>
/// <param name="Metric">Metric identifier.</param>
/// <param name="Value">Amount and unit.</param>
/// <param name="Derived">Whether it was derived from other published figures rather than reported as such.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ProductionFigure(string? Facility, Period Period, string Metric, Quantity Value, bool Derived, Place Place);
