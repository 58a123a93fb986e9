using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Reads <c>gas_shares</c> of <c>narrative/report.yaml</c>: how sources of which only CO2e is known divide among gas groups, as the publication they are
/// from states it. Each entry names sources and the shares, which add up to 100 %.
/// </summary>
internal static class GasSharesReading
{
    private static readonly LocalText SumExpected = new("各气体份额，相加为 100 %", "shares of gases that add up to 100 %");

    private static readonly LocalText SourceExpected = new("清册中的排放源编号", "a source of the inventory");

    /// <summary>Reads it.</summary>
    /// <param name="map">The map of the file.</param>
    /// <param name="book">The book, for its sources.</param>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Read(YamlMap map, InventoryBook book)
    {
        var found = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        if (!map.Has("gas_shares")) return found;
        var known = book.Sources.Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in map.Maps("gas_shares"))
        {
            var sources = entry.Texts("sources", required: true);
            var shares = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var family in GasWords.Kyoto)
                if (entry.Share(family.ToString()) is { } share) shares.Add(family.ToString(), share);
            if (shares.Values.Sum() != 1) entry.Refuse("sources", ReportingFaults.ControlWrong, string.Join(", ", shares.Keys), SumExpected);
            foreach (var source in sources)
            {
                if (!known.Contains(source)) entry.Refuse("sources", ReportingFaults.ControlWrong, source, SourceExpected);
                else found[source] = shares;
            }
        }

        return found;
    }
}
