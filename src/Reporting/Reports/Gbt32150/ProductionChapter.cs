using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Chapter 5: output, energy and intensities.</summary>
internal static class ProductionChapter
{
    /// <summary>Writes the chapter.</summary>
    public static void Write(ReportBuilder page)
    {
        page.Chapter("production", "生产数据", "Production data");
        ProductionPart.Table(page);
        if (page.Inventory.Book.Production.Count == 0) page.Note(
            NoteKind.Gap, "没有填报产量、产值等生产数据。", "No output, revenue or other production data are entered.");
        ProductionPart.Energy(page);
        IntensityPart.Table(page);
        page.Item("GB.5", page.Inventory.Book.Production.Count > 0);
    }
}
