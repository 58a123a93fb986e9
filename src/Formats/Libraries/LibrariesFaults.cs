using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Mistakes in what the program is run with.</summary>
public static class LibrariesFaults
{
    /// <summary>The folder with factors, methods and schemes is not there.</summary>
    public static readonly FaultCode DataMissing = new("data-folder-missing", new("找不到数据文件夹", "Data folder missing"));
}
