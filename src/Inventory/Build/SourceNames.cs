using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Checks that a source names only what its method has: a misspelt input or pin would otherwise be passed over in silence.</summary>
internal static class SourceNames
{
    private static readonly string[] OfDensity = ["fuel", "material"];

    /// <summary>Whether every subject, fixed input and pinned factor of a source is one of its method.</summary>
    public static bool Check(SourceDefinition source, MethodDefinition method, FaultList faults)
    {
        if (source.Inputs.Count == 0 && source.Pins.Count == 0 && source.Subjects.Keys.All(name => method.Subjects.Contains(name, StringComparer.Ordinal))) return true;
        var inputs = method.Inputs.Select(input => input.Name).Concat(method.Lets.Where(let => let.Or is not null).Select(let => let.Name)).ToHashSet(StringComparer.Ordinal);
        var before = faults.Count;
        Refuse("inputs", source.Inputs.Keys.Where(name => !inputs.Contains(InputName.Base(name))), inputs);
        Refuse("factors", source.Pins.Keys.Where(name => !inputs.Contains(InputName.Base(name)) && name != DensityBridge.Kind), inputs);
        var strange = source.Subjects.Keys.Where(name => !method.Subjects.Contains(name, StringComparer.Ordinal) && !OfDensity.Contains(name, StringComparer.Ordinal)).ToArray();
        Refuse("subjects", strange, method.Subjects.Count > 0 ? method.Subjects : OfDensity);
        return faults.Count == before;

        void Refuse(string key, IEnumerable<string> names, IEnumerable<string> known)
        {
            foreach (var name in names) faults.Add(InventoryFaults.InputUnknown, source.At(key + "." + name), name, PlanBuilder.OneOf(known));
        }
    }
}
