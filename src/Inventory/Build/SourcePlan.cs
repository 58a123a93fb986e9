using Lingtan.Methods;
using Lingtan.Organizations;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>A source with everything its evaluation needs resolved: facility, calendar, method.</summary>
internal sealed class SourcePlan
{
    public required int Index { get; init; }

    public required SourceDefinition Source { get; init; }

    public required Facility Facility { get; init; }

    public required PeriodSlicer.Profile Profile { get; init; }

    public required IReadOnlyList<string> Geographies { get; init; }

    public required string? Grid { get; init; }

    public required MethodDefinition Method { get; init; }

    /// <summary>What decides method and factors apart from the records: sources with the same key share bindings.</summary>
    public required string ShareKey { get; init; }

    /// <summary>The activity input meant by a record that names none: the only one, or the only one without a default; null where several are left.</summary>
    public required MethodInput? MainInput { get; init; }

    /// <summary>Lines of the ledger this source has opened so far, by what distinguishes them.</summary>
    public Dictionary<(Gas, Account, Basis?, MethaneOrigin, bool), int> LineOf { get; } = [];

    /// <summary>What has been reported for this source already: one mistake gives one fault, however many groups it touches.</summary>
    public HashSet<string> Reported { get; } = new(StringComparer.Ordinal);

    /// <summary>The place of a key of the source.</summary>
    public Place At(string key) => Source.At(key);
}
