using Lingtan.Quantities;
using Lingtan.Reporting;

namespace Lingtan.Cli;

/// <summary>A kind of report on an inventory, ready to be written.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Opened">The inventory.</param>
/// <param name="Basis">What the report is made from.</param>
/// <param name="Required">What the standards ask of it.</param>
internal sealed record OpenedReport(IReport Kind, OpenedInventory Opened, ReportBasis Basis, IReadOnlyList<RequiredItem> Required)
{
    /// <summary>Reads and computes what a report is made from; all faults come in one list.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="path">Folder or workbook.</param>
    /// <param name="kind">The kind.</param>
    public static OpenedReport Open(Terminal terminal, string path, IReport kind)
    {
        var opened = OpenedInventory.Open(terminal, path);
        var faults = new FaultList();
        var basis = BasisReading.Read(opened.Inventory, opened.Earlier, faults);
        var required = RequiredItems.Read(opened.Libraries.ReportLists, faults);
        FaultsFound.ThrowIfAny(faults);
        return new OpenedReport(kind, opened, basis, required.Of(kind));
    }

    /// <summary>The report; mistakes in the company's texts end the command.</summary>
    public Report Compose()
    {
        var faults = new FaultList();
        var report = ReportComposer.Compose(Kind, Basis, Required, faults);
        FaultsFound.ThrowIfAny(faults);
        return report;
    }
}
