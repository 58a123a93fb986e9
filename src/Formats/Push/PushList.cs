using System.Globalization;
using Lingtan.Drivers;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>What is read of a body so far, and its mistakes: the first thousand are listed, the rest is counted.</summary>
internal sealed class PushList(string file, PushLimits limits)
{
    private readonly CappedFaults _faults = new();

    /// <summary>The words for the trust of a sender.</summary>
    public static readonly IReadOnlyList<(string Word, SampleState State)> Qualities =
    [
        ("good", SampleState.Good), ("uncertain", SampleState.Uncertain), ("substituted", SampleState.Substituted), ("stale", SampleState.Stale), ("bad", SampleState.Bad),
    ];

    public List<PushedReading> Readings { get; } = [];

    /// <summary>Whether so many bytes are taken; else a fault.</summary>
    public bool Takes(long bytes)
    {
        if (bytes <= limits.Bytes) return true;
        Refuse(PushFaults.TooMuch, null, null, bytes.ToString(CultureInfo.InvariantCulture), new($"至多 {limits.Bytes} 字节", $"at most {limits.Bytes} bytes"));
        return false;
    }

    /// <summary>Takes a reading; a fault where there are too many.</summary>
    public bool Add(PushedReading reading, int row)
    {
        if (Readings.Count < limits.Readings)
        {
            Readings.Add(reading);
            return true;
        }

        Refuse(PushFaults.TooMuch, row, null, "", new($"至多 {limits.Readings} 条读数", $"at most {limits.Readings} readings"));
        return false;
    }

    public void Refuse(FaultCode code, int? row, string? column, string value, LocalText expected) =>
        _faults.Add(code, new Place(file, row, column), value.Length > 200 ? value[..200] : value, expected);

    /// <summary>A word for the trust of the sender; null with a fault for any other.</summary>
    public SampleState? Quality(string word, int row, string column)
    {
        foreach (var (known, state) in Qualities)
        {
            if (known == word) return state;
        }

        var list = string.Join(", ", Qualities.Select(static q => q.Word));
        Refuse(PushFaults.FieldWrong, row, column, word, new("其中之一：" + list, "one of " + list));
        return null;
    }

    public IReadOnlyList<PushedReading> End(FaultList faults)
    {
        CappedFaults.Report([_faults], file, faults);
        return Readings;
    }
}
