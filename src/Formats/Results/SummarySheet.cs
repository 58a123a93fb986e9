using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The first sheet of a result workbook: head, scopes, ISO categories, what stands beside the total, energy, quality, intensities.</summary>
internal sealed class SummarySheet
{
    private readonly List<IReadOnlyList<XlsxCell>> _rows = [];
    private readonly Inventory _inventory;
    private readonly Language _language;

    private SummarySheet(Inventory inventory, Language language) => (_inventory, _language) = (inventory, language);

    /// <summary>The sheet.</summary>
    public static XlsxSheet Create(Inventory inventory, Language language, QualityScore? quality)
    {
        var summary = new SummarySheet(inventory, language);
        summary.AddHead();
        summary.AddTotals();
        summary.AddCategories();
        summary.AddBeside();
        summary.AddEnergy();
        summary.AddQuality(quality);
        return new XlsxSheet(summary.Say("汇总", "summary"), [new XlsxColumn(44), new XlsxColumn(20), new XlsxColumn(20)], summary._rows) { FrozenRows = 0 };
    }

    private string Say(string zh, string en) => _language == Language.Zh ? zh : en;

    private void AddHead()
    {
        var book = _inventory.Book;
        _rows.Add([XlsxCell.Of(book.Organization.Name.In(_language), XlsxStyle.Title)]);
        _rows.Add([XlsxCell.Of(Say("报告期", "Period")), XlsxCell.Of($"{FieldText.Date(book.Period.From)} – {FieldText.Date(book.Period.To)}")]);
        _rows.Add([XlsxCell.Of("GWP"), XlsxCell.Of(_inventory.Gwp.Id)]);
        _rows.Add([XlsxCell.Of(Say("合并方法", "Consolidation")), XlsxCell.Of(BookWords.Consolidation.Of(book.Consolidation))]);
        _rows.Add([XlsxCell.Of(Say("引擎", "Engine")), XlsxCell.Of(Inventory.Engine)]);
    }

    private void AddTotals()
    {
        var totals = _inventory.Totals;
        Heading(Say("按范围", "By scope"), "tCO2e");
        Tonnes(Say("范围一", "Scope 1"), totals.Scope1);
        Tonnes(Say("范围二", "Scope 2"), totals.Scope2);
        Tonnes(Say("范围三", "Scope 3"), totals.Scope3);
        _rows.Add([XlsxCell.Of(Say("合计", "Total"), XlsxStyle.TotalLabel), ResultSheets.Tonnes(totals.Tco2e, XlsxStyle.Total)]);
        Tonnes(Say("范围二 基于位置", "Scope 2 location-based"), totals.Scope2Location);
        Tonnes(Say("范围二 基于市场", "Scope 2 market-based"), totals.Scope2Market);
    }

    private void AddCategories()
    {
        Heading(Say("按 ISO 14064-1 类别", "By ISO 14064-1 category"), "tCO2e");
        foreach (var (category, value) in InventoryViews.ByIsoCategory(_inventory)) Tonnes(Say($"类别 {category}", $"Category {category}"), value);
        var scope3 = InventoryViews.ByScope3Category(_inventory);
        if (scope3.Count == 0) return;
        Heading(Say("按范围三类别", "By scope 3 category"), "tCO2e");
        foreach (var (category, value) in scope3) Tonnes(Say($"类别 {category}", $"Category {category}"), value);
    }

    private void AddBeside()
    {
        var totals = _inventory.Totals;
        Heading(Say("另列", "Beside the total"), "tCO2e");
        Tonnes(Say("生物源 CO2", "Biogenic CO2"), totals.BiogenicCO2);
        Tonnes(Say("清除量", "Removals"), totals.Removals);
        Tonnes(Say("避免的排放", "Avoided emissions"), totals.Avoided);
        Tonnes(Say("内部抵消", "Internal deliveries eliminated"), _inventory.Ledger.Eliminations.Sum(one => one.Tco2e));
        foreach (var programme in Programmes.Of(_inventory)) Tonnes(Say($"{programme.Programme} 口径", $"Total by {programme.Programme}"), programme.Total);
    }

    private void AddEnergy()
    {
        if (_inventory.Energy.Count == 0) return;
        Heading(Say("综合能耗", "Energy consumption"), Say("tce（当量值）", "tce (calorific)"), Say("tce（等价值）", "tce (equivalent)"));
        foreach (var carrier in _inventory.Energy)
            _rows.Add([XlsxCell.Of(carrier.Carrier), carrier.Tce is { } tce ? ResultSheets.Tonnes(tce) : default, carrier.TceEquivalent is { } equivalent ? ResultSheets.Tonnes(equivalent) : default]);
    }

    private void AddQuality(QualityScore? quality)
    {
        Heading(Say("质量与强度", "Quality and intensity"), "");
        if (quality is { Score: { } score, Level: { } level })
            _rows.Add([XlsxCell.Of(Say("数据质量得分、等级", "Data quality score, level")), XlsxCell.Of(Math.Round(score, 4)), XlsxCell.Of(level)]);
        foreach (var one in InventoryRatios.Intensities(_inventory))
        {
            var scopes = string.Join("+", one.Scopes.Select(scope => scope.ToString(CultureInfo.InvariantCulture)));
            _rows.Add([XlsxCell.Of(Say($"强度 {one.Metric}（范围 {scopes}）", $"Intensity {one.Metric} (scope {scopes})")), ResultSheets.Tonnes(one.Value), XlsxCell.Of("tCO2e/" + one.Unit)]);
        }
    }

    private void Heading(params string[] titles)
    {
        _rows.Add([XlsxCell.Empty]);
        _rows.Add([.. titles.Select(title => XlsxCell.Of(title, XlsxStyle.Header))]);
    }

    private void Tonnes(string label, decimal value) => _rows.Add([XlsxCell.Of(label), ResultSheets.Tonnes(value)]);
}
