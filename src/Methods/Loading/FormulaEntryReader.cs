using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>Reads the lets, emissions and energy uses of a method file.</summary>
internal static class FormulaEntryReader
{
    private static readonly (string, Account)[] Accounts =
        [("total", Account.Total), ("biogenic", Account.Biogenic), ("removals", Account.Removals), ("avoided", Account.Avoided)];

    private static readonly (string, Basis)[] Bases = [("location", Basis.Location), ("market", Basis.Market)];

    private static readonly (string, MethaneOrigin)[] Origins = [("fossil", MethaneOrigin.Fossil), ("non-fossil", MethaneOrigin.NonFossil)];

    /// <summary>Reads the lets into the draft.</summary>
    public static void ReadLets(MethodDraft draft)
    {
        if (draft.Root.Map("let") is not { } lets)
            return;
        foreach (var (name, _) in lets.Keys)
        {
            if (lets.Map(name, required: true) is not { } map)
            {
                draft.Damaged.Add(name);
                continue;
            }

            var free = draft.TakeName(name, lets.At(name));
            var let = ReadLet(draft, name, map, lets.At(name));
            if (let is not null && free)
                draft.Lets.Add(name, let);
            else
                draft.Damaged.Add(name);
        }
    }

    /// <summary>Reads the emissions into the draft.</summary>
    public static void ReadEmissions(MethodDraft draft)
    {
        foreach (var map in draft.Root.Maps("emissions", required: true))
        {
            var gas = map.Text("gas", required: true);
            var emission = new MethodEmission
            {
                Gas = gas ?? "", Expression = "", Formula = null!, Per = map.Text("per"), Place = map.At("expr"), Equation = map.Text("equation"),
                Account = draft.Word(map, "account", Accounts) ?? Account.Total,
                Basis = draft.Word(map, "basis", Bases),
                Origin = draft.Word(map, "origin", Origins) ?? MethaneOrigin.Unspecified,
                Quantified = map.Flag("quantified") ?? true,
            };
            var known = gas is not null && IsKnown(draft, map, gas, emission.Quantified);
            if (draft.Formula(map) is { } formula)
                draft.Emissions.Add(emission with { Gas = known ? gas! : "", Formula = formula, Expression = FormulaText.Of(formula) });
            else
                draft.Damaged.Add("emissions");
        }
    }

    /// <summary>Reads the energy uses into the draft.</summary>
    public static void ReadEnergy(MethodDraft draft)
    {
        foreach (var map in draft.Root.Maps("energy"))
        {
            var carrier = map.Text("carrier", required: true);
            var formula = draft.Formula(map);
            var declaration = UnitDeclaration.Read(map, "unit", draft.Faults);
            if (declaration?.Expand(draft) is { } units && formula is not null && carrier is not null)
                draft.Energy.Add(new EnergyUse { Carrier = carrier, Formula = formula, Expression = FormulaText.Of(formula), Units = units.Units, UnitFollows = units.Follows, Place = map.At("expr") });
            else
                draft.Damaged.Add("energy");
        }
    }

    private static MethodLet? ReadLet(MethodDraft draft, string name, YamlMap map, Place place)
    {
        var formula = draft.Formula(map);
        var declaration = UnitDeclaration.Read(map, "unit", draft.Faults);
        var equation = map.Text("equation");
        var title = map.Local("title");
        var own = map.Map("or") is { } or ? InputReader.ReadFactor(draft, or) : null;
        if (declaration?.Expand(draft) is not { } units || formula is null)
            return null;
        if (own is not null)
            own = InputReader.FitToKind(draft, own, units.Units, map.At("or"));
        return new MethodLet
        {
            Name = name, Formula = formula, Expression = FormulaText.Of(formula), Units = units.Units, UnitFollows = units.Follows,
            Equation = equation, Or = own, Title = title, Place = place with { Column = place.Column + ".expr", Row = map.At("expr").Row },
        };
    }

    private static bool IsKnown(MethodDraft draft, YamlMap map, string gas, bool quantified)
    {
        if (gas.StartsWith('$') ? MethodNames.IsSet(gas[1..]) : Gases.TryFind(gas, out _) || !quantified)
            return true;
        draft.Faults.Add(MethodFaults.UnknownGas, map.At("gas"), gas, new LocalText("已知气体、CO2e 或 $主体", "a known gas, CO2e or $subject"));
        return false;
    }
}
