using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>A kind of report. One folder below <c>Reports/</c> each, found by scanning: nothing else is touched when one is added.</summary>
public interface IReport
{
    /// <summary>Identifier, as given to <c>--kind</c>.</summary>
    string Kind { get; }

    /// <summary>Title on the cover.</summary>
    LocalText Title { get; }

    /// <summary>What it is for, in a sentence.</summary>
    LocalText Purpose { get; }

    /// <summary>Identifiers of the lists in <c>data/reports</c> whose required items it must contain.</summary>
    IReadOnlyList<string> Standards { get; }

    /// <summary>Writes the report.</summary>
    /// <param name="page">Where it is written.</param>
    void Write(ReportBuilder page);
}
