using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A report with every block there is, in both languages, with the texts and numbers that are hard to set.</summary>
internal static class Gallery
{
    /// <summary>A text that must stay text.</summary>
    public const string Script = "<script>alert('1')</script>";

    private const string LongZh = "外购商品和服务（含硅料、银浆、铝边框、光伏玻璃、胶膜与接线盒）";
    private const string LongEn = "Purchased goods and services including polysilicon, silver paste, aluminium frames, glass, encapsulant and junction boxes";

    /// <summary>A figure of the gallery.</summary>
    public static ShownFigure Of(string id, decimal value, int decimals = 2, string unit = "tCO2e") => new(id, value, unit, new string('a', 64), decimals, Rounding.HalfAwayFromZero);

    /// <summary>The report.</summary>
    /// <param name="gaps">Whether items are missing.</param>
    public static Report Report(bool gaps = true)
    {
        IReadOnlyList<Block> body = [.. Prose(), .. Tables(), .. Charts(), .. Back()];
        IReadOnlyList<(LocalText, RichText)> cover =
        [
            (new("排放总量", "Total emissions"), RichText.Of("{0}（基于位置）", "{0} (location-based)", Of("totals/tCO2e", 1877786.4449m).WithUnit())),
            (new("依据标准", "Standard"), RichText.Same("ISO 14064-1:2018")),
        ];
        var item = new RequiredItem("ISO1.k", "ISO 14064-1:2018", "9.3.1 k", Duty.Required, new("基准年及其清册", "Base year and its inventory"), new("inventory.yaml 的 base-year", "base-year in inventory.yaml"));
        var there = new RequiredItem("ISO1.d", "ISO 14064-1:2018", "9.3.1 d", Duty.Required, new("组织边界", "Organisational boundary"), LocalText.Empty);
        var figures = FigureWalk.Of(body, cover.Select(line => line.Item2)).DistinctBy(figure => figure.Id);
        return new Report(
            "iso14064", new("温室气体清册报告", "Greenhouse gas inventory report"), new("示例光伏科技有限公司", "Example Photovoltaics Co., Ltd."), new("2025 年 1 月 1 日至 2025 年 12 月 31 日", "2025-01-01 to 2025-12-31"),
            Control(), cover, body, gaps ? [new Gap(item)] : [], [new ItemState(there, true, "prose"), new ItemState(item, !gaps, null)],
            new Manifest("iso14064", "示例光伏 / Example PV", "2025-01-01", "2025-12-31", "LT-2025-001", "1.0", "Lingtan 0.1.0", "ar6", new string('b', 64),
                [.. figures.Select(figure => new ManifestFigure(figure.Id, figure.Value, figure.Unit, figure.Sha256))]));
    }

    private static DocumentControl Control() => new()
    {
        Number = "LT-2025-001", Version = "1.0", Date = new NodaTime.LocalDate(2026, 3, 18), Distribution = [new("管理层", "Management"), new("核查机构", "Verification body")],
        Signatures = [new(SignatureRole.Prepared, new("碳管理员", "Carbon manager"), null, null), new(SignatureRole.Approved, new("总经理", "Managing director"), null, null)],
    };

    private static IEnumerable<Block> Prose() =>
    [
        new Heading(1, "1", new("正文", "Prose"), "prose"),
        new Paragraph(RichText.Of("范围一排放 {0}，占 {1}；见{2}。设施 {3} 的名称保持原样。", "Scope 1 emitted {0}, a share of {1}; see {2}. The facility {3} keeps its name.",
            Of("totals/scope1", 18420.005m).WithUnit(), Of("shares/totals/scope1", 0.00981m, 2, "%"), new RichText([new ReferenceRun("by-scope", "表 1")], [new ReferenceRun("by-scope", "Table 1")]), Script)),
        new Heading(2, "1.1", new("分析", "Analysis"), "analysis"),
        new Paragraph(RichText.Of("较上年变化 {0}，燃料 CO2、CH4 与 N2O 分列。", "Changed by {0} against last year; CO2, CH4 and N2O of fuels stand apart.", Of("change", -0.0684m, 1, "%").Signed()).Then(RichText.Same(" code/id_CO2").With(Emphasis.Code)).Then(new LocalText("（重点）", " (important)")).With(Emphasis.Strong)),
        new ListBlock(false, [new LocalText("第一项", "First item"), RichText.Of("第二项 {0}", "Second item {0}", Of("list/2", 0m))]),
        new ListBlock(true, [new LocalText("先做", "Do first"), new LocalText("后做", "Do next")]),
        new Note(NoteKind.Remark, new LocalText("合计由未修约数值修约。", "Totals are rounded from unrounded values.")),
        new Note(NoteKind.Caution, RichText.Of("有 {0} 来自估算。", "{0} are estimated.", Of("estimated", 12.5m, 1).WithUnit())),
        new Note(NoteKind.Gap, new LocalText("没有基准年。", "There is no base year.")),
        new Formula([RichText.Of("E = AD × EF = {0} × {1}", "E = AD × EF = {0} × {1}", Of("activity/gas", 1234.567m, 3, "t"), Of("factors/gas", 2.1622m, 4, "tCO2/t")), RichText.Of("= {0}", "= {0}", Of("sources/gas", 2669.3807674m))]),
        new LanguageBlocks([new Paragraph(RichText.Of("本公司自述，共 {0}。", "", Of("narrative", 3m, 0)))], [new Paragraph(RichText.Of("", "Written by the company, {0} in all.", Of("narrative", 3m, 0)))]),
    ];

