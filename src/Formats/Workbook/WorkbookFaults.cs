using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes in a workbook that a folder cannot have.</summary>
public static class WorkbookFaults
{
    /// <summary>A file that is no Excel workbook in Open XML form.</summary>
    public static readonly FaultCode NotAWorkbook = new("workbook-unreadable", new("不是可读取的 Excel 工作簿", "Not a readable Excel workbook"));

    /// <summary>A workbook that is larger than is read, or that unpacks to something much larger than itself.</summary>
    public static readonly FaultCode TooLarge = new("workbook-too-large", new("工作簿过大", "Workbook too large"));

    /// <summary>A sheet that every workbook must have is not there.</summary>
    public static readonly FaultCode SheetMissing = new("sheet-missing", new("缺少工作表", "Missing sheet"));

    /// <summary>A sheet that nobody reads.</summary>
    public static readonly FaultCode SheetUnknown = new("sheet-unknown", new("未知的工作表", "Unknown sheet"));

    /// <summary>Two sheets for the same content.</summary>
    public static readonly FaultCode SheetTwice = new("sheet-twice", new("工作表重复", "Sheet given twice"));

    /// <summary>Cells merged inside a table.</summary>
    public static readonly FaultCode CellsMerged = new("cells-merged", new("表格中有合并单元格", "Merged cells in a table"));

    /// <summary>A cell that the spreadsheet turned into a date or time where a text was meant.</summary>
    public static readonly FaultCode CellIsDate = new("cell-is-date", new("单元格被转换为日期", "Cell turned into a date"));

    /// <summary>A formula that gave an error.</summary>
    public static readonly FaultCode CellIsError = new("cell-is-error", new("单元格为错误值", "Cell holds an error"));

    /// <summary>A text longer than a cell can hold.</summary>
    public static readonly FaultCode TextTooLong = new("text-too-long", new("文本超出单元格长度", "Text longer than a cell holds"));
}
