using Lingtan.Methods;

namespace Lingtan.Inventories;

/// <summary>How one entry of a figure came about: a group of records evaluated by a method, and the part of it that the figure counts.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Line">What the entries of its line have in common.</param>
/// <param name="Replay">The group with the values it was evaluated with.</param>
/// <param name="Outputs">Indexes of the outputs that are posted to the line.</param>
/// <param name="Whole">Tonnes of the gas in the whole group, before it is spread over months and shares.</param>
public sealed record FigureDerivation(LedgerEntry Entry, LedgerLine Line, GroupReplay Replay, IReadOnlyList<int> Outputs, decimal Whole)
{
    /// <summary>The derivations of a figure computed from records, eliminations apart; none for other figures.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="id">Identifier of the figure.</param>
    public static IEnumerable<FigureDerivation> Of(Inventory inventory, string id)
    {
        foreach (var entry in (inventory.Figures.EntriesOf(id) ?? []).Select(index => inventory.Entries[index]).Where(entry => !entry.Elimination))
            yield return Of(inventory, entry);
    }

    private static FigureDerivation Of(Inventory inventory, LedgerEntry entry)
    {
        var replay = inventory.Replay(entry.Group);
        var line = inventory.Lines[entry.Line];
        decimal whole = 0;
        var tonnes = new decimal[replay.Binding.Program.Outputs.Count];
        replay.Binding.Program.Evaluate(replay.Slots.ToArray(), tonnes);
        var outputs = new List<int>();
        for (var i = 0; i < tonnes.Length; i++)
        {
            var output = replay.Binding.Program.Outputs[i];
            if (!output.GoesTo(line)) continue;
            outputs.Add(i);
            whole += tonnes[i] * (output.Gas == line.Gas ? 1 : Quantities.Gases.Composition(output.Gas).First(part => part.Gas == line.Gas).MassFraction);
        }

        return new FigureDerivation(entry, line, replay, outputs, whole);
    }
}
