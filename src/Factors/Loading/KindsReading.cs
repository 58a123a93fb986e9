using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>Reads kinds.yaml.</summary>
internal static class KindsReading
{
    /// <summary>The sound kinds by identifier.</summary>
    public static Dictionary<string, FactorKind> Read(FactorFile file, FaultList faults)
    {
        var kinds = new Dictionary<string, FactorKind>(StringComparer.Ordinal);
        if (YamlMap.Parse(file.Bytes, file.Path, faults) is not { } root) return kinds;
        foreach (var entry in root.Maps("kinds", required: true))
        {
            if (Kind(entry) is not { } kind) continue;
            if (!kinds.TryAdd(kind.Id, kind)) entry.Refuse("id", FactorsFaults.IdDuplicate, kind.Id, UniqueId);
        }

        root.Close();
        return kinds;
    }

    private static FactorKind? Kind(YamlMap entry)
    {
        var id = entry.Text("id", required: true);
        var title = entry.Local("title", required: true);
        var meaning = entry.Local("meaning", required: true);
        var units = Units(entry);
        var subjects = entry.Texts("subjects");
        var (gas, perGas) = GasOf(entry);
        var grid = entry.Text("level");
        if (grid is not (null or "grid")) entry.Refuse("level", FactorsFaults.EntryWrong, grid, GridExpected);
        var gwp = entry.Text("embedded_gwp");
        if (gwp is not (null or "dataset") && !Identifiers.IsGwpSet(gwp)) entry.Refuse("embedded_gwp", FactorsFaults.EntryWrong, gwp, GwpExpected);
        var uses = entry.Texts("use");
        var lookalikes = entry.Texts("lookalikes");
        if (id is null || title is null || meaning is null || units.Count == 0) return null;
        if (!Identifiers.IsKebab(id)) entry.Refuse("id", FactorsFaults.IdWrong, id, Identifiers.Expected);
        return new FactorKind(id, title, meaning, units, subjects, gas, perGas, grid == "grid", gwp, uses, lookalikes);
    }

    private static List<Unit> Units(YamlMap entry)
    {
        var units = new List<Unit>();
        foreach (var text in entry.Texts("unit", required: true))
        {
            if (Unit.TryParse(text, out var unit, out var expected)) units.Add(unit!);
            else entry.Refuse("unit", FactorsFaults.UnitWrong, text, expected!);
        }

        return units;
    }

    private static (Gas? Gas, bool PerGas) GasOf(YamlMap entry)
    {
        switch (entry.Text("gas"))
        {
            case null: return (null, false);
            case "row": return (null, true);
            case var text when Gases.TryFind(text, out var gas): return (gas, false);
            case var text:
                entry.Refuse("gas", FactorsFaults.GasWrong, text, GasExpected);
                return (null, false);
        }
    }

    private static readonly LocalText UniqueId = new("每个种类一个唯一编号", "an identifier that no other kind has");
    private static readonly LocalText GridExpected = new("grid，或省略", "grid, or nothing");
    private static readonly LocalText GwpExpected = new("SAR、AR4、AR5、AR6 或 dataset", "SAR, AR4, AR5, AR6 or dataset");
    private static readonly LocalText GasExpected = new("气体名称，或 row（各行自定）", "a gas, or row where each row names its own");
}
