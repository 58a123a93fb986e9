using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A figure that stands for a number shown.</summary>
/// <param name="Value">The number, all digits.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
public sealed record FigureView(decimal Value, string Unit, string Figure);

/// <summary>A row of a view of an inventory.</summary>
/// <param name="Key">What tells it from the others.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Parent">The row it is part of.</param>
/// <param name="Scope">Its scope, where it has one.</param>
/// <param name="Value">tCO2e, all digits.</param>
/// <param name="Share">Share of the headline total as a fraction.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
/// <param name="Previous">The same a year before.</param>
/// <param name="ChangePercent">Change against the year before.</param>
/// <param name="Months">tCO2e by month of the period.</param>
/// <param name="Level">Level of data quality, for single sources.</param>
/// <param name="Children">How many rows are part of it.</param>
public sealed record ResultRow(
    string Key, LocalText Name, string? Parent, int? Scope, decimal Value, decimal Share, string Figure, decimal? Previous, decimal? ChangePercent, IReadOnlyList<decimal> Months, int? Level, int Children);

/// <summary>What stands beside the total.</summary>
/// <param name="Key"><c>biogenic</c>, <c>removals</c>, <c>avoided</c>, <c>otherBasis</c> or <c>outside</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Figure">Identifier under which it is explained.</param>
public sealed record BesideView(string Key, LocalText Name, decimal Value, string Unit, string Figure);

/// <summary>A view of an inventory.</summary>
/// <param name="Recording">The last recording that counts.</param>
/// <param name="By">How it is divided.</param>
/// <param name="Basis">Scope 2 basis.</param>
/// <param name="Total">The headline total.</param>
/// <param name="Months">The months of the period.</param>
/// <param name="Rows">The rows, those that are part of another after it.</param>
/// <param name="Beside">What stands beside the total.</param>
/// <param name="Left">How many sources are counted and not listed; with <c>all=true</c> none.</param>
public sealed record ResultsView(
    long Recording, string By, string Basis, FigureView Total, IReadOnlyList<string> Months, IReadOnlyList<ResultRow> Rows, IReadOnlyList<BesideView> Beside, int Left);
