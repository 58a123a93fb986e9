using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Remarks of the calculation, and the hashes by which data and methods can be told.</summary>
internal static class RegisterHashes
{
    /// <summary>Writes the tables.</summary>
    public static void Write(ReportBuilder page)
    {
        WarningPart.Table(page);
        page.Table(
            "register-hashes", new LocalText("数据集、方法和 GWP 的校验值", "Hashes of datasets, methods and GWP"),
            [PartWriting.Words("种类", "Kind", 1), PartWriting.Words("编号", "Identifier", 2), PartWriting.Words("SHA-256", "SHA-256", 5)],
            table =>
            {
                foreach (var (id, sha256) in page.Inventory.Datasets.Where(one => one.Id != page.Inventory.Gwp.Id)) table.Row(new LocalText("数据集", "dataset"), Code(id), Code(sha256));
                foreach (var (id, sha256) in page.Inventory.Methods) table.Row(new LocalText("方法", "method"), Code(id), Code(sha256));
                table.Row(new LocalText("GWP", "GWP"), Code(page.Inventory.Gwp.Id), Code(page.Inventory.Gwp.Sha256));
            });
        RecomputePart.Figures(page);
    }

    private static RichText Code(string text) => RichText.Same(text).With(Emphasis.Code);
}