    private static IEnumerable<Block> Tables()
    {
        IReadOnlyList<TableColumn> columns = [new(new("范围", "Scope"), Weight: 3), new(new("排放量 tCO2e", "Emissions tCO2e"), Alignment.End), new(new("占比", "Share"), Alignment.End), new(new("等级", "Level"), Alignment.Center)];
        yield return new Heading(1, "2", new("表", "Tables"), "tables");
        yield return new Table(1, new("按范围的排放 CO2e", "Emissions by scope, CO2e"), "by-scope", columns,
        [
            new(RowKind.Group, [new Cell(new LocalText("直接", "Direct"), 4)]),
            new(RowKind.Body, [new LocalText("范围一：" + LongZh, "Scope 1: " + LongEn), Of("totals/scope1", 18420.005m), Of("shares/totals/scope1", 0.00981m, 2, "%"), "2"]),
            new(RowKind.Subtotal, [new LocalText("小计", "Subtotal"), Of("totals/scope1", 18420.005m), Of("shares/totals/scope1", 0.00981m, 2, "%"), Cell.Empty]),
            new(RowKind.Group, [new Cell(new LocalText("间接", "Indirect"), 4)]),
            new(RowKind.Body, ["=1+1 " + Script, Of("byFacility/x", -3.14159265358979323846m), Cell.Empty, "4"]),
            new(RowKind.Body, [new LocalText("小得很", "Very small"), Of("tiny", 0.000000123m, 9), Of("shares/tiny", 0m, 2, "%"), "5"]),
            new(RowKind.Total, [new LocalText("合计", "Total"), Of("totals/tCO2e", 1877786.4449m), Of("shares/all", 1m, 2, "%"), Cell.Empty]),
        ], [RichText.Of("所示各项相加为 1,877,786.43，合计 {0} 由未修约的数值修约。", "The parts as shown add up to 1,877,786.43; the total {0} is rounded from unrounded parts.", Of("totals/tCO2e", 1877786.4449m))]);
        yield return new Table(2, new("按月的逐源排放", "Emissions by source and month"), "by-month",
            [new(new("排放源", "Source"), Weight: 3), .. Enumerable.Range(1, 12).Select(month => new TableColumn(new($"{month} 月", $"Month {month}"), Alignment.End))],
            [.. Enumerable.Range(1, 60).Select(row => new TableRow(RowKind.Body, [new LocalText($"排放源 {row}", $"Source {row}"), .. Enumerable.Range(1, 12).Select(month => (Cell)Of($"sources/s{row}/m{month}", row * month * 1.2345m))]))], [], true);
    }

