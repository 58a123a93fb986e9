using System.Collections.Frozen;
using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Methods;

/// <summary>All method files at hand. A file is read and checked when its method is first asked for. Safe from several threads.</summary>
public sealed class MethodLibrary
{
    private readonly FrozenDictionary<string, Edition[]> _editions;

    private MethodLibrary(IEnumerable<Edition> editions) =>
        _editions = editions.GroupBy(e => e.Id, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>Identifiers of the methods, ordered.</summary>
    public IEnumerable<string> Ids => _editions.Keys.Order(StringComparer.Ordinal);

    /// <summary>A library of some files.</summary>
    /// <param name="files">The files, shipped and the user's own; editions of one method share its identifier.</param>
    /// <param name="kinds">The factor kinds by identifier.</param>
    public static MethodLibrary Create(IEnumerable<MethodFile> files, Func<string, FactorKind?> kinds) => new(files.Select(f => new Edition(f, kinds)));

    /// <summary>Whether there is a file for a method, right or wrong.</summary>
    public bool Contains(string id) => _editions.ContainsKey(id);

    /// <summary>The identifier nearest to a misspelt one, or null.</summary>
    public string? Nearest(string id) => MethodNames.Nearest(id, Ids);

    /// <summary>The edition of a method that holds on a day; the latest where no day is given.</summary>
    /// <returns>Null without a fault where no file has that identifier; null with faults where its files are wrong or no edition holds yet.</returns>
    public MethodDefinition? Find(string id, LocalDate? at, FaultList faults)
    {
        if (!_editions.TryGetValue(id, out var editions))
            return null;
        var read = new List<MethodDefinition>();
        foreach (var edition in editions)
        {
            var (method, found) = edition.Read();
            foreach (var fault in found)
                faults.Add(fault.Code, fault.Place, fault.Value, fault.Expected);
            if (method is not null)
                read.Add(method);
        }

        return read.Count < editions.Length ? null : Choose(read, at, faults);
    }

    /// <summary>All editions of all methods that have no faults, ordered by identifier and validity.</summary>
    public IReadOnlyList<MethodDefinition> All(FaultList faults) =>
    [
        .. Ids.SelectMany(id => _editions[id]).Select(e => e.Read()).Select(r =>
        {
            foreach (var fault in r.Faults)
                faults.Add(fault.Code, fault.Place, fault.Value, fault.Expected);
            return r.Method;
        }).OfType<MethodDefinition>().OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.ValidFrom ?? LocalDate.MinIsoValue),
    ];

    private static MethodDefinition? Choose(List<MethodDefinition> editions, LocalDate? at, FaultList faults)
    {
        var ordered = editions.OrderBy(m => m.ValidFrom ?? LocalDate.MinIsoValue).ThenBy(m => m.File, StringComparer.Ordinal).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].ValidFrom != ordered[i - 1].ValidFrom)
                continue;
            faults.Add(MethodFaults.Duplicate, new Place(ordered[i].File, null, "valid_from"), ordered[i].Id, new LocalText($"与 {ordered[i - 1].File} 不同的 valid_from", $"another valid_from than {ordered[i - 1].File}"));
            return null;
        }

        var valid = ordered.FindLast(m => at is null || m.ValidFrom is null || m.ValidFrom <= at);
        if (valid is null)
        {
            var first = ordered[0].ValidFrom!.Value.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            faults.Add(MethodFaults.NoEdition, new Place(ordered[0].File, null, "valid_from"), ordered[0].Id, new LocalText($"{first} 起的期间", $"a period from {first} on"));
        }

        return valid;
    }

    private sealed class Edition(MethodFile file, Func<string, FactorKind?> kinds)
    {
        private readonly Lazy<(MethodDefinition? Method, FaultList Faults)> _read = new(() =>
        {
            var faults = new FaultList();
            return (MethodReader.Read(file, kinds, faults), faults);
        });

        public string Id => file.Id;

        public (MethodDefinition? Method, FaultList Faults) Read() => _read.Value;
    }
}
