using Lingtan.Factors;
using Lingtan.Instruments;
using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Everything an inventory is built from, as written down by the company: the one in-memory model to which the folder,
/// the workbook and the REST interface all lead. It holds what was said, not what follows from it.
/// </summary>
public sealed record InventoryBook
{
    /// <summary>The reporting company.</summary>
    public required Organization Organization { get; init; }

    /// <summary>Why the inventory is made, for whom, and by which criteria indirect categories count as significant (ISO 14064-1, 5.2.3 and 9.3.1).</summary>
    public PurposeStatement? Purpose { get; init; }

    /// <summary>The reporting period in calendar days; each facility reads it in its own time zone.</summary>
    public required ReportingPeriod Period { get; init; }

    /// <summary>Relative paths of earlier inventories of the same organisation, nearest first or in any order.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    /// <summary>Where the earlier inventories are named; null where none are.</summary>
    public Place? HistoryPlace { get; init; }

    /// <summary>How shares in facilities count.</summary>
    public ConsolidationApproach Consolidation { get; init; }

    /// <summary>Identifier of the GWP set, such as <c>AR6</c>.</summary>
    public required string Gwp { get; init; }

    /// <summary>Which scope 2 result is part of the headline total; both are always computed.</summary>
    public Scope2Basis Scope2 { get; init; }

    /// <summary>Which factor publications may be used.</summary>
    public required FactorPolicy Factors { get; init; }

    /// <summary>The facilities, in the order written.</summary>
    public IReadOnlyList<Facility> Facilities { get; init; } = [];

    /// <summary>The emission sources, in the order written.</summary>
    public IReadOnlyList<SourceDefinition> Sources { get; init; } = [];

    /// <summary>Sources left unquantified, with the reason.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>The base year and when it is restated; null where none is declared.</summary>
    public BaseYearPolicy? BaseYear { get; init; }

    /// <summary>Ratios to be reported.</summary>
    public IReadOnlyList<IntensityDefinition> Intensities { get; init; } = [];

    /// <summary>Name of the file or sheet that holds organisation and sources, for messages.</summary>
    public string File { get; init; } = "inventory.yaml";

    /// <summary>Name of the file or sheet that holds the activity records, for messages.</summary>
    public string ActivityFile { get; init; } = "activity.csv";

    /// <summary>The activity records, in any order.</summary>
    public IReadOnlyList<ActivityRecord> Activity { get; init; } = [];

    /// <summary>The company's own factor rows.</summary>
    public IReadOnlyList<FactorRow> OwnFactors { get; init; } = [];

    /// <summary>Energy attribute certificates and contracts.</summary>
    public IReadOnlyList<ContractualInstrument> Instruments { get; init; } = [];

    /// <summary>Carbon credits; they never reduce a total.</summary>
    public IReadOnlyList<CarbonCredit> Credits { get; init; } = [];

    /// <summary>Revenue, output, floor area, head count: the denominators of intensities.</summary>
    public IReadOnlyList<ProductionFigure> Production { get; init; } = [];

    /// <summary>The factor rows frozen when the inventory was approved (<c>lingtan.lock</c>); null while it is open.</summary>
    public FactorLock? Lock { get; init; }

    /// <summary>The company's own method files.</summary>
    public IReadOnlyList<MethodFile> OwnMethods { get; init; } = [];

    /// <summary>Evidence documents by relative path: the SHA-256 of their bytes, lower-case hexadecimal.</summary>
    public IReadOnlyDictionary<string, string> Evidence { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Texts for the report by relative path below <c>narrative/</c>, as bytes; they travel with the book and change no figure.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Narrative { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>
    /// Identifiers of sources of which something could not be read. They are not evaluated, so that one mistake gives one fault
    /// and no follow-on faults; a book with any of them has faults anyway and yields no inventory.
    /// </summary>
    public IReadOnlySet<string> Damaged { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>
    /// Sources some of whose activity rows, or own factors, could not be read, with the inputs these may give: empty where a row names none,
    /// <see cref="AnyInput"/> where that is not known. They are evaluated, so that other mistakes come in the same list; what may only be missing
    /// because of the unreadable row is not reported.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Incomplete { get; init; } = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);

    /// <summary>Stands for any input in <see cref="Incomplete"/>.</summary>
    public const string AnyInput = "*";
}
