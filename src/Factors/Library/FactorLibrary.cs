using System.Diagnostics.CodeAnalysis;
using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>
/// All factor kinds, datasets and rows, read strictly and immutable afterwards. The order of datasets and rows never matters.
/// </summary>
public sealed class FactorLibrary
{
    private readonly Dictionary<string, FactorKind> _kinds;
    private readonly Dictionary<string, FactorRow> _rows;
    private readonly Dictionary<string, FactorRow[]> _published;
    private readonly Dictionary<string, FactorRow[]> _own;
    private readonly FactorSubjects _subjects;

    internal FactorLibrary(Dictionary<string, FactorKind> kinds, FactorSubjects subjects, IReadOnlyList<FactorDataset> datasets)
    {
        _kinds = kinds;
        _subjects = subjects;
        Datasets = datasets;
        Own = [];
        _own = [];
        _rows = new Dictionary<string, FactorRow>(datasets.Sum(static d => d.Rows.Count), StringComparer.Ordinal);
        foreach (var dataset in datasets)
            foreach (var row in dataset.Rows)
                _rows.TryAdd(row.Id, row);
        _published = ByKind(datasets.SelectMany(static d => d.Rows));
    }

    private FactorLibrary(FactorLibrary whole, IReadOnlySet<string> rows)
    {
        _kinds = whole._kinds;
        _subjects = whole._subjects;
        Datasets = whole.Datasets;
        Own = [];
        _own = [];
        _rows = whole._rows.Where(pair => rows.Contains(pair.Key) && pair.Value.Dataset is not null).ToDictionary(StringComparer.Ordinal);
        _published = ByKind(_rows.Values.OrderBy(static row => row.Id, StringComparer.Ordinal));
    }

    private FactorLibrary(FactorLibrary shipped, IReadOnlyList<FactorRow> own)
    {
        _kinds = shipped._kinds;
        _subjects = shipped._subjects;
        _published = shipped._published;
        Datasets = shipped.Datasets;
        Own = own;
        _own = ByKind(own);
        _rows = new Dictionary<string, FactorRow>(shipped._rows, StringComparer.Ordinal);
        foreach (var row in shipped.Own) _rows.Remove(row.Id);
        foreach (var row in own) _rows.TryAdd(row.Id, row);
    }

    /// <summary>The kinds, ordered by identifier.</summary>
    public IEnumerable<FactorKind> Kinds => _kinds.Values.OrderBy(static k => k.Id, StringComparer.Ordinal);

    /// <summary>The datasets, ordered by identifier.</summary>
    public IReadOnlyList<FactorDataset> Datasets { get; }

    /// <summary>The company's own rows.</summary>
    public IReadOnlyList<FactorRow> Own { get; }

    /// <summary>Names and aliases of what factors are for.</summary>
    public FactorSubjects Subjects => _subjects;

    /// <summary>Every row, the company's own first, then by dataset.</summary>
    public IEnumerable<FactorRow> Rows => Own.Concat(Datasets.SelectMany(static d => d.Rows));

    /// <summary>Reads the library. With faults the library still holds whatever was sound, so that all faults come in one list.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static FactorLibrary Load(FactorSources sources, FaultList faults) => LibraryLoading.Load(sources, faults);

    /// <summary>The kind with the identifier, or null.</summary>
    public FactorKind? Kind(string id) => _kinds.GetValueOrDefault(id);

    /// <summary>The row with the identifier, or null.</summary>
    public FactorRow? Row(string id) => _rows.GetValueOrDefault(id);

    /// <summary>The dataset with the identifier, or null.</summary>
    public FactorDataset? Dataset(string id)
    {
        foreach (var dataset in Datasets)
            if (dataset.Id == id) return dataset;
        return null;
    }

    /// <summary>The same library with the company's own rows in place of any it had.</summary>
    public FactorLibrary With(IEnumerable<FactorRow> own) => new(this, [.. own]);

    /// <summary>
    /// The same library with only some of its shipped rows, as a lock names them. A row chosen among all is still chosen among fewer,
    /// so that a locked inventory comes out the same however much the library has grown.
    /// </summary>
    /// <param name="rows">Identifiers of the rows that stay.</param>
    public FactorLibrary Only(IReadOnlySet<string> rows) => new(this, rows);

    /// <summary>The rows of a kind in the shipped datasets.</summary>
    public IReadOnlyList<FactorRow> PublishedOf(string kind) => _published.GetValueOrDefault(kind) ?? [];

    /// <summary>The company's own rows of a kind.</summary>
    public IReadOnlyList<FactorRow> OwnOf(string kind) => _own.GetValueOrDefault(kind) ?? [];

    /// <summary>Chooses the row for a request: a pin, else own factors, else what was published in time (see docs/concepts/factor-selection.md).</summary>
    /// <param name="request">What is needed.</param>
    /// <param name="whyNot">Why nothing fits, naming what exists; null when a row was chosen.</param>
    public FactorSelection? Select(FactorRequest request, out LocalText? whyNot) => FactorSelecting.Select(this, request, out whyNot);

    /// <summary>The elements that exist at one subject position for a request, such as the by-products of a process and a gas; ordered, without the wildcard.</summary>
    /// <param name="request">The request; its subject at <paramref name="position"/> is ignored.</param>
    /// <param name="position">The position, counted from 0.</param>
    public IReadOnlyList<string> Elements(FactorRequest request, int position) => FactorSelecting.Elements(this, request, position);

    /// <summary>Rows whose identifier, kind, subject (Chinese or English name, alias), gas, place, source or dataset contain every word of a text.</summary>
    public IEnumerable<FactorRow> Search(string text) => FactorSearch.Find(this, text);

    [SuppressMessage("Performance", "CA1859", Justification = "Both callers hold different sequences.")]
    private static Dictionary<string, FactorRow[]> ByKind(IEnumerable<FactorRow> rows)
    {
        var lists = new Dictionary<string, List<FactorRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!lists.TryGetValue(row.Kind, out var list)) lists.Add(row.Kind, list = []);
            list.Add(row);
        }

        var byKind = new Dictionary<string, FactorRow[]>(lists.Count, StringComparer.Ordinal);
        foreach (var (kind, list) in lists) byKind.Add(kind, [.. list]);
        return byKind;
    }
}
