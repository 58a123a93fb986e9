using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>A method while its file is being read: what is declared so far, and where faults go.</summary>
internal sealed class MethodDraft(YamlMap root, Func<string, FactorKind?> kinds, FaultList faults)
{
    /// <summary>The file.</summary>
    public YamlMap Root => root;

    /// <summary>Where faults go.</summary>
    public FaultList Faults => faults;

    /// <summary>The inputs, by name, in the order written. One whose unit could not be read has no units.</summary>
    public OrderedDictionary<string, MethodInput> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The sets, by name, in the order written.</summary>
    public OrderedDictionary<string, MethodSet> Sets { get; } = new(StringComparer.Ordinal);

    /// <summary>The lets, by name, in the order written.</summary>
    public OrderedDictionary<string, MethodLet> Lets { get; } = new(StringComparer.Ordinal);

    /// <summary>The emissions in the order written.</summary>
    public List<MethodEmission> Emissions { get; } = [];

    /// <summary>The energy uses in the order written.</summary>
    public List<EnergyUse> Energy { get; } = [];

    /// <summary>Names written down whose declaration has faults of its own, so that nothing more is said about them.</summary>
    public HashSet<string> Damaged { get; } = new(StringComparer.Ordinal);

    /// <summary>The factor kind of a name, or null.</summary>
    public FactorKind? Kind(string id) => kinds(id);

    /// <summary>Whether a name of an input or a let may be taken, with a fault where not.</summary>
    public bool TakeName(string name, Place place)
    {
        if (!MethodNames.IsFree(name))
            return Refuse(place, name, new LocalText("字母开头的名称，不用 T、sum、min、max、molar", "a name of letters and digits, and not T, sum, min, max or molar"));
        return (!Inputs.ContainsKey(name) && !Lets.ContainsKey(name)) || Refuse(place, name, new LocalText("尚未使用的名称", "a name not taken by an input"));
    }

    /// <summary>One of some words; null with a fault for any other.</summary>
    public T? Word<T>(YamlMap map, string key, IReadOnlyList<(string Word, T Value)> allowed)
        where T : struct
    {
        if (map.Text(key) is not { } text)
            return null;
        foreach (var (word, value) in allowed)
        {
            if (word == text)
                return value;
        }

        var list = string.Join(", ", allowed.Select(a => a.Word));
        faults.Add(MethodFaults.WrongWord, map.At(key), text, new LocalText("其中之一：" + list, "one of " + list));
        return null;
    }

    /// <summary>Reads the formula under a key.</summary>
    /// <returns>Null with a fault at the character where the text stops being a formula.</returns>
    public Formula? Formula(YamlMap map, string key = "expr")
    {
        if (map.Text(key, required: true) is not { } text)
            return null;
        if (FormulaReader.Read(text, out var error) is { } formula)
            return formula;
        faults.Add(MethodFaults.Syntax, At(map.At(key), error!.Position), error.Value, error.Expected);
        return null;
    }

    /// <summary>The place of a character of a formula: <c>let.EF.expr@7</c> is its seventh character.</summary>
    public static Place At(Place formula, int position) =>
        formula with { Column = FormattableString.Invariant($"{formula.Column}@{position + 1}") };

    private bool Refuse(Place place, string name, LocalText expected)
    {
        faults.Add(MethodFaults.WrongName, place, name, expected);
        return false;
    }
}
