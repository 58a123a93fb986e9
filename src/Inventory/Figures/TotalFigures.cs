namespace Lingtan.Inventories;

/// <summary>The headline figures: <c>totals/…</c> with the shares of the scopes, and internal deliveries.</summary>
internal static class TotalFigures
{
    /// <summary>All of them.</summary>
    public static IEnumerable<FigureDefinition> All(Inventory inventory, SourceFigures sources)
    {
        var totals = inventory.Totals;
        return
        [
            FigureDefinition.Sum("totals/tCO2e", () => FigureTitles.Total, ["totals/scope1", "totals/scope2", "totals/scope3"], () => totals.Tco2e),
            .. Scope(inventory, 1, totals.Scope1), .. Scope(inventory, 2, totals.Scope2),
            FigureDefinition.Sum("totals/scope2Location", () => Scope2(market: false), Bases(inventory, FigureQualifier.Location), () => totals.Scope2Location),
            FigureDefinition.Sum("totals/scope2Market", () => Scope2(market: true), Bases(inventory, FigureQualifier.Market), () => totals.Scope2Market),
            .. Scope(inventory, 3, totals.Scope3),
            FigureDefinition.Sum(
                "totals/operational", () => new Quantities.LocalText("运营排放（范围一 + 范围二）", "Operational emissions (scopes 1 and 2)"), ["totals/scope1", "totals/scope2"],
                () => totals.Scope1 + totals.Scope2),
            Beside(inventory, sources, "biogenicCO2", "biogenic", totals.BiogenicCO2), Beside(inventory, sources, "removals", "removals", totals.Removals),
            Beside(inventory, sources, "avoided", "avoided", totals.Avoided),
            .. Eliminations(inventory),
        ];
    }

    private static IEnumerable<FigureDefinition> Scope(Inventory inventory, int scope, decimal value)
    {
        var id = $"totals/scope{scope}";
        yield return FigureDefinition.Sum(id, () => FigureTitles.Scope(scope), inventory.Book.Sources.Where(source => source.Scope == scope).Select(source => "sources/" + source.Id), () => value);
        yield return Share(inventory, id, () => FigureTitles.Scope(scope), () => value);
    }

    /// <summary>The share of a figure in the headline total, as a fraction.</summary>
    public static FigureDefinition Share(Inventory inventory, string id, Func<Quantities.LocalText> title, Func<decimal> value) => FigureDefinition.Derived(
        id + SourceFigures.Share, () => FigureTitles.Share(title()), FigureDefinition.One, () => inventory.Totals.Tco2e == 0 ? 0 : value() / inventory.Totals.Tco2e, id, "totals/tCO2e");

    private static Quantities.LocalText Scope2(bool market) => FigureTitles.Of(FigureTitles.Scope(2), FigureTitles.Basis(market));

    private static IEnumerable<string> Bases(Inventory inventory, string basis) => inventory.Book.Sources.Where(source => source.Scope == 2).Select(source => $"sources/{source.Id}/{basis}");

    private static FigureDefinition Beside(Inventory inventory, SourceFigures sources, string name, string qualifier, decimal value) => FigureDefinition.Sum(
        "totals/" + name, () => FigureTitles.Qualifier(qualifier)!, inventory.Book.Sources.Where((_, index) => sources.Has(index, qualifier)).Select(source => $"sources/{source.Id}/{qualifier}"), () => value);

    private static IEnumerable<FigureDefinition> Eliminations(Inventory inventory)
    {
        var all = inventory.Ledger.Eliminations;
        foreach (var one in all)
        {
            yield return FigureDefinition.Derived(
                Elimination(one), () => new Quantities.LocalText($"内部交付抵销：{one.Counterparty} → {one.Facility}（{one.Source}）", $"Internal delivery eliminated: {one.Counterparty} → {one.Facility} ({one.Source})"),
                FigureDefinition.Co2e, () => one.Tco2e, "sources/" + one.Source);
        }

        yield return FigureDefinition.Sum(
            "totals/eliminations", () => new Quantities.LocalText("内部交付抵销合计", "Internal deliveries eliminated"), all.Select(Elimination), () => all.Sum(one => one.Tco2e));
    }

    private static string Elimination(Elimination one) => $"eliminations/{one.Source}/{one.Counterparty}";
}
