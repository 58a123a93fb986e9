using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>
/// The differences of a register through all devices of its metering point. Readings that cannot be are held, not used and not deleted, until a
/// person settles them; the difference of the readings around them is counted all the same.
/// </summary>
/// <param name="Steps">The differences in the order of time.</param>
/// <param name="Held">Readings that are not used until they are settled.</param>
/// <param name="Findings">Everything that was found, the held readings included.</param>
public sealed record CounterWalk(IReadOnlyList<CounterStep> Steps, IReadOnlyList<ReadingFinding> Held, IReadOnlyList<ReadingFinding> Findings)
{
    /// <summary>What was counted in all.</summary>
    public decimal Total => Steps.Sum(static s => s.Difference ?? 0);

    /// <summary>Walks along a register of a metering point.</summary>
    /// <param name="register">Identifier of the register.</param>
    /// <param name="installations">The devices in the order of time.</param>
    /// <param name="records">The readings in the order of time.</param>
    /// <param name="limits">How fast the counter can run.</param>
    public static CounterWalk Run(string register, IReadOnlyList<MeterInstallation> installations, IEnumerable<ReadingRecord> records, CounterLimits limits)
    {
        var steps = new List<CounterStep>();
        var (held, findings) = (new List<ReadingFinding>(), new List<ReadingFinding>());
        var all = records.ToList();
        foreach (var installation in installations)
        {
            if (installation.Fit(register) is not { } fit) continue;
            var path = new CounterPath(installation, fit, limits);
            path.Walk(Points(installation, fit, all, limits));
            steps.AddRange(path.Steps);
            held.AddRange(path.Held);
            findings.AddRange(path.Findings);
        }

        findings.AddRange(all.Where(r => !installations.Any(i => i.Covers(r.At))).Select(NoDevice));
        return new CounterWalk(steps, held, [.. findings.OrderBy(static f => f.Start).ThenBy(static f => f.Rule)]);
    }

    // The opening and closing readings stand for their instants; what the device sent at the same time adds nothing.
    private static List<CounterPoint> Points(MeterInstallation installation, RegisterFit fit, List<ReadingRecord> records, CounterLimits limits)
    {
        var points = new List<CounterPoint> { new(installation.From, fit.Opening, true, ReadingMark.Measured, false) };
        ReadingMark? aside = null;
        foreach (var record in records.Where(r => installation.From < r.At && (installation.To is null || r.At < installation.To)))
        {
            var mark = Mark(record);
            if (record.Effective.Value is { } value) points.Add(new(
                record.At, value, record.IsSettled, aside is null ? mark : Worse(aside, mark), !record.IsSettled && record.At - record.Effective.Received > limits.Ahead));
            aside = record.Effective.Value is null ? mark : null;
        }

        if (installation.To is { } to && fit.Closing is { } closing) points.Add(new CounterPoint(to, closing, true, aside ?? ReadingMark.Measured, false));
        return points;
    }

    internal static ReadingFinding NoDevice(ReadingRecord record) =>
        new(ValidationRule.NoDevice, record.At, record.At, record.Effective.Value, new("有装置期间的读数", "a reading from a time with a device"));

    internal static ReadingMark Mark(ReadingRecord record) => record.State == ReadingState.Disputed
        ? new ReadingMark(ReadingState.Disputed, SubstitutionRules.TwoValues, SubstitutionRules.Author)
        : record.Effective.Mark;

    /// <summary>The mark that a reader must rather know about.</summary>
    internal static ReadingMark Worse(ReadingMark a, ReadingMark b) => Rank(a.State) >= Rank(b.State) ? a : b;

    /// <summary>The state that a reader must rather know about.</summary>
    internal static ReadingState Worse(ReadingState a, ReadingState b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(ReadingState state) => state switch
    {
        ReadingState.Missing => 0,
        ReadingState.Measured => 1,
        ReadingState.Estimated => 2,
        ReadingState.Repaired => 3,
        ReadingState.Substituted => 4,
        _ => 5,
    };
}
