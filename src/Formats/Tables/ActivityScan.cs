using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>
/// The rows of <c>activity.csv</c>, understood as far as that is possible without knowing the sources: read while <c>inventory.yaml</c> is still being read, in
/// several parts at once. The outcome does not depend on the number of parts.
/// </summary>
internal sealed class ActivityScan
{
    private const int SmallestPart = 1 << 20;
    private const int MostParts = 8;

    private static readonly DelimitedSchema Schema = SheetHeader.Schema(TableLayouts.Activity);

    private readonly ActivityRecord[] _rows;
    private readonly ActivityPart[] _parts;

    private ActivityScan(string file, ActivityRecord[] rows, ActivityPart[] parts, IReadOnlySet<string> lost) =>
        (File, _rows, _parts, Lost) = (file, rows, parts, lost);

    /// <summary>The rows of all parts; those that parts were read into, where no line was passed over.</summary>
    public ActivityRecord[] Join()
    {
        var total = _parts.Sum(part => part.Count);
        if (total == _rows.Length) return _rows;
        var (joined, at) = (new ActivityRecord[total], 0);
        foreach (var part in _parts)
        {
            part.Rows.CopyTo(joined.AsSpan(at));
            at += part.Count;
        }

        return joined;
    }

    /// <summary>Texts in lines that are no rows, among them the sources those lines were for.</summary>
    public IReadOnlySet<string> Lost { get; }

    /// <summary>The file or sheet.</summary>
    public string File { get; }

    /// <summary>The parts in the order of their rows.</summary>
    public IReadOnlyList<ActivityPart> Parts => _parts;

    /// <summary>Reads the rows of a table; null with faults where it has no usable header.</summary>
    /// <param name="bytes">The table as CSV.</param>
    /// <param name="places">Where its rows stand.</param>
    /// <param name="threads">How many parts may be read at once.</param>
    /// <param name="faults">Where mistakes in the header or the form of the table are reported.</param>
    public static ActivityScan? Read(ReadOnlyMemory<byte> bytes, RowPlaces places, int threads, FaultList faults)
    {
        if (DelimitedTable.Read(bytes, places.File, Schema, faults) is not { } table) return null;
        var wanted = Math.Clamp(Math.Min(threads, bytes.Length / SmallestPart), 1, MostParts);
        var tables = table.Split(wanted);
        var capacities = tables.Select(part => part.RowCapacity).ToArray();
        var rows = new ActivityRecord[capacities.Sum()];
        var parts = new ActivityPart[tables.Count];
        for (var (i, first) = (0, 0); i < parts.Length; first += capacities[i++]) parts[i] = new ActivityPart(tables[i], places, rows, first);
        Parallel.For(0, parts.Length, i => parts[i].Read(capacities[i]));
        var form = new FaultList();
        foreach (var part in parts) part.ReportForm(form);
        faults.AddRange(form);
        return new ActivityScan(places.File, rows, parts, form.Any ? LostTexts(bytes, places.File, form) : new HashSet<string>());
    }

    // A misplaced quote may swallow everything after it.
    private static HashSet<string> LostTexts(ReadOnlyMemory<byte> bytes, string file, FaultList form)
    {
        var ragged = form.Where(fault => fault.Code == TextFaults.RowRagged).Select(fault => fault.Place.Row).ToHashSet();
        var quote = form.Where(fault => fault.Code == TextFaults.QuoteMisplaced).Min(fault => fault.Place.Row);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var line = 0;
        foreach (var text in (TextDecoding.ToText(bytes, file, new FaultList()) ?? "").EnumerateLines())
        {
            line++;
            if (!ragged.Contains(line) && !(line >= quote)) continue;
            foreach (var range in text.SplitAny(',', ';', '\t')) texts.Add(text[range].Trim(" \"").ToString());
        }

        return texts;
    }
}
