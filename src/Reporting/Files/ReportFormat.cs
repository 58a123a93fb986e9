using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A form in which a report is written.</summary>
/// <param name="Name">Its name, which is the ending of its files too.</param>
/// <param name="Render">Writes a report in a language.</param>
/// <param name="Manifest">Reads the manifest back from a file; null where the file is no report of this form.</param>
public sealed record ReportFormat(string Name, Func<Report, Language, byte[]> Render, Func<byte[], Manifest?> Manifest)
{
    private const long LargestContent = 256L << 20;

    /// <summary>All forms.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("docx", DocxRenderer.Render, Modest(DocxManifest.Read)),
        new("pdf", PdfPrinter.Print, PdfManifest.Read),
        new("html", HtmlRenderer.Render, page => HtmlManifest.Read(page)),
        new("xlsx", XlsxRenderer.Render, Modest(XlsxManifest.Read)),
    ];

    /// <summary>The form of a name or file name; null where there is none such.</summary>
    /// <param name="name">A name, or a path with an ending.</param>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(format =>
        string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + format.Name, StringComparison.OrdinalIgnoreCase));

    // A file that comes from elsewhere is unpacked into nothing first: what a few bytes unpack to may not fit into memory.
    private static Func<byte[], Manifest?> Modest(Func<byte[], Manifest?> read) => file => Formats.WorkbookGuard.IsModest(file, LargestContent) ? read(file) : null;

    /// <summary>The manifest inside a report file of whatever form; null where the file is no report of this program.</summary>
    /// <param name="bytes">The file.</param>
    public static Manifest? ManifestOf(byte[] bytes) => All.Select(format => format.Manifest(bytes)).FirstOrDefault(manifest => manifest is not null);
}
