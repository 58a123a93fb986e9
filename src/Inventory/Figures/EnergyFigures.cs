using Lingtan.Factors;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>Comprehensive energy consumption: <c>energy/tce</c> (当量), <c>energy/tceEquivalent</c> (等价) and <c>energy/byCarrier/diesel/…</c>.</summary>
internal static class EnergyFigures
{
    private static readonly LocalText ByHeat = new("综合能耗（当量值）", "Comprehensive energy consumption (calorific value)");
    private static readonly LocalText ByValue = new("综合能耗（等价值）", "Comprehensive energy consumption (equivalent value)");

    /// <summary>All of them.</summary>
    public static IEnumerable<FigureDefinition> All(Inventory inventory)
    {
        var energy = inventory.Energy;
        var names = CarrierEnergy.Names(energy).Select(name => "energy/byCarrier/" + name).ToArray();
        yield return FigureDefinition.Sum("energy/tce", () => ByHeat, names.Where((_, i) => energy[i].Tce is not null).Select(name => name + "/tce"), () => energy.Sum(carrier => carrier.Tce ?? 0), "tce");
        yield return FigureDefinition.Sum(
            "energy/tceEquivalent", () => ByValue, names.Where((_, i) => energy[i].TceEquivalent is not null).Select(name => name + "/tceEquivalent"), () => energy.Sum(carrier => carrier.TceEquivalent ?? 0), "tce");
        foreach (var figure in GreenPower(inventory)) yield return figure;
        for (var i = 0; i < names.Length; i++)
        {
            var (name, carrier) = (names[i], energy[i]);
            yield return FigureDefinition.Derived(name + "/amount", () => new LocalText($"能源消费量：{carrier.Carrier}", $"Energy consumed: {carrier.Carrier}"), carrier.Unit, () => carrier.Amount, SourcesOf(inventory, carrier));
            if (carrier.Tce is { } heat) yield return Coal(name, "/tce", ByHeat, carrier, heat, carrier.Coefficient);
            if (carrier.TceEquivalent is { } value) yield return Coal(name, "/tceEquivalent", ByValue, carrier, value, carrier.EquivalentCoefficient ?? carrier.Coefficient);
        }
    }

    /// <summary>Electricity covered by certificates and contracts, and its share of the electricity consumed.</summary>
    private static IEnumerable<FigureDefinition> GreenPower(Inventory inventory)
    {
        if (Inventories.GreenPower.Of(inventory) is not { } power) yield break;
        var (covered, consumed) = (power.Covered, power.Consumed);
        var byInstrument = power.Uses.GroupBy(use => use.Instrument, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Instrument: group.Key, Mwh: group.Sum(use => use.Mwh))).ToArray();
        yield return FigureDefinition.Derived("energy/greenPower", () => Covered, "MWh", () => covered) with
        {
            Data = json =>
            {
                json.Name("instruments").BeginArray();
                foreach (var (instrument, amount) in byInstrument) json.BeginObject().Property("instrument", instrument).Property("mwh", amount).EndObject();
                json.EndArray();
            },
            Lines = () => [.. byInstrument.Select(one => LocalText.Same($"{one.Instrument}  {DecimalText.Format(one.Mwh)} MWh"))],
        };
        yield return FigureDefinition.Derived(
            "energy/greenPower/share", () => new LocalText("绿电占比", "Share of green power"), FigureDefinition.One, () => covered / consumed,
            [.. CarrierEnergy.Names(inventory.Energy).Where((_, i) => power.Carriers.Contains(inventory.Energy[i])).Select(name => $"energy/byCarrier/{name}/amount"), "energy/greenPower"]);
    }

    private static readonly LocalText Covered = new("零排放绿证与合同覆盖的电量", "Electricity covered by certificates and contracts of zero emission");

    private static FigureDefinition Coal(string name, string ending, LocalText title, CarrierEnergy carrier, decimal tce, FactorRow? row) =>
        FigureDefinition.Derived(name + ending, () => FigureTitles.Of(title, LocalText.Same(carrier.Carrier)), "tce", () => tce, name + "/amount") with
        {
            Data = json =>
            {
                json.Name("coefficient");
                if (row is null) json.Text("29.3076 GJ/tce");
                else Lineage.Factor(json, row);
            },
            Lines = () => [LocalText.Same($"{DecimalText.Format(carrier.Amount)} {carrier.Unit} {(row is null ? "÷ 29.3076 GJ/tce" : $"× {DecimalText.Format(row.Value ?? 0)} {row.Unit.Symbol} {GroupReplay.SourceOf(row)}")}")],
        };

    /// <summary>The sources whose methods state energy of a carrier in a unit.</summary>
    private static IEnumerable<string> SourcesOf(Inventory inventory, CarrierEnergy carrier) =>
        inventory.Sources.Where(source => source.Definition.Scope != 3 && source.Bindings.Any(binding => binding.Program.Energy.Any(output => output.Carrier == carrier.Carrier && output.Unit.Symbol == carrier.Unit)))
            .Select(source => "sources/" + source.Definition.Id);
}
