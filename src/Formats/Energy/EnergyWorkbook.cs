using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The set-up of the energy side as a workbook with one sheet for each table: the same content as an energy folder, the same faults.</summary>
public static class EnergyWorkbook
{
    private static readonly string[][] Notes =
    [
        ["本工作簿与 energy 文件夹内容相同：每个 CSV 文件对应一张工作表。", "This workbook holds what an energy folder holds, one sheet for each CSV file."],
        ["绿色表头为必填列。请勿合并单元格，勿改动表头；不用的工作表可留空。", "Columns with a green header must be filled. Do not merge cells or change headers; sheets without use may stay empty."],
        ["时刻按文本填写：2025-03-01T08:00:00+08:00；无偏移则为设施当地时间。", "Times are texts: 2025-03-01T08:00:00+08:00; without an offset the local time of the facility."],
        ["每只装置须有每个计数器的底度，拆除的装置还须有止度。", "Every device needs the opening reading of every register, a removed one the closing reading too."],
        ["燃气体积须注明参比状态：Nm3（0 °C）或 m3@20C；单独的 m3 不接受。", "Gas volumes state their reference: Nm3 (0 °C) or m3@20C; a bare m3 is refused."],
        ["超过 15 位数字的数量请以文本填写，电子表格会丢失多出的位数。", "Write quantities of more than 15 digits as text; a spreadsheet drops the rest."],
        ["名称以下划线开头的工作表不读取，可用作草稿。", "Sheets whose name begins with an underscore are not read and may serve as scratch paper."],
    ];

    /// <summary>Reads a workbook.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for faults about the file as a whole.</param>
    /// <param name="faults">Where mistakes are reported: sheet, row, column.</param>
    /// <returns>The site, which with faults holds only what was sound; null where the file is no workbook.</returns>
    public static EnergySite? Read(byte[] bytes, string name, FaultList faults) => XlsxReader.Read(bytes, name, faults) is { } sheets ? EnergyRows.Read(sheets, name, faults) : null;

    /// <summary>Writes a workbook. The same site gives the same bytes.</summary>
    /// <param name="site">The site.</param>
    /// <param name="faults">Where texts are reported that no cell can hold.</param>
    /// <returns>The bytes of the file; null with faults where something does not fit into cells.</returns>
    public static byte[]? Write(EnergySite site, FaultList faults)
    {
        var before = faults.Count;
        var tables = EnergyTableRows.All(site).Select(table => (table.Layout, Rows: table.Rows.ToList())).ToList();
        foreach (var (layout, rows) in tables) TableSheets.CheckLengths(layout, rows, faults);
        return faults.Count > before ? null : XlsxWriter.Write(
        [
            InstructionSheet.Create("能源计量工作簿  ·  Energy metering workbook", Notes, EnergyTables.All),
            .. tables.SelectMany(table => TableSheets.Of(table.Layout, table.Rows, EnergyLists.Find)),
            WorkbookLists.SheetOf(EnergyLists.All),
        ]);
    }

    /// <summary>An empty workbook with instructions, drop-down lists and input prompts in Chinese and English.</summary>
    public static byte[] Template() => Write(EnergySite.Empty, new FaultList())!;
}
