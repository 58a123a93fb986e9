namespace Lingtan.Formats;

/// <summary>The first sheet of a workbook: what to fill in where, in Chinese and English. It is not read.</summary>
internal static class InstructionSheet
{
    /// <summary>The name of the sheet.</summary>
    public const string SheetName = "说明 instructions";

    private static readonly string[][] Notes =
    [
        ["本工作簿与清单文件夹内容相同：每个文件对应一张工作表，可用 lingtan workbook import 转为文件夹。", "This workbook holds what an inventory folder holds, one sheet per file; lingtan workbook import turns it into a folder."],
        ["绿色表头为必填列。请勿合并单元格，勿改动表头；不用的工作表可留空。", "Columns with a green header must be filled. Do not merge cells or change headers; sheets without use may stay empty."],
        ["期间按文本填写：2025、2025-03 或 2025-03-01/2025-03-20，首尾均含。", "Periods are texts: 2025, 2025-03 or 2025-03-01/2025-03-20, both ends inclusive."],
        ["气体体积须注明参比状态：Nm3（0 °C）或 m3@20C；单独的 m3 不接受。", "Gas volumes state their reference: Nm3 (0 °C) or m3@20C; a bare m3 is refused."],
        ["每种方法需要哪些对象、输入项和单位，见「方法说明 method-guide」；燃料、气体等的标识见「对象标识 subject-guide」。", "What each method needs (subjects, inputs, units) stands in method-guide; the identifiers of fuels, gases and goods in subject-guide."],
        ["超过 15 位数字的数量请以文本填写，电子表格会丢失多出的位数。", "Write quantities of more than 15 digits as text; a spreadsheet drops the rest."],
        ["名称以下划线开头的工作表不读取，可用作草稿。", "Sheets whose name begins with an underscore are not read and may serve as scratch paper."],
    ];

    private static readonly string[] Headers = ["工作表 sheet", "列 column", "填写说明", "What to write", "必填 required"];

    /// <summary>The sheet of an inventory workbook.</summary>
    public static XlsxSheet Create() => Create("温室气体清单工作簿  ·  Greenhouse-gas inventory workbook", Notes, SheetLayouts.All);

    /// <summary>The sheet of a workbook of some kind.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="notes">What to mind, each in Chinese and English.</param>
    /// <param name="layouts">The tables whose columns are listed.</param>
    public static XlsxSheet Create(string title, IReadOnlyList<string[]> notes, IReadOnlyList<TableLayout> layouts)
    {
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            new[] { XlsxCell.Of(title, XlsxStyle.Title) },
            Array.Empty<XlsxCell>(),
        };
        foreach (var note in notes)
        {
            rows.Add([XlsxCell.Of(note[0], XlsxStyle.Plain)]);
            rows.Add([XlsxCell.Of(note[1], XlsxStyle.Plain)]);
        }

        rows.Add([]);
        rows.Add([.. Headers.Select(text => XlsxCell.Of(text, XlsxStyle.Header))]);
        foreach (var layout in layouts)
            foreach (var column in layout.Columns)
                rows.Add(
                [
                    XlsxCell.Of(SheetLayouts.NameOf(layout)), XlsxCell.Of(column.Title.Zh + " " + column.Key), XlsxCell.Of(column.Help.Zh, XlsxStyle.LongText),
                    XlsxCell.Of(column.Help.En, XlsxStyle.LongText), XlsxCell.Of(column.Required ? "✓" : null),
                ]);
        return new XlsxSheet(SheetName, [new(26), new(30), new(46), new(54), new(14)], rows) { FrozenRows = 0 };
    }
}
