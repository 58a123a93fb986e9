using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What of a binding decides the steps of a program: units, elements, own factors. Two bindings of one shape share their steps.</summary>
internal sealed record BindingShape(UnitChoice Units, IReadOnlyDictionary<string, IReadOnlyList<string>> Sets, IReadOnlySet<string> Own, string Key)
{
    /// <summary>The elements of a set; none where the binding names none.</summary>
    public IReadOnlyList<string> Elements(string set) => Sets.TryGetValue(set, out var elements) ? elements : [];

    /// <summary>Reads the shape of a binding.</summary>
    /// <returns>Null with what would have been right.</returns>
    public static BindingShape? Of(MethodDefinition method, MethodBinding binding, out LocalText? problem)
    {
        var key = new StringBuilder();
        problem = null;
        var chosen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var input in method.Inputs)
        {
            if (!binding.Units.TryGetValue(input.Name, out var unit))
                continue;
            var index = input.Choose(unit) is { } own ? IndexOf(input.Units, own) : -1;
            if (index < 0)
            {
                var list = string.Join(", ", input.Units.Select(u => u.Symbol));
                problem = new LocalText($"{input.Name} 的单位：{list}", $"a unit of {input.Name}: {list}");
                return null;
            }

            if (input.UnitFollows is null)
                chosen[input.Name] = index;
        }

        foreach (var set in method.Sets)
        {
            key.Append('|');
            foreach (var element in binding.Sets.TryGetValue(set.Name, out var elements) ? elements : [])
                key.Append(element.Length).Append(':').Append(element);
        }

        var ownLets = method.Lets.Where(l => l.Or is not null && binding.Own.TryGetValue(l.Name, out var used) && used).Select(l => l.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var let in method.Lets)
            key.Append(ownLets.Contains(let.Name) ? '1' : '0');
        return new BindingShape(new UnitChoice(chosen), binding.Sets, ownLets, UnitKey(method, chosen) + key);
    }

    private static string UnitKey(MethodDefinition method, Dictionary<string, int> chosen) =>
        string.Join(',', method.Inputs.Select(i => chosen.GetValueOrDefault(i.Name)));

    private static int IndexOf(IReadOnlyList<Unit> units, Unit wanted)
    {
        for (var i = 0; i < units.Count; i++)
        {
            if (ReferenceEquals(units[i], wanted))
                return i;
        }

        return -1;
    }
}
