using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// The factor of electricity that no certificate covers (GHG Protocol Scope 2 Guidance, 6.1): the residual mix at the grid's level,
/// else the national one by name, else the grid average with a warning. Other kinds are selected as they are.
/// </summary>
internal static class ResidualMix
{
    private const string Residual = "grid-residual";
    private const string Average = "grid-average";

    /// <summary>Selects a row, with the fallback of the residual mix.</summary>
    public static FactorSelection? Select(FactorLookup factors, FactorRequest request, string country, out LocalText? whyNot)
    {
        var selection = factors.Select(request, out whyNot);
        if (selection is not null || request.Kind != Residual || request.Pin is not null) return selection;
        if (factors.Select(request with { Grid = country, Geographies = [country] }, out _) is { } national)
        {
            return national with
            {
                Reason = new LocalText($"{request.Grid} 没有剩余组合因子，采用全国（{country}）：{national.Reason.Zh}", $"no residual mix for {request.Grid}; the national one ({country}): {national.Reason.En}"),
            };
        }

        if (factors.Select(request with { Kind = Average }, out _) is not { } average) return null;
        var warning = new Warning(
            InventoryWarnings.ResidualMissing, average.Row.Id,
            new LocalText($"{country} 没有剩余组合因子，采用电网平均因子", $"no residual mix for {country}; the grid average stands in"));
        return average with { Warnings = [.. average.Warnings, warning] };
    }
}
