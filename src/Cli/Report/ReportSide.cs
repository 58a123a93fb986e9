using Lingtan.Inventories;
using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary>One of two reports that are compared: a file, or what a folder gives now.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Manifest">Its figures.</param>
/// <param name="Inventory">The inventory it was made from; null where it is not at hand.</param>
/// <param name="Stale">Figures of the file that its inventory no longer gives.</param>
internal sealed record ReportSide(string Name, Manifest Manifest, Inventory? Inventory, IReadOnlyList<string> Stale)
{
    /// <summary>Opens a side.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="path">A report file, an inventory folder or an inventory workbook.</param>
    /// <param name="folder">The inventory that a file was made from; null where it is not named.</param>
    /// <param name="kind">Kind of report, for folders and workbooks.</param>
    public static ReportSide Open(Terminal terminal, string path, string? folder, string? kind)
    {
        if (ManifestOf(terminal, path) is not { } manifest)
        {
            var composed = OpenedReport.Open(terminal, path, ReportOptions.Find(kind));
            return new ReportSide(path, composed.Compose().Manifest, composed.Opened.Inventory, []);
        }

        if (folder is null) return new ReportSide(path, manifest, null, []);
        var opened = OpenedReport.Open(terminal, folder, ReportOptions.Find(manifest.Kind));
        return new ReportSide(path, manifest, opened.Opened.Inventory, ReportComparison.Stale(manifest, opened.Compose().Manifest));
    }

    private static Manifest? ManifestOf(Terminal terminal, string path)
    {
        var full = OpenedInventory.Existing(terminal, path);
        if (Directory.Exists(full)) return null;
        if (ReportFormat.ManifestOf(File.ReadAllBytes(full)) is { } manifest) return manifest;
        return full.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? null
            : throw new CommandFailure(new LocalText($"{path} 不是本程序写的报告（没有数值清单）。", $"{path} is no report of this program: it carries no list of figures."));
    }
}
