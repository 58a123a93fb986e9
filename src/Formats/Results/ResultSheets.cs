using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The tables of a result workbook, one sheet each.</summary>
internal sealed class ResultSheets(Inventory inventory, Language language)
{
    private const int ShownDecimals = 6;
    private const int LongestCell = 32_000;

    /// <summary>A mass in a cell: rounded to the gram, half away from zero.</summary>
    public static XlsxCell Tonnes(decimal value, XlsxStyle style = XlsxStyle.Tonnes) => XlsxCell.Of(Math.Round(value, ShownDecimals, MidpointRounding.AwayFromZero), style);

    /// <summary>Sources with their results, quality and explanation.</summary>
    public XlsxSheet Sources(QualityScore? quality)
    {
        var scores = quality?.Sources.ToDictionary(score => score.Source, StringComparer.Ordinal) ?? [];
        var rows = inventory.Sources.Select(source => Source(source, scores.GetValueOrDefault(source.Definition.Id)));
        return Sheet(
            Say("排放源", "sources"),
            [
                (Say("编号", "id"), 20), (Say("名称", "name"), 30), (Say("设施", "facility"), 16), (Say("范围", "scope"), 8), (Say("范围三类别", "scope 3 category"), 12),
                (Say("ISO 类别", "ISO category"), 10), (Say("类别", "category"), 24), (Say("方法", "method"), 30), ("tCO2e", 16), (Say("tCO2e 基于位置", "tCO2e location"), 16),
                (Say("tCO2e 基于市场", "tCO2e market"), 16), (Say("占比", "share"), 10), (Say("质量得分", "quality"), 10), (Say("等级", "level"), 8), (Say("解释", "explanation"), 100),
            ],
            rows.Append(Total(8, inventory.Totals.Tco2e)));
    }

    /// <summary>Gases of the headline total, then those outside the scopes.</summary>
    public XlsxSheet Gases() => Sheet(
        Say("气体", "gases"), [(Say("气体", "gas"), 16), (Say("吨", "tonnes"), 18), ("tCO2e", 18), ("", 20)],
        InventoryViews.ByGas(inventory).Select(pair => Gas(pair.Key, pair.Value, ""))
            .Append([XlsxCell.Of(Say("合计", "Total"), XlsxStyle.TotalLabel), XlsxCell.Empty, Tonnes(inventory.Totals.Tco2e, XlsxStyle.Total)])
            .Concat(InventoryViews.OutsideScopes(inventory).Select(pair => Gas(pair.Key, pair.Value, Say("范围外", "outside the scopes")))));

    /// <summary>The headline total by month.</summary>
    public XlsxSheet Months() => Sheet(
        Say("按月", "months"), [(Say("月份", "month"), 14), ("tCO2e", 18)],
        InventoryViews.ByMonth(inventory).Select(month => Row(XlsxCell.Of(month.Month), Tonnes(month.Tco2e))).Append(Total(1, inventory.Totals.Tco2e)));

    /// <summary>The factor rows used, with their sources.</summary>
    public XlsxSheet Factors() => Sheet(
        Say("因子", "factors"),
        [(Say("排放源", "source"), 20), (Say("因子", "factor"), 34), (Say("数值", "value"), 16), (Say("单位", "unit"), 16), (Say("地区", "place"), 12), (Say("数据集", "dataset"), 22), (Say("出处", "source"), 60), (Say("选取理由", "reason"), 60)],
        inventory.Sources.SelectMany(source => source.Factors.Select(selection => Row(
            XlsxCell.Of(source.Definition.Id), XlsxCell.Of(selection.Row.Id), selection.Row.Value is { } value ? XlsxCell.Of(value) : XlsxCell.Empty, XlsxCell.Of(selection.Row.Unit.Symbol),
            XlsxCell.Of(selection.Row.Geography), XlsxCell.Of(selection.Row.Dataset?.Id), Long(selection.Row.Source), Long(selection.Reason.In(language))))));

