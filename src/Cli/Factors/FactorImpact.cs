using Lingtan.Factors;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>What a new edition would change in an inventory: every row of the old edition in use is exchanged for its counterpart, nothing else.</summary>
internal static class FactorImpact
{
    /// <summary>One source whose factors the new edition changes.</summary>
    /// <param name="Source">Identifier of the source.</param>
    /// <param name="Rows">Rows exchanged, old → new.</param>
    /// <param name="Before">tCO2e with the old edition.</param>
    /// <param name="After">tCO2e with the new one.</param>
    public sealed record Effect(string Source, IReadOnlyList<(FactorRow Old, FactorRow New)> Rows, decimal Before, decimal After);

    /// <summary>The effects, in the order of the book; empty where the old edition is not in use.</summary>
    /// <param name="opened">The inventory.</param>
    /// <param name="changes">What differs between the editions.</param>
    /// <param name="newer">The new edition, for rows that did not change.</param>
    public static IReadOnlyList<Effect> Of(OpenedInventory opened, IReadOnlyList<FactorChange> changes, FactorDataset newer)
    {
        var counterparts = changes.Where(change => change is { Old: not null, New: not null }).ToDictionary(change => change.Old!.Id, change => change.New!, StringComparer.Ordinal);
        var inventory = opened.Inventory;
        var pins = inventory.Sources.Select(source => Pins(source, counterparts)).ToList();
        var book = inventory.Book with { Sources = [.. inventory.Book.Sources.Select((source, index) => pins[index].Count == 0 ? source : Pinned(source, pins[index]))] };
        var faults = new FaultList();
        if (opened.Libraries.Build(book, faults, new BuildOptions(inventory.Gwp.Id)) is not { } after)
        {
            var first = faults.First();
            throw new CommandFailure(new LocalText(
                $"换用 {newer.Id} 后无法计算：{first.Code.Title.Zh}，应为 {first.Expected.Zh}", $"With {newer.Id} the inventory cannot be computed: {first.Code.Title.En}, expected {first.Expected.En}"));
        }

        return
        [
            .. inventory.Sources.Where(source => pins[source.Index].Count > 0).Select(source => new Effect(
                source.Definition.Id, [.. pins[source.Index].Values.Distinct()], source.Tco2e, after.Sources[source.Index].Tco2e)),
        ];
    }

    private static Dictionary<string, (FactorRow Old, FactorRow New)> Pins(SourceResult source, Dictionary<string, FactorRow> counterparts)
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