    private static IEnumerable<Block> Charts()
    {
        LocalText unit = LocalText.Same("tCO2e");
        LocalText[] years = [LocalText.Same("2023"), LocalText.Same("2024"), LocalText.Same("2025")];
        LocalText[] months = [.. Enumerable.Range(0, 36).Select(month => LocalText.Same($"{2023 + (month / 12)}-{(month % 12) + 1:00}"))];
        ChartSeries[] scopes =
        [
            new(new("范围一", "Scope 1"), ColourRole.Scope1, [Of("2023/totals/scope1", 20111m, 0), Of("2024/totals/scope1", 19300m, 0), Of("totals/scope1", 18420.005m, 0)]),
            new(new("范围二", "Scope 2"), ColourRole.Scope2, [Of("2023/totals/scope2", 230000m, 0), null, Of("totals/scope2", 216986m, 0)]),
            new(new("范围三", "Scope 3"), ColourRole.Scope3, [Of("2023/totals/scope3", 150420m, 0), Of("2024/totals/scope3", 161100m, 0), Of("totals/scope3", 164238m, 0)]),
        ];
        yield return new Heading(1, "3", new("图", "Charts"), "charts");
        yield return new Chart(1, new("三年各范围 CO2e", "Three years by scope, CO2e"), "c-columns", ChartKind.Columns, unit, years, null, scopes);
        yield return new Chart(2, new("三年叠加", "Three years stacked"), "c-stacked", ChartKind.StackedColumns, unit, years, null, scopes);
        LocalText[] names = [new(LongZh, LongEn), new("外购电力", "Purchased electricity"), new("避免的排放", "Avoided"), new("微小", "Tiny"), new("没有数据", "No data"), new("零", "Zero")];
        ShownFigure?[] values = [Of("c/1", 1642380.4m), Of("c/2", 216986m), Of("c/3", -18420m), Of("c/4", 0.02m), null, Of("c/5", 0m)];
        yield return new Chart(3, new("按类别", "By category"), "c-bars", ChartKind.Bars, unit, names, null, [new(new("排放", "Emissions"), ColourRole.Brand, values)]);
        yield return new Chart(4, new("构成", "Composition"), "c-donut", ChartKind.Donut, unit, [new("范围一", "Scope 1"), new("范围二", "Scope 2"), new(LongZh, LongEn), new("零", "Zero")], [ColourRole.Scope1, ColourRole.Scope2, ColourRole.Scope3, ColourRole.Ghost],
            [new(new("排放", "Emissions"), ColourRole.Ramp, [Of("d/1", 18420.4m), Of("d/2", 216986m), Of("d/3", 1642380m), Of("d/4", 0m)])]);
        yield return new Chart(5, new("逐月", "By month"), "c-line", ChartKind.Line, unit, months, null,
            [new(new("本公司", "Company"), ColourRole.Brand, [.. Enumerable.Range(0, 36).Select(month => month is 12 or 13 ? null : Of($"m/{month}", 1000m + (month * 7 % 11 * 90m), 1))]), new(new("行业", "Sector"), ColourRole.Ghost, [.. Enumerable.Range(0, 36).Select(month => Of($"s/{month}", 1400m, 0))])]);
        yield return new Chart(6, new("逐月柱", "Columns by month"), "c-months", ChartKind.Columns, unit, months, null, [new(new("排放", "Emissions"), ColourRole.Ramp, [.. Enumerable.Range(0, 36).Select(month => month == 20 ? null : Of($"k/{month}", (month - 4) * 311.7m, 0))])]);
        yield return new Chart(7, new("单位产值强度", "Intensity per output"), "c-short", ChartKind.Line, LocalText.Same("tCO2e/MW"), years, null, [new(new("强度", "Intensity"), ColourRole.Brand, [Of("i/1", 412.3m, 1), Of("i/2", 387.9m, 1), Of("i/3", 356.05m, 1)])]);
        yield return new Chart(8, new("逐月叠加", "Stacked by month"), "c-stacked-months", ChartKind.StackedColumns, unit, months[..12], null,
            [.. new[] { ColourRole.Scope1, ColourRole.Scope2, ColourRole.Scope3 }.Select((role, i) => new ChartSeries(new($"范围 {i + 1}", $"Scope {i + 1}"), role, [.. Enumerable.Range(0, 12).Select(month => Of($"st/{i}/{month}", (i * 900m) + (month * 40m), 0))]))]);
        yield return new Chart(9, new("长名称", "Long names"), "c-long", ChartKind.Columns, unit, [new(LongZh + LongZh, LongEn + " " + LongEn), new("短", "Short"), new(LongZh, LongEn)], null,
            [new(new(LongZh + LongZh, LongEn + " " + LongEn), ColourRole.Brand, [Of("l/1", 5m), Of("l/2", -2m), Of("l/3", 0.01m)]), new(new("乙", "B"), ColourRole.Ghost, [Of("l/4", 5_000_000_000m), null, Of("l/5", 0m)])]);
        yield return new Chart(10, new("低于零的叠加", "Stacked below zero"), "c-stacked-below", ChartKind.StackedColumns, unit, years, null,
            [new(new("排放", "Emissions"), ColourRole.Scope1, [Of("b/1", 500m), Of("b/2", 450m), Of("b/3", 400m)]), new(new("清除", "Removals"), ColourRole.Brand, [Of("b/4", -120m), Of("b/5", -130m), Of("b/6", -150m)])]);
    }

    private static IEnumerable<Block> Back() =>
    [
        new PageBreak(),
        new Heading(1, "A", new("附录", "Appendix"), "appendix"),
        new Picture(new("厂区平面", "Site plan"), 11, "site-plan", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGNgYPiPB41KMwMAnPsBj9m5B+UAAAAASUVORK5CYII=")),
        new Paragraph(new RichText([new LinkRun("https://example.com/a?b=1&c=2", [new TextRun("链接")]), new LinkRun("javascript:alert(1)", [new TextRun("不是链接")])], [new LinkRun("https://example.com/a?b=1&c=2", [new TextRun("link")]), new LinkRun("javascript:alert(1)", [new TextRun("no link")])])),
    ];
}
