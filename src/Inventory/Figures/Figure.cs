namespace Lingtan.Inventories;

/// <summary>A number of an inventory under an identifier that stays the same from run to run.</summary>
/// <param name="Id">Identifier: <c>totals/scope1</c>, <c>byGas/CH4</c>, <c>sources/petrol/2025-03/CO2</c>.</param>
/// <param name="Value">tCO2e, all digits.</param>
/// <param name="Parts">Identifiers of the figures it is the sum of; empty for a figure computed from activity records.</param>
/// <param name="Sha256">SHA-256 of its lineage: of the canonical JSON of its derivation, or of its parts' hashes.</param>
public sealed record Figure(string Id, decimal Value, IReadOnlyList<string> Parts, string Sha256);

/// <summary>The part of a figure identifier that says what a line is beside the headline: a basis, an account, or outside the scopes.</summary>
internal static class FigureQualifier
{
    /// <summary>Gases that no inventory counts within its scopes.</summary>
    public const string Outside = "outside";

    /// <summary>The qualifier of a line; null for a line of the headline total.</summary>
    public static string? Of(LedgerLine line, Scope2Basis basis) =>
        LedgerSums.InHeadline(line, basis) ? null
        : !line.InScopes ? Outside
        : line.Account != Lingtan.Methods.Account.Total ? line.Account.ToString().ToLowerInvariant()
        : line.Basis == Lingtan.Methods.Basis.Market ? "market" : "location";
}
