using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// The pages around the body that follow from the report itself, as blocks: document control, what is missing, where each required item stands. Tables
/// among them carry the number 0: they have no caption. Headings have no number.
/// </summary>
public static class FrontMatter
{
    private static readonly LocalText None = LocalText.Same("—");

    /// <summary>Number, version, distribution, who prepared, reviewed and approved, how numbers are rounded, what the figures were computed with.</summary>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<Block> Control(Report report)
    {
        var control = report.Control;
        var blocks = new List<Block> { Head(Furniture.Control, Furniture.ControlAnchor), Plain(Furniture.ControlAnchor + "-document", Pair, ControlRows(report)) };
        var signatures = control.Signatures.OrderBy(one => one.Role).Select(one => (IReadOnlyList<Cell>)
        [
            Furniture.Of(one.Role), one.Position, one.Name is { Length: > 0 } name ? LocalText.Same(name) : LocalText.Empty, Day(one.Date, LocalText.Empty), LocalText.Empty,
        ]).ToList();
        if (signatures.Count > 0) blocks.Add(Plain(Furniture.ControlAnchor + "-signatures", SignatureColumns, signatures));
        return blocks;
    }

    /// <summary>What is missing, each item with the place where it is entered; nothing where nothing is missing.</summary>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<Block> Gaps(Report report) => !report.IsDraft ? [] :
    [
        Head(Furniture.Gaps, Furniture.GapsAnchor),
        new Paragraph(new LocalText(
            "下列内容为本报告所依标准所要求而清册尚缺。补齐之前，本报告每页标为草稿。",
            "The standards of this report ask for the following, and the inventory lacks it. Until it is entered, every page is marked as a draft.")),
        Grouped(Furniture.GapsAnchor + "-items", GapColumns, report.Gaps.Select(gap => (gap.Item, (IReadOnlyList<Cell>)
        [
            Code(gap.Item), LocalText.Same(gap.Item.Clause), gap.Item.Title, gap.Item.Enter,
        ]))),
    ];

    /// <summary>Where each item that the standards ask for stands in the report; nothing where no list of items applies.</summary>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<Block> Items(Report report)
    {
        if (report.Items.Count == 0) return [];
        var headings = report.Body.OfType<Heading>().DistinctBy(heading => heading.Anchor).ToDictionary(heading => heading.Anchor, StringComparer.Ordinal);
        return
        [
            Head(Furniture.Items, Furniture.ItemsAnchor),
            Grouped(Furniture.ItemsAnchor + "-list", ItemColumns, report.Items.Select(state => (state.Item, (IReadOnlyList<Cell>)
            [
                Code(state.Item), LocalText.Same(state.Item.Clause), state.Item.Title, Furniture.Of(state.Item.Duty), Place(state, headings),
            ]))),
        ];
    }

    private static IReadOnlyList<TableColumn> Pair { get; } = [new(LocalText.Empty, Weight: 2), new(LocalText.Empty, Weight: 6)];

    private static IReadOnlyList<TableColumn> SignatureColumns { get; } =
    [
        new(new("责任", "Part"), Weight: 2), new(new("职务", "Position"), Weight: 3), new(new("姓名", "Name"), Weight: 2), new(new("日期", "Date"), Weight: 2), new(new("签字", "Signature"), Weight: 3),
    ];

    private static IReadOnlyList<TableColumn> GapColumns { get; } =
    [
        new(new("代码", "Code"), Weight: 1.2), new(new("条款", "Clause"), Weight: 1.6), new(new("内容", "Item"), Weight: 4.4), new(new("在何处填写", "Where it is entered"), Weight: 4.4),
    ];

    private static IReadOnlyList<TableColumn> ItemColumns { get; } =
    [
        new(new("代码", "Code"), Weight: 1.2), new(new("条款", "Clause"), Weight: 1.6), new(new("内容", "Item"), Weight: 5.4), new(new("要求", "Duty"), Weight: 1.6), new(new("所在章节", "Stands in"), Weight: 2),
    ];

    private static List<IReadOnlyList<Cell>> ControlRows(Report report)
    {
        var (control, manifest) = (report.Control, report.Manifest);
        var rows = new List<IReadOnlyList<Cell>>
        {
            Row("报告编号", "Report number", Text(control.Number)),
            Row("版本", "Version", Text(control.Version)),
            Row("报告日期", "Date of the report", Day(control.Date, None)),
            Row("报告期", "Reporting period", report.Period),
        };
        if (control.Distribution.Count > 0)
            rows.Add(Row("分发范围", "Distribution", new LocalText(string.Join("；", control.Distribution.Select(one => one.Zh)), string.Join("; ", control.Distribution.Select(one => one.En)))));
        if (control.Availability is { } availability) rows.Add(Row("获取方式", "Availability", availability));
        if (control.Contact is { Length: > 0 } contact) rows.Add(Row("联系方式", "Contact", LocalText.Same(contact)));
        if (control.Frequency is { } frequency) rows.Add(Row("编制频率", "Frequency", frequency));
        rows.Add(Row("数值修约", "Rounding", Furniture.Of(control.Rounding)));
        rows.Add(Row("GWP", "GWP", LocalText.Same(manifest.Gwp)));
        rows.Add(Row("计算程序", "Computed with", LocalText.Same(manifest.Engine)));
        rows.Add([new LocalText("清册指纹", "Fingerprint of the inventory"), RichText.Same(manifest.Inventory).With(Emphasis.Code)]);
        return rows;
    }

    private static IReadOnlyList<Cell> Row(string zh, string en, LocalText value) => [new LocalText(zh, en), value];

    private static LocalText Text(string? text) => text is { Length: > 0 } ? LocalText.Same(text) : None;

    private static LocalText Day(NodaTime.LocalDate? date, LocalText none) => date is { } day ? LocalText.Same(day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)) : none;

    private static RichText Code(RequiredItem item) => RichText.Same(item.Code);

    private static RichText Place(ItemState state, Dictionary<string, Heading> headings)
    {
        if (state.Anchor is { } anchor && headings.TryGetValue(anchor, out var heading))
        {
            var label = heading.Number.Length > 0 ? Furniture.Number(heading) : heading.Text;
            return new RichText([new ReferenceRun(anchor, label.Zh)], [new ReferenceRun(anchor, label.En)]);
        }

        if (state.Present) return state.Item.Duty == Duty.Conditional ? new LocalText("不适用", "does not apply") : None;
        return state.Item.Duty is Duty.Required or Duty.Conditional ? new LocalText("缺", "missing") : None;
    }

    private static Heading Head(LocalText text, string anchor) => new(1, "", text, anchor);

    private static Table Plain(string anchor, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(0, LocalText.Empty, anchor, columns, [.. rows.Select(cells => new TableRow(RowKind.Body, cells))], []);

    /// <summary>Rows under the name of the standard that asks for them.</summary>
    private static Table Grouped(string anchor, IReadOnlyList<TableColumn> columns, IEnumerable<(RequiredItem Item, IReadOnlyList<Cell> Cells)> rows)
    {
        var written = new List<TableRow>();
        string? standard = null;
        foreach (var (item, cells) in rows)
        {
            if (item.Standard != standard) written.Add(new TableRow(RowKind.Group, [new Cell(RichText.Same(item.Standard), columns.Count)]));
            standard = item.Standard;
            written.Add(new TableRow(RowKind.Body, cells));
        }

        return new Table(0, LocalText.Empty, anchor, columns, written, []);
    }
}
