using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Factors;

/// <summary>One line of a lock file: a dataset or a row by identifier, with the SHA-256 of its content.</summary>
/// <param name="Id">Identifier of the dataset or row.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record LockedEntry(string Id, string Sha256);

/// <summary>
/// The resolved factor rows of an approved inventory with the hashes of their content (<c>lingtan.lock</c>). A library that gives the same rows gives the
/// same result, however much has been added to it since.
/// </summary>
/// <param name="Datasets">The datasets the rows came from, by identifier.</param>
/// <param name="Rows">The rows, by identifier.</param>
public sealed record FactorLock(IReadOnlyList<LockedEntry> Datasets, IReadOnlyList<LockedEntry> Rows)
{
    private const string Edition = "1";

    /// <summary>Locks the rows an inventory used; their order and repetitions do not matter.</summary>
    /// <param name="used">The rows.</param>
    public static FactorLock Of(IEnumerable<FactorRow> used)
    {
        var rows = used.DistinctBy(static r => r.Id).OrderBy(static r => r.Id, StringComparer.Ordinal).ToList();
        var datasets = rows.Select(static r => r.Dataset).OfType<FactorDataset>().DistinctBy(static d => d.Id).OrderBy(static d => d.Id, StringComparer.Ordinal);
        return new FactorLock(
            [.. datasets.Select(static d => new LockedEntry(d.Id, d.Sha256))],
            [.. rows.Select(static r => new LockedEntry(r.Id, RowContent.Sha256(r)))]);
    }

    /// <summary>The lock as UTF-8 YAML, the same bytes for the same content.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder("lingtan-lock: " + Edition + "\n");
        Append(text, "datasets", Datasets);
        Append(text, "rows", Rows);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a lock file; null with faults where it is not one.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="file">Its name, for faults.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static FactorLock? Read(ReadOnlyMemory<byte> bytes, string file, FaultList faults)
    {
        var before = faults.Count;
        if (YamlMap.Parse(bytes, file, faults) is not { } map) return null;
        var edition = map.Text("lingtan-lock", required: true);
        if (edition is not (null or Edition)) map.Refuse("lingtan-lock", FactorsFaults.EntryWrong, edition, LocalText.Same(Edition));
        var read = new FactorLock(Entries(map, "datasets"), Entries(map, "rows"));
        map.Close();
        return faults.Count == before ? read : null;
    }

    /// <summary>
    /// Checks that a library (with the company's own rows) still gives the locked rows: a missing or changed row is a fault. A dataset with another hash is
    /// none as long as its locked rows are the same.
    /// </summary>
    /// <param name="library">The library.</param>
    /// <param name="file">Name of the lock file, for faults.</param>
    /// <param name="faults">Where differences are reported.</param>
    public void Verify(FactorLibrary library, string file, FaultList faults)
    {
        foreach (var locked in Rows)
        {
            var place = new Place(file, null, "rows." + locked.Id);
            if (library.Row(locked.Id) is not { } row)
                faults.Add(FactorsFaults.LockedMissing, place, locked.Id, InLibrary);
            else if (RowContent.Sha256(row) is var found && found != locked.Sha256)
                faults.Add(FactorsFaults.LockedChanged, place, found, LocalText.Same(locked.Sha256));
        }
    }

    private static void Append(StringBuilder text, string key, IReadOnlyList<LockedEntry> entries)
    {
        if (entries.Count == 0) return;
        text.Append(key).Append(":\n");
        foreach (var entry in entries) text.Append("  - { id: ").Append(Quoted(entry.Id)).Append(", sha256: ").Append(entry.Sha256).Append(" }\n");
    }

    private static string Quoted(string id) => "\"" + id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static List<LockedEntry> Entries(YamlMap map, string key)
    {
        var entries = new List<LockedEntry>();
        foreach (var entry in map.Maps(key))
        {
            var (id, sha256) = (entry.Text("id", required: true), entry.Text("sha256", required: true));
            if (id is not null && sha256 is not null) entries.Add(new LockedEntry(id, sha256));
        }

        return entries;
    }

    private static readonly LocalText InLibrary = new("库中或 factors.csv 中有此行", "a row of the library or of factors.csv");
}
