using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>The sources with everything said of them.</summary>
internal static class RegisterSources
{
    /// <summary>Writes the table.</summary>
    public static void Write(ReportBuilder page) => page.Table(
        "register-sources", new LocalText("排放源", "Sources"),
        [
            PartWriting.Mark("序号", "No.", 0.6), PartWriting.Words("编号", "Identifier"), PartWriting.Words("名称", "Name", 3), PartWriting.Words("设施", "Facility"), PartWriting.Mark("范围", "Scope", 0.6),
            PartWriting.Mark("范围三类别", "Scope 3 category", 0.8), PartWriting.Mark("ISO 类别", "ISO category", 0.6), PartWriting.Words("类别", "Category", 1.6), PartWriting.Words("方法", "Method"), PartWriting.Words("标准", "Standard"),
            PartWriting.Words("对象", "Subjects", 1.6), PartWriting.Words("规定值", "Fixed inputs", 1.6), PartWriting.Words("收集方式", "Collected by", 1.4), PartWriting.Words("校正", "Calibration", 1.2), PartWriting.Number("记录数", "Records", 0.8),
            PartWriting.Number("排放量（tCO2e）", "Emissions (tCO2e)", 1.4), PartWriting.Number("占总量", "Share", 0.9), PartWriting.Number("基于位置（tCO2e）", "Location-based (tCO2e)", 1.4),
            PartWriting.Number("基于市场（tCO2e）", "Market-based (tCO2e)", 1.4), PartWriting.Words("备注", "Remark", 3),
        ],
        table =>
        {
            var total = page.Figures.Of("totals/tCO2e");
            foreach (var activity in SourceActivity.All(page)) Row(page, table, activity, total);
            table.Total([
                Cell.Empty, Cell.Empty, new LocalText("合计", "Total"), .. Enumerable.Repeat(Cell.Empty, 12), total, page.Figures.Share(total, total).OrDash(), Cell.Empty, Cell.Empty, Cell.Empty,
            ]);
        },
        wide: true);

    private static void Row(ReportBuilder page, TableBuilder table, SourceActivity activity, ShownFigure total)
    {
        var (result, source) = (activity.Source, activity.Source.Definition);
        var figure = page.Figures.Of("sources/" + source.Id);
        var method = result.Groups.Length > 0 ? page.Inventory.Bindings[result.Groups[0].Binding].Method : null;
        table.Row(
            (result.Index + 1).ToString(CultureInfo.InvariantCulture), RichText.Same(source.Id).With(Emphasis.Code), source.Name, page.Inventory.FacilityName(source.Facility),
            source.Scope.ToString(CultureInfo.InvariantCulture), (source.Scope3?.ToString(CultureInfo.InvariantCulture)).OrDash(), result.IsoCategory.ToString(CultureInfo.InvariantCulture),
            CategoryWords.Title(source.Category), method?.Title ?? LocalText.Same(source.Method), (method?.Standard).OrDash(), Subjects(page, source), Fixed(source), activity.CollectedHow,
            Calibration(page, source.Quality.Calibration), page.Count("records/" + source.Id, activity.Records), figure, page.Figures.Share(figure, total).OrDash(),
            (source.Scope == 2 ? Basis(page, source, "location", result.Tco2eLocation, figure) : null).OrDash(), (source.Scope == 2 ? Basis(page, source, "market", result.Tco2eMarket, figure) : null).OrDash(), source.Note.OrDash());
    }

    private static ShownFigure Basis(ReportBuilder page, SourceDefinition source, string basis, decimal value, ShownFigure figure) =>
        page.Figures.Find("sources/" + source.Id + "/" + basis) ?? page.Figures.Derived("sources/" + source.Id + "/" + basis, value, ReportFigures.Tonnes, page.Basis.Control.Decimals, figure);

    private static LocalText Subjects(ReportBuilder page, SourceDefinition source)
    {
        var names = source.Subjects.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => page.Inventory.Factors.Subjects.NameOf(pair.Value)).ToArray();
        return names.Length == 0 ? PartWriting.Dash : PartWriting.Listed(names);
    }

    private static LocalText Fixed(SourceDefinition source) => source.Inputs.Count == 0 ? PartWriting.Dash
        : LocalText.Same(string.Join("; ", source.Inputs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + " = " + pair.Value)));

    private static LocalText Calibration(ReportBuilder page, string? id) =>
        id is null ? BoundaryWords.Of(CollectionType.Unstated) : page.Basis.Scheme.Calibration.FirstOrDefault(one => one.Id == id)?.Title ?? LocalText.Same(id);
}
