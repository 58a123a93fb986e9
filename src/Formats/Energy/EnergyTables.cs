using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The tables of the energy side while they are read: which they are, and which identifiers stand in rows that could not be read.</summary>
/// <param name="entries">The rows of a table.</param>
internal sealed class EnergyTables(Func<TableLayout, IEnumerable<Entry>> entries)
{
    private static readonly string[] Naming = ["limit", "id", "meter", "serial", "register", "facility", "connection", "channel"];

    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);

    /// <summary>All tables, in the order of the workbook.</summary>
    public static readonly IReadOnlyList<TableLayout> All =
    [
        EnergyLayouts.Sites, EnergyLayouts.Holidays, EnergyLayouts.Meters, EnergyLayouts.Registers, EnergyLayouts.Gauges, EnergyLayouts.Installations, EnergyLayouts.Fits,
        EnergyLayouts.Certificates, RecordLayouts.Connections, RecordLayouts.Points, RecordLayouts.Additions, RecordLayouts.Settlements, RecordLayouts.Products, RecordLayouts.Invoices,
        RuleLayouts.AlarmRules, RuleLayouts.Maintenance, RuleLayouts.Limits, RuleLayouts.LimitActions,
    ];

    /// <summary>Reads the rows of a table; what is sound is kept.</summary>
    public List<T> Rows<T>(TableLayout layout, Func<Entry, T> read)
    {
        var sound = new List<T>();
        foreach (var entry in entries(layout))
        {
            entry.Begin();
            var row = read(entry);
            if (!entry.Damaged) sound.Add(row);
            else foreach (var key in Naming) _damaged.Add(entry.Text(key) ?? "");
            entry.Close();
        }

        return sound;
    }

    /// <summary>Whether an identifier stands in a row that could not be read, so that it only seems to be missing.</summary>
    public bool IsDamaged(string id) => id.Length > 0 && _damaged.Contains(id);

    /// <summary>Whether a fault may only follow from a row that could not be read.</summary>
    public bool MayFollow(Fault fault) => fault.Value.Split('.', ' ').Any(IsDamaged);
}
