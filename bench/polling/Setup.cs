using System.Globalization;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Bench;

/// <summary>The meters of the bench as Lingtan sets them up: one connection each, asked every minute.</summary>
internal static class Setup
{
    public static void Write(string address, string port, int meters)
    {
        using var database = Database.Open(address);
        var now = SystemClock.Instance.GetCurrentInstant();
        var from = (now - Duration.FromMinutes(1)).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
        List<RowChange> rows = [Row("sites", ("facility", "works"), ("name.zh", "工厂"), ("zone", "Asia/Shanghai"))];
        for (var i = 0; i < meters; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{i}");
            rows.Add(Row("meters", ("id", id), ("name.zh", id), ("medium", "water"), ("facility", "works")));
            rows.Add(Row("registers", ("meter", id), ("id", "volume"), ("unit", "m3"), ("direction", "consumption")));
            rows.Add(Row("installations", ("meter", id), ("serial", "1"), ("from", from)));
            rows.Add(Row("fits", ("meter", id), ("serial", "1"), ("register", "volume"), ("opening", "0")));
            rows.Add(Row("connections", ("id", id), ("protocol", "modbus-tcp"), ("host", Devices.Host(i)), ("port", port), ("settings", "map=xintai/smart-water;unit=1"), ("interval", "60s")));
            rows.Add(Row("points", ("connection", id), ("point", "volume-positive-total"), ("meter", id), ("channel", "volume")));
        }

        var recorded = new EnergyDesk(new FactStore(database)).Change(rows, new Act("bench", now, "set-up"));
        foreach (var fault in recorded.Faults.SelectMany(static one => one).Concat(recorded.Others).Take(5)) Console.WriteLine($"{fault.Place} {fault.Value} {fault.Code.Title.En}");
        if (recorded.Refused) throw new InvalidOperationException("The meters cannot be set up.");
    }

    private static RowChange Row(string table, params (string Column, string Value)[] cells) => new(table, null, 0, cells.ToDictionary(static one => one.Column, static one => one.Value, StringComparer.Ordinal));
}
