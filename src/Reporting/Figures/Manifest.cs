namespace Lingtan.Reporting;

/// <summary>A figure as it stands in the manifest of a report.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Value">All digits.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Sha256">Hash of its lineage.</param>
public sealed record ManifestFigure(string Id, decimal Value, string Unit, string Sha256);

/// <summary>What a report was made from: every figure it prints with the hash of its lineage. It travels inside every file.</summary>
/// <param name="Kind">Kind of the report.</param>
/// <param name="Organization">Name of the company, in both languages joined by a slash where they differ.</param>
/// <param name="From">First day of the period, ISO 8601.</param>
/// <param name="To">Last day of the period, ISO 8601.</param>
/// <param name="Number">Report number; empty when none is given.</param>
/// <param name="Version">Version of the report; empty when none is given.</param>
/// <param name="Engine">Name and version of the program.</param>
/// <param name="Gwp">GWP set.</param>
/// <param name="Inventory">SHA-256 over all figures of the inventory, so that two reports of the same data can be told.</param>
/// <param name="Figures">The figures, each once, in the order of first use.</param>
public sealed record Manifest(
    string Kind, string Organization, string From, string To, string Number, string Version, string Engine, string Gwp, string Inventory,
    IReadOnlyList<ManifestFigure> Figures);
