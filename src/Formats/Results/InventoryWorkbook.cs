using Lingtan.Inventories;
using Lingtan.Quality;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// The result of an inventory as an Excel workbook (清册): summary, sources with explanations, gases, months, factors used, exclusions, warnings. Figures are
/// rounded to the gram, so that a spreadsheet can add them; all digits are in the JSON. The same inventory gives the same bytes.
/// </summary>
public static class InventoryWorkbook
{
    /// <summary>The workbook.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="language">Language of names, headings and explanations.</param>
    /// <param name="quality">Its data quality; null where it was not scored.</param>
    /// <param name="warnings">Remarks to be listed.</param>
    public static byte[] Write(Inventory inventory, Language language, QualityScore? quality, IReadOnlyList<Warning> warnings)
    {
        var sheets = new ResultSheets(inventory, language);
        return XlsxWriter.Write(
        [
            SummarySheet.Create(inventory, language, quality),
            sheets.Sources(quality),
            sheets.Gases(),
            sheets.Months(),
            sheets.Factors(),
            sheets.Exclusions(),
            sheets.Warnings(warnings),
        ]);
    }
}
