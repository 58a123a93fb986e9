using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes in what lies in an inventory folder.</summary>
public static class FolderFaults
{
    /// <summary>Neither a folder nor a file is there.</summary>
    public static readonly FaultCode PathMissing = new("path-missing", new("找不到文件夹或文件", "No such folder or file"));

    /// <summary>A file that an inventory folder must have is not there.</summary>
    public static readonly FaultCode FileMissing = new("file-missing", new("缺少文件", "Missing file"));

    /// <summary>A table or YAML file in the folder that nobody reads, probably misspelt.</summary>
    public static readonly FaultCode FileUnknown = new("file-unknown", new("未知的文件", "Unknown file"));

    /// <summary>A file larger than is read.</summary>
    public static readonly FaultCode FileTooLarge = new("file-too-large", new("文件过大", "File too large"));

    /// <summary>A file that is there and cannot be opened.</summary>
    public static readonly FaultCode FileUnreadable = new("file-unreadable", new("文件无法读取", "File cannot be read"));

    /// <summary>A path that leads out of the inventory folder.</summary>
    public static readonly FaultCode PathEscapes = new("path-escapes", new("路径超出清单文件夹", "Path leads out of the folder"));

    /// <summary>An evidence document that is named and not there.</summary>
    public static readonly FaultCode EvidenceMissing = new("evidence-missing", new("缺少证据文件", "Missing evidence document"));

    /// <summary>An evidence document whose SHA-256 is not the one recorded for it.</summary>
    public static readonly FaultCode EvidenceChanged = new("evidence-changed", new("证据文件已被更改", "Evidence document changed"));

    /// <summary>A line of the list of hashes that is not a hash and a path.</summary>
    public static readonly FaultCode HashLineUnreadable = new("hash-line-unreadable", new("校验和清单行无法识别", "Unreadable line in the list of hashes"));

    /// <summary>An earlier inventory that cannot be used.</summary>
    public static readonly FaultCode HistoryUnusable = new("history-unusable", new("历史清单不可用", "Earlier inventory cannot be used"));
}
