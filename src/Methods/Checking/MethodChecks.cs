using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Everything a method must satisfy beyond its layout: names, sets and units. One fault per mistake, none that follows from another.</summary>
internal static class MethodChecks
{
    /// <summary>Runs all checks.</summary>
    public static void Run(MethodDraft draft)
    {
        if (draft.Emissions.Count == 0)
        {
            if (!draft.Damaged.Contains("emissions") && draft.Root.Has("emissions"))
                draft.Faults.Add(MethodFaults.WrongExtent, draft.Root.At("emissions"), "", new LocalText("至少一项排放", "at least one emission"));
            draft.Damaged.Add("emissions");
        }

        var entries = FormulaEntry.All(draft);
        var names = new NameCheck(draft);
        var sound = entries.Where(names.Check).ToList();
        if (!names.CheckCycles())
            return;
        names.CheckUse(entries, sound.Count == entries.Count);
        var indices = new IndexCheck(draft);
        sound = [.. sound.Where(indices.Check)];
        var units = new UnitCheck(draft);
        foreach (var entry in sound)
            units.Check(entry);
    }
}
