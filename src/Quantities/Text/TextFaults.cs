namespace Lingtan.Quantities;

/// <summary>Mistakes in the form of text files, before anything of their content is understood.</summary>
public static class TextFaults
{
    /// <summary>Bytes that are no text in any encoding in use.</summary>
    public static readonly FaultCode EncodingUnreadable = new("encoding-unreadable", new("文件编码无法识别", "Unreadable text encoding"));

    /// <summary>A NUL byte: a binary file, or one damaged on the way.</summary>
    public static readonly FaultCode NulByte = new("text-nul-byte", new("文本中含有空字节", "NUL byte in a text file"));

    /// <summary>A delimited file without a header.</summary>
    public static readonly FaultCode TableEmpty = new("table-empty", new("表格没有标题行", "Table without a header"));

    /// <summary>The same header twice.</summary>
    public static readonly FaultCode ColumnDuplicate = new("table-column-duplicate", new("列重复", "Duplicate column"));

    /// <summary>A header nobody reads.</summary>
    public static readonly FaultCode ColumnUnknown = new("table-column-unknown", new("未知的列", "Unknown column"));

    /// <summary>A header that has to be there.</summary>
    public static readonly FaultCode ColumnMissing = new("table-column-missing", new("缺少必需的列", "Missing column"));

    /// <summary>A row with more or fewer cells than the header.</summary>
    public static readonly FaultCode RowRagged = new("table-row-ragged", new("行的单元格数与标题不符", "Row and header differ in length"));

    /// <summary>A quote where RFC 4180 allows none, or one that is never closed.</summary>
    public static readonly FaultCode QuoteMisplaced = new("table-quote-misplaced", new("引号位置不正确", "Misplaced quote"));

    /// <summary>YAML that cannot be parsed.</summary>
    public static readonly FaultCode YamlSyntax = new("yaml-syntax", new("YAML 语法错误", "YAML syntax error"));

    /// <summary>Anchors, aliases, tags, several documents or too deep nesting: not part of the strict subset.</summary>
    public static readonly FaultCode YamlFeatureRefused = new("yaml-feature-refused", new("不接受的 YAML 特性", "YAML feature not accepted"));

    /// <summary>A key twice in one map.</summary>
    public static readonly FaultCode YamlDuplicateKey = new("yaml-duplicate-key", new("键重复", "Duplicate key"));

    /// <summary>A key nobody reads.</summary>
    public static readonly FaultCode YamlUnknownKey = new("yaml-unknown-key", new("未知的键", "Unknown key"));

    /// <summary>A key that has to be there.</summary>
    public static readonly FaultCode YamlMissingKey = new("yaml-missing-key", new("缺少必需的键", "Missing key"));

    /// <summary>A text where a map was expected, a list where a text was expected, and so on.</summary>
    public static readonly FaultCode YamlWrongShape = new("yaml-wrong-shape", new("YAML 结构不符", "Unexpected YAML structure"));
}
