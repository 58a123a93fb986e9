namespace Lingtan.Quantities;

/// <summary>The gases as read from data/gwp.</summary>
internal sealed class GasRegister
{
    private static readonly string[] NumberedFamilies = ["HFC-", "HCFC-", "CFC-", "HFO-", "PFC-"];

    private readonly Dictionary<string, GasEntry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Gas> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<Gas, IReadOnlyList<BlendComponent>> _compositions = [];

    public IReadOnlyList<GasEntry> Entries { get; private set; } = [];

    public IReadOnlyList<BlendTable.Blend> Blends { get; private set; } = [];

    public static GasRegister Load()
    {
        var register = new GasRegister();
        var faults = new FaultList();
        if (YamlMap.Parse(EmbeddedData.Read("gwp/gases.yaml"), "gwp/gases.yaml", faults) is { } map)
        {
            foreach (var item in map.Maps("gases", required: true))
                register.Add(item);
            map.Close();
        }
        EmbeddedData.Require(faults);
        register.Blends = BlendTable.Load(id => register._byId[id].Gas);
        foreach (var blend in register.Blends)
            register.Add(blend);
        register.Entries = [.. register._byId.Values.OrderBy(e => e.Gas)];
        return register;
    }

    public bool TryFind(string text, out Gas gas)
    {
        if (_byId.TryGetValue(text, out var entry))
        {
            gas = entry.Gas;
            return true;
        }
        return _byKey.TryGetValue(Key(text), out gas);
    }

    public GasEntry Entry(Gas gas) => _byId[gas.Id];

    public IReadOnlyList<BlendComponent> Composition(Gas gas) => _compositions.GetValueOrDefault(gas) ?? [];

    private void Add(BlendTable.Blend blend)
    {
        var entries = blend.Components.ConvertAll(c => _byId[c.Gas.Id]);
        var formula = string.Join(" + ", blend.Components.Select(c => $"{DecimalText.Format(c.MassFraction * 100)} % {c.Gas}"));
        var family = entries.Exists(e => e.Family == GasFamily.HFCs) ? GasFamily.HFCs : GasFamily.Other;
        var gas = new Gas(blend.Id);
        _byId.Add(gas.Id, new GasEntry(gas, LocalText.Same(gas.Id), formula, family, entries.TrueForAll(e => e.InScopes), null));
        _byKey.Add(Key(gas.Id), gas);
        _compositions.Add(gas, blend.Components);
    }

    private void Add(YamlMap item)
    {
        var gas = new Gas(item.Text("id", required: true) ?? "");
        var name = item.Local("names", required: true) ?? LocalText.Same(gas.Id);
        var family = Enum.Parse<GasFamily>(item.Text("family", required: true) ?? "");
        _byId.Add(gas.Id, new GasEntry(gas, name, item.Text("formula") ?? "", family, item.Flag("in_scopes") ?? true, item.Text("cas")));
        _byKey.Add(Key(gas.Id), gas);
        string?[] names = [name.Zh, name.En, RefrigerantNumber(gas.Id), .. item.Texts("aliases")];
        foreach (var alias in names.OfType<string>())
            if (!_byKey.TryAdd(Key(alias), gas) && _byKey[Key(alias)] != gas)
                throw new InvalidOperationException($"'{alias}' names both {_byKey[Key(alias)]} and {gas}.");
    }

    /// <summary>R-134a for HFC-134a: the refrigerant number behind the family.</summary>
    private static string? RefrigerantNumber(string id) =>
        NumberedFamilies.FirstOrDefault(f => id.StartsWith(f, StringComparison.Ordinal)) is { } family ? "R" + id[family.Length..] : null;

    /// <summary>Spellings that differ only in width, case, spaces and hyphens share a key.</summary>
    private static string Key(string text)
    {
        var folded = Scripts.Fold(text).ToLowerInvariant();
        foreach (var word in (ReadOnlySpan<string>)["制冷剂", "冷媒", "refrigerant", " ", "-", "_"])
            folded = folded.Replace(word, "", StringComparison.Ordinal);
        return folded;
    }
}
