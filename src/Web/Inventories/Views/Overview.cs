using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>The overview: how we are doing, and whether it can be trusted.</summary>
internal static class Overview
{
    private const decimal Hundred = 100;

    /// <summary>The overview of a computed inventory.</summary>
    public static OverviewView Of(LiveInventory live)
    {
        var (inventory, book) = (live.Inventory!, live.Book!);
        var totals = inventory.Totals;
        return new OverviewView(
            live.Recording, Day(book.Period.From), Day(book.Period.To), book.Gwp, Words(book.Consolidation), live.BasisText, new FigureView(totals.Tco2e, "tCO2e", "totals/tCO2e"), [.. Cards(live)],
            [.. Years(live).Select(one => new YearScopes(YearOf(one), one.Id, one.Inventory!.Totals.Scope1, one.Inventory.Totals.Scope2, one.Inventory.Totals.Scope3))],
            [Scope(1, totals.Scope1), Scope(2, totals.Scope2), Scope(3, totals.Scope3)], Flows.Of(live), [.. Tasks.Of(live)]);

        ScopeShare Scope(int scope, decimal value) =>
            new(scope, value, totals.Tco2e == 0 ? 0 : value / totals.Tco2e, "totals/scope" + scope.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The computed inventories up to this one.</summary>
    public static IEnumerable<LiveInventory> Years(LiveInventory live) => live.Earlier.Append(live).Where(one => one.Inventory is not null);

    /// <summary>What a period is called: the year, or both days where it is no calendar year.</summary>
    public static string YearOf(LiveInventory live) => YearOf(live.Book!.Period);

    /// <inheritdoc cref="YearOf(LiveInventory)"/>
    public static string YearOf(ReportingPeriod period)
    {
        var (from, to) = (period.From, period.To);
        return from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 } && from.Year == to.Year ? from.Year.ToString(CultureInfo.InvariantCulture) : Day(from) + "/" + Day(to);
    }

    private static IEnumerable<CardView> Cards(LiveInventory live)
    {
        var totals = live.Inventory!.Totals;
        var other = live.BasisText == "market" ? (Name: new LocalText("位置法", "Location-based"), Value: totals.Scope2Location, Figure: "totals/scope2Location")
            : (Name: new LocalText("市场法", "Market-based"), Value: totals.Scope2Market, Figure: "totals/scope2Market");
        yield return Card(live, "operational", "totals/operational", new CardSecond("otherBasis", other.Name, totals.Scope1 + other.Value, "tCO2e", other.Figure))!;
        yield return Card(live, "valueChain", "totals/scope3", Largest(live))!;
        if (live.Figures!.Ids.FirstOrDefault(IsIntensity) is { } intensity) yield return Card(live, "intensity", intensity, Second(live, "denominator", new LocalText("产值", "Output"), intensity + "/denominator"))!;
        if (Card(live, "greenPower", "energy/greenPower/share", Second(live, "covered", new LocalText("绿证与合同", "Certificates and contracts"), "energy/greenPower")) is { } green) yield return green;
        if (Card(live, "energy", "energy/tce", Second(live, "equivalent", new LocalText("等价值", "Equivalent value"), "energy/tceEquivalent")) is { } energy) yield return energy;
    }

    private static bool IsIntensity(string id) => id.StartsWith("intensities/", StringComparison.Ordinal) && id.EndsWith("/scope1+2", StringComparison.Ordinal);

    private static CardView? Card(LiveInventory live, string key, string figure, CardSecond? second)
    {
        if (live.Figures!.Find(figure) is not { } found) return null;
        var before = live.YearBefore?.Figures?.Find(figure)?.Value;
        var share = found.Unit == "1";
        return new CardView(
            key, found.Value, found.Unit, figure, share ? null : Results.Change(found.Value, before), share && before is { } earlier ? (found.Value - earlier) * Hundred : null,
            [.. Years(live).Select(one => new YearValue(YearOf(one), one.Figures!.Find(figure)?.Value))], second);
    }

    private static CardSecond? Second(LiveInventory live, string key, LocalText name, string figure) =>
        live.Figures!.Find(figure) is { } found ? new CardSecond(key, name, found.Value, found.Unit, figure) : null;

    private static CardSecond? Largest(LiveInventory live)
    {
        if (live.Inventory!.Totals.Scope3 == 0) return null;
        var (category, value) = InventoryViews.ByScope3Category(live.Inventory).MaxBy(pair => pair.Value);
        var title = live.Figures!.Find("byScope3Category/" + category)!.Title;
        return new CardSecond("largest", title, value / live.Inventory.Totals.Scope3, "1", "byScope3Category/" + category);
    }

    private static string Day(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Words(ConsolidationApproach approach) => approach switch
    {
        ConsolidationApproach.OperationalControl => "operationalControl",
        ConsolidationApproach.FinancialControl => "financialControl",
        _ => "equityShare",
    };
}
