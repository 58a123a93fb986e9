using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>One source whose factors would be others.</summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Rows">Rows exchanged, old → new.</param>
/// <param name="Before">tCO2e as it is.</param>
/// <param name="After">tCO2e with the other rows.</param>
public sealed record FactorEffect(string Source, IReadOnlyList<(FactorRow Old, FactorRow New)> Rows, decimal Before, decimal After);

/// <summary>What other factors would change in an inventory: every row in use that has a counterpart is exchanged for it, nothing else.</summary>
public static class FactorImpact
{
    /// <summary>The effects, in the order of the book; empty where none of the rows is in use.</summary>
    /// <param name="libraries">The libraries the inventory is computed with.</param>
    /// <param name="inventory">The inventory.</param>
    /// <param name="counterparts">What is exchanged, by identifier of the row in use.</param>
    /// <param name="faults">Where it is reported that the inventory cannot be computed with the other rows.</param>
    /// <returns>The effects; null with faults.</returns>
    public static IReadOnlyList<FactorEffect>? Of(LibrarySet libraries, Inventory inventory, IReadOnlyDictionary<string, FactorRow> counterparts, FaultList faults)
    {
        var pins = inventory.Sources.Select(source => Pins(source, counterparts)).ToList();
        var book = inventory.Book with { Sources = [.. inventory.Book.Sources.Select((source, index) => pins[index].Count == 0 ? source : Pinned(source, pins[index]))] };
        if (libraries.Build(book, faults, new BuildOptions(inventory.Gwp.Id)) is not { } after || faults.Any) return null;
        return
        [
            .. inventory.Sources.Where(source => pins[source.Index].Count > 0).Select(source => new FactorEffect(
                source.Definition.Id, [.. pins[source.Index].Values.Distinct()], source.Tco2e, after.Sources[source.Index].Tco2e)),
        ];
    }

    private static Dictionary<string, (FactorRow Old, FactorRow New)> Pins(SourceResult source, IReadOnlyDictionary<string, FactorRow> counterparts)
    {
        var pins = new Dictionary<string, (FactorRow Old, FactorRow New)>(StringComparer.Ordinal);
        foreach (var slot in source.Bindings.SelectMany(binding => binding.Slots))
            if (slot.Factor is { } used && counterparts.TryGetValue(used.Row.Id, out var row)) pins[slot.Slot.Name] = (used.Row, row);
        return pins;
    }

    private static SourceDefinition Pinned(SourceDefinition source, Dictionary<string, (FactorRow Old, FactorRow New)> exchanged)
    {
        var pins = new Dictionary<string, string>(source.Pins, StringComparer.Ordinal);
        foreach (var (slot, rows) in exchanged) pins[slot] = rows.New.Id;
        return source with { Pins = pins };
    }
}
