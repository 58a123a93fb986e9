using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The faults of one table in the order of its rows: the first thousand are listed, the rest is counted.</summary>
internal sealed class CappedFaults
{
    /// <summary>How many faults of one table are listed.</summary>
    public const int Most = 1000;

    private readonly List<Fault> _first = [];
    private int _count;

    /// <summary>Adds a fault.</summary>
    public void Add(FaultCode code, Place place, string value, LocalText expected)
    {
        if (_count++ < Most) _first.Add(new Fault(code, place, value, expected));
    }

    /// <summary>Hands over the faults of parts of a table: those of the first rows, however the table was cut into parts.</summary>
    public static void Report(IEnumerable<CappedFaults> parts, string file, FaultList faults)
    {
        var all = parts.ToList();
        foreach (var fault in all.SelectMany(part => part._first).OrderBy(fault => fault.Place).ThenBy(fault => fault.Code.Id, StringComparer.Ordinal).Take(Most)) faults.Add(fault);
        var unlisted = all.Sum(part => part._count) - Most;
        if (unlisted > 0)
            faults.Add(FormatsFaults.TooManyFaults, new Place(file), FieldText.Whole(unlisted), new("先改正已列出的错误", "those listed to be put right first"));
    }
}
