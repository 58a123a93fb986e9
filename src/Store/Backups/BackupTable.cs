using System.Data.Common;
using System.Text;
using System.Text.Json;

namespace Lingtan.Store;

/// <summary>A table as a backup holds it: one JSON array of values a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Order">The order in which its rows are written.</param>
/// <param name="Since">Number of the migration that made it.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, string Order, int Since = 1)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a fresh database holds its rows already: they give way to those of the backup.</summary>
    public bool IsSeeded { get; init; }

    /// <summary>All tables, those that others refer to first.</summary>
    public static IReadOnlyList<BackupTable> All { get; } =
    [
        new("recording", ["seq", "at", "actor", "action", "subject", "reason", "facts", "digest", "previous", "hash"], "seq"),
        new("fact", ["seq", "recording", "book", "kind", "key", "revision", "withdrawn", "valid_from", "valid_to", "content"], "seq"),
        new("evidence", ["sha256", "part", "size", "recording", "bytes"], "sha256, part"),
        new(
            "account",
            ["name", "display", "role", "facilities", "disabled", "language", "password", "totp", "totp_pending", "totp_step", "failures", "locked_until", "last_sign_in"], "name", Since: 2),
        new("token", ["id", "account", "name", "hash", "scopes", "created", "expires", "last_used", "revoked"], "id", Since: 2),
        new("notice", ["id", "account", "book", "kind", "matter", "day", "zh", "en", "due", "made", "seen", "settled", "mailed"], "id", Since: 3),
        new("mail_address", ["account", "address"], "account", Since: 3),
        new("alarm_state", ["rule", "alarm", "phase", "since", "raised", "acknowledged", "escalations", "seen", "worst"], "rule", Since: 5),
        new(
            "alarm",
            ["id", "rule", "meter", "channel", "measure", "level", "zh", "en", "threshold", "unit", "raised", "value", "worst", "cleared", "acknowledged_by", "acknowledged_at", "note", "escalated"], "id", Since: 5),
        new("delivery", ["id", "target", "event", "body", "made", "due", "attempts", "done", "problem"], "id", Since: 5),
        new("reading_series", ["id", "meter", "point"], "id", Since: 4),
        new("reading_block", ["id", "received", "times", "bytes", "arrivals"], "id", Since: 4),
        new("reading_source", ["source", "number"], "source", Since: 4),
        new("reading_head", ["id", "received", "kept_from"], "id", Since: 4) { IsSeeded = true },
        new("reading_tail", ["id"], "id", Since: 4),
        new("reading_touched", ["series", "first_at", "last_at", "stamp"], "series", Since: 4),
        new("roll_up", ["id", "bytes"], "id", Since: 4),
        new("roll_up_gap", ["series", "first_at", "last_at"], "series, first_at", Since: 4),
    ];

    /// <summary>All rows, one after the other.</summary>
    public IEnumerable<object[]> Read(DbConnection connection, DbTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {string.Join(", ", Columns)} FROM {Name} ORDER BY {Order}";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[Columns.Count];
            reader.GetValues(row);
            yield return row;
        }
    }

    /// <summary>A row as a line.</summary>
    public static string ToJson(object[] row)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartArray();
            foreach (var value in row)
            {
                if (value is byte[] bytes) json.WriteBase64StringValue(bytes);
                else if (value is long number) json.WriteNumberValue(number);
                else json.WriteStringValue((string)value);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer(), 0, (int)memory.Length);
    }

    /// <summary>Inserts the row of a line.</summary>
    public void Insert(DbConnection connection, DbTransaction transaction, string line)
    {
        using var json = JsonDocument.Parse(line);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {Name} ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "@" + column))})";
        var values = json.RootElement.EnumerateArray().ToList();
        if (values.Count != Columns.Count) throw new InvalidDataException(Name);
        for (var i = 0; i < Columns.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + Columns[i];
            parameter.Value = Columns[i] is "bytes" or "arrivals" ? values[i].GetBytesFromBase64() : values[i].ValueKind == JsonValueKind.Number ? values[i].GetInt64() : values[i].GetString()!;
            command.Parameters.Add(parameter);
        }

        command.ExecuteNonQuery();
    }
}
