namespace Lingtan.Store;

/// <summary>
/// Where ClickHouse is: <c>http://user:password@host:8123/database</c>; for several shards the addresses of all of them with commas between, and the name that
/// their configuration gives the cluster: <c>http://a:8123/energy,http://b:8123/energy?cluster=lingtan</c>.
/// </summary>
/// <param name="Shards">The address of each shard.</param>
/// <param name="Database">The database on all of them.</param>
/// <param name="Cluster">The name of the cluster; empty for a single server.</param>
public sealed record ClickHouseAddress(IReadOnlyList<Uri> Shards, string Database, string Cluster)
{
    private const string ClusterKey = "?cluster=";
    private const string UsualDatabase = "default";

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static ClickHouseAddress Parse(string text)
    {
        var at = text.IndexOf(ClusterKey, StringComparison.Ordinal);
        var cluster = at < 0 ? "" : text[(at + ClusterKey.Length)..];
        var shards = (at < 0 ? text : text[..at]).Split(',', StringSplitOptions.TrimEntries).Select(Shard).ToList();
        var database = shards[0].AbsolutePath.Trim('/');
        if (database.Length == 0) database = UsualDatabase;
        if ((shards.Count > 1) != (cluster.Length > 0) || !IsName(database) || (cluster.Length > 0 && !IsName(cluster)) || shards.Any(s => s.AbsolutePath != shards[0].AbsolutePath))
            throw new FormatException("Address of ClickHouse not readable: one server, or the servers of a cluster with its name and the same database.");
        return new ClickHouseAddress(shards, database, cluster);
    }

    private static Uri Shard(string text) => Uri.TryCreate(text, UriKind.Absolute, out var shard) && shard.Scheme is "http" or "https"
        ? shard
        : throw new FormatException("Address of ClickHouse not readable: http://host:8123/database is expected.");

    private static bool IsName(string text) => text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