    /// <summary>What was left out, with its estimated share.</summary>
    public XlsxSheet Exclusions() => Sheet(
        Say("排除", "exclusions"),
        [(Say("名称", "name"), 30), (Say("设施", "facility"), 16), (Say("范围", "scope"), 8), (Say("原因", "reason"), 20), (Say("估计 tCO2e", "estimate tCO2e"), 16), (Say("占总量", "share of total"), 12), (Say("占本范围", "share of scope"), 12)],
        InventoryRatios.Exclusions(inventory).Select(one => Row(
            XlsxCell.Of(one.Exclusion.Name.In(language)), XlsxCell.Of(one.Exclusion.Facility), XlsxCell.Of(one.Exclusion.Scope), XlsxCell.Of(one.Exclusion.Reason),
            one.Exclusion.EstimateTonnes is { } estimate ? Tonnes(estimate) : XlsxCell.Empty, Share(one.ShareOfTotal), Share(one.ShareOfScope))));

    /// <summary>What a reader should know.</summary>
    public XlsxSheet Warnings(IReadOnlyList<Warning> warnings) => Sheet(
        Say("提示", "warnings"), [(Say("代码", "code"), 28), (Say("位置", "where"), 28), (Say("说明", "message"), 100)],
        warnings.Select(warning => Row(XlsxCell.Of(warning.Code.Id), XlsxCell.Of(warning.Where), Long(warning.Message.In(language)))));

    private static XlsxCell[] Row(params XlsxCell[] cells) => cells;

    private static XlsxCell Long(string text) => XlsxCell.Of(text.Length > LongestCell ? text[..LongestCell] + "…" : text, XlsxStyle.LongText);

    private static XlsxCell Share(decimal? share) => share is { } part ? XlsxCell.Of(Math.Round(part, ShownDecimals), XlsxStyle.Share) : XlsxCell.Empty;

    private static XlsxCell[] Gas(string gas, GasAmount amount, string remark) => Row(XlsxCell.Of(gas), Tonnes(amount.Tonnes), Tonnes(amount.Co2e), XlsxCell.Of(remark, XlsxStyle.Remark));

    private static XlsxSheet Sheet(string name, IReadOnlyList<(string Title, double Width)> columns, IEnumerable<IReadOnlyList<XlsxCell>> rows) => new(
        name, [.. columns.Select(column => new XlsxColumn(column.Width))], rows.Prepend([.. columns.Select(column => XlsxCell.Of(column.Title, XlsxStyle.Header))]));

    private string Say(string zh, string en) => language == Language.Zh ? zh : en;

    private XlsxCell[] Source(SourceResult source, SourceScore? score)
    {
        var definition = source.Definition;
        return Row(
            XlsxCell.Of(definition.Id), XlsxCell.Of(definition.Name.In(language)), XlsxCell.Of(definition.Facility), XlsxCell.Of(definition.Scope),
            definition.Scope3 is { } scope3 ? XlsxCell.Of(ScopeReading.WriteScope3(scope3)) : XlsxCell.Empty, XlsxCell.Of(source.IsoCategory), XlsxCell.Of(definition.Category),
            XlsxCell.Of(definition.Method), Tonnes(source.Tco2e), Tonnes(source.Tco2eLocation), Tonnes(source.Tco2eMarket), Share(source.Share),
            score is null ? XlsxCell.Empty : XlsxCell.Of(Math.Round(score.Average, 4)), score is null ? XlsxCell.Empty : XlsxCell.Of(score.Level),
            Long(FigureExplanation.OfSource(inventory, source).In(language)));
    }

    private XlsxCell[] Total(int column, decimal value)
    {
        var cells = new XlsxCell[column + 1];
        cells[0] = XlsxCell.Of(Say("合计", "Total"), XlsxStyle.TotalLabel);
        cells[column] = Tonnes(value, XlsxStyle.Total);
        return cells;
    }
}
