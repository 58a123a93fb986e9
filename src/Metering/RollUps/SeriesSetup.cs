namespace Lingtan.Metering;

/// <summary>What the intervals of a register are computed with, beside its readings.</summary>
/// <param name="Meter">The meter, with its devices.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="Limits">How fast the counter can run.</param>
/// <param name="Policy">How energy of unknown shape is divided; its zone is that of the hours.</param>
/// <param name="Additions">The recorded additions of the register.</param>
/// <param name="Settled">What persons decided about single readings.</param>
public sealed record SeriesSetup(
    Meter Meter, string Register, CounterLimits Limits, SubstitutionPolicy Policy, IReadOnlyList<RecordedAddition> Additions, IReadOnlyList<SettledReading> Settled)
{
    /// <summary>The series that its readings are kept under.</summary>
    public SeriesKey Key => new(Meter.Id, Register);

    /// <summary>Whether its readings are the amounts of intervals.</summary>
    public bool SendsAmounts => Meter.SendsAmounts(Register);

    /// <summary>Goes from reading to reading of the register: the way of its counter, or the amounts of its intervals.</summary>
    /// <param name="records">The readings in the order of time.</param>
    public CounterWalk Walk(IEnumerable<ReadingRecord> records) => SendsAmounts
        ? IntervalReadings.Steps(Meter.Installations, records, Meter.Profile, Limits)
        : CounterWalk.Run(Register, Meter.Installations, records, Limits);
}
