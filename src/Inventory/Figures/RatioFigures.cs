using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Inventories;

/// <summary>Intensities with numerator and denominator, and exclusions with their shares.</summary>
internal static class RatioFigures
{
    /// <summary>All of them.</summary>
    public static IEnumerable<FigureDefinition> All(Inventory inventory) => [.. Intensities(inventory), .. Exclusions(inventory)];

    private static IEnumerable<FigureDefinition> Intensities(Inventory inventory)
    {
        foreach (var (name, one) in FigureNames.Intensities(InventoryRatios.Intensities(inventory)))
        {
            var id = "intensities/" + name;
            var scopes = string.Join('+', one.Scopes);
            var title = new LocalText($"排放强度（{one.Metric}，范围 {scopes}）", $"Intensity ({one.Metric}, scope {scopes})");
            yield return FigureDefinition.Derived(id, () => title, "tCO2e/" + one.Unit, () => one.Value, id + "/numerator", id + "/denominator");
            yield return FigureDefinition.Sum(
                id + "/numerator", () => FigureTitles.Of(title, new LocalText("分子", "numerator")), one.Scopes.Select(scope => $"totals/scope{scope}"), () => one.Numerator);
            yield return Denominator(inventory, id, title, one);
        }
    }

    private static FigureDefinition Denominator(Inventory inventory, string id, LocalText title, IntensityResult one)
    {
        var rows = IntensityDenominator.Figures(inventory.Book, one.Metric).OrderBy(row => row.Figure.Facility ?? "", StringComparer.Ordinal).ThenBy(row => row.Figure.Period.Start).ThenBy(row => row.Figure.Value.Amount).ToArray();
        return FigureDefinition.Derived(id + "/denominator", () => FigureTitles.Of(title, new LocalText("分母", "denominator")), one.Unit, () => one.Denominator) with
        {
            Data = json => Production(json, rows),
            Lines = () => rows.Select(row => LocalText.Same(
                $"{row.Figure.Place}  {row.Figure.Facility} {row.Figure.Period.Text}  {DecimalText.Format(row.Figure.Value.Amount)} {row.Figure.Value.Unit.Symbol}" + (row.Days == row.Of ? "" : $" × {DecimalText.Format(row.Days)}/{DecimalText.Format(row.Of)}"))),
        };
    }

    private static void Production(CanonicalJson json, IEnumerable<(ProductionFigure Figure, decimal Days, decimal Of)> rows)
    {
        json.Name("production").BeginArray();
        foreach (var (figure, days, of) in rows)
        {
            json.BeginObject().Property("facility", figure.Facility).Property("from", InstantPattern.ExtendedIso.Format(figure.Period.Start)).Property("to", InstantPattern.ExtendedIso.Format(figure.Period.End))
                .Property("metric", figure.Metric).Property("value", figure.Value.Amount).Property("unit", figure.Value.Unit.Symbol).Property("days", days).Property("of", of).Name("derived").Flag(figure.Derived).EndObject();
        }

        json.EndArray();
    }

    private static IEnumerable<FigureDefinition> Exclusions(Inventory inventory)
    {
        var named = FigureNames.Exclusions(InventoryRatios.Exclusions(inventory)).ToArray();
        foreach (var (name, one) in named)
        {
            if (one.Exclusion.EstimateTonnes is not { } estimate) continue;
            var id = "exclusions/" + name;
            var title = new LocalText("排除：" + one.Exclusion.Name.Zh, "Excluded: " + one.Exclusion.Name.En);
            yield return FigureDefinition.Derived(id, () => FigureTitles.Of(title, new LocalText("估算", "estimate")), FigureDefinition.Co2e, () => estimate) with { Data = json => Write(json, one.Exclusion) };
            yield return FigureDefinition.Derived(id + "/shareOfTotal", () => FigureTitles.Share(title), FigureDefinition.One, () => one.ShareOfTotal ?? 0, id, "totals/exclusions", "totals/tCO2e");
            yield return FigureDefinition.Derived(
                id + "/shareOfScope", () => FigureTitles.Of(title, new LocalText("占本范围的比例", "share of its scope")), FigureDefinition.One, () => one.ShareOfScope ?? 0,
                [id, .. named.Where(other => other.Result.Exclusion.Scope == one.Exclusion.Scope && other.Name != name).Select(other => "exclusions/" + other.Name), $"totals/scope{one.Exclusion.Scope}"]);
        }

        var all = FigureDefinition.Sum("totals/exclusions", () => new LocalText("排除项估算合计", "Estimates of all exclusions"), named.Select(one => "exclusions/" + one.Name));
        yield return all;
        yield return FigureDefinition.Derived("totals/exclusions/share", () => FigureTitles.Share(all.Title()), FigureDefinition.One, () => named.Sum(one => one.Result.ShareOfTotal ?? 0), all.Id, "totals/tCO2e");
    }

    private static void Write(CanonicalJson json, Exclusion exclusion) =>
        json.Property("name", exclusion.Name.Zh).Property("facility", exclusion.Facility).Property("category", exclusion.Category).Property("reason", exclusion.Reason).Property("note", exclusion.Note?.Zh);
}
