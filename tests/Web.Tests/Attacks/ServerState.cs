using System.Globalization;
using Lingtan.Store;

namespace Lingtan.Web;

/// <summary>What an attack must not change: the head of the audit trail and what is in every table.</summary>
/// <param name="Head">Hash of the last recording.</param>
/// <param name="Tables">The tables with how many rows each has.</param>
/// <param name="Accounts">Accounts with role, password, facilities and whether they are disabled.</param>
internal sealed record ServerState(string Head, string Tables, string Accounts)
{
    private static readonly string[] Names = ["recording", "fact", "evidence", "account", "session", "token", "answer", "migration"];

    /// <summary>The state of a server. The chain of its audit trail is verified on the way.</summary>
    public static ServerState Of(RunningServer server)
    {
        var trail = server.Part<AuditTrail>().Verify();
        Assert.Null(trail.Broken);
        using var connection = server.Part<Database>().Connect();
        return new ServerState(
            trail.Head, string.Join(", ", Names.Select(name => name + " " + Rows($"SELECT COUNT(*) FROM {name}"))),
            Rows("SELECT name, role, facilities, disabled, password FROM account WHERE name IN ('carbon', 'owner-zj', 'owner-yn', 'reviewer', 'approver', 'verifier', 'viewer', 'admin') ORDER BY name"));

        string Rows(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read()) lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            return string.Join('\n', lines);
        }
    }
}
