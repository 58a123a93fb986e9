using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Why energy is recorded that no counter counted.</summary>
public enum AdditionReason
{
    /// <summary>The flow went round the meter (旁路).</summary>
    Bypass,

    /// <summary>The meter had no supply while the load had (表计失电).</summary>
    MeterDeEnergized,

    /// <summary>The meter or its transformers were at fault (表计故障).</summary>
    MeterFault,

    /// <summary>The counter was reset, and what it counted since the last reading is lost (清零).</summary>
    Reset,

    /// <summary>No device was installed for a while (换表空档).</summary>
    NoDevice,

    /// <summary>The device was there and no amount arrived; negative where it came after all (缺量).</summary>
    NoAmount,

    /// <summary>The multiplier was wrong; may be negative (倍率差错退补).</summary>
    WrongMultiplier,

    /// <summary>A wiring mistake; may be negative (接线差错退补).</summary>
    WrongWiring,

    /// <summary>Another reason, which the note gives.</summary>
    Other,
}

/// <summary>A recorded addition (追补): energy that no counter counted, recorded by a person with a reason; negative where too much was counted (退补).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="Start">From when.</param>
/// <param name="End">Until when.</param>
/// <param name="Amount">How much, in the unit of the register.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who recorded it.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Note">How the amount was found, and what proves it.</param>
public sealed record RecordedAddition(
    string Id, string Meter, string Register, Instant Start, Instant End, decimal Amount, AdditionReason Reason, string Author, Instant Recorded, string Note)
{
    /// <summary>Where it is written; null: nowhere yet.</summary>
    public Place? Place { get; init; }

    /// <summary>An addition of a longer time is to be recorded in parts.</summary>
    public static readonly Duration Longest = Duration.FromDays(400);

    /// <summary>Checks an addition: one without amount, time, author or, for another reason, a note is a fault.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    /// <returns>Whether it can be taken.</returns>
    public bool Check(Place place, FaultList faults)
    {
        var negative = Amount < 0 && Reason is not (AdditionReason.WrongMultiplier or AdditionReason.WrongWiring or AdditionReason.MeterFault or AdditionReason.NoAmount or AdditionReason.Other);
        if (Amount == 0 || negative || Math.Abs(Amount) > CounterLimits.HighestReading) return Refuse("amount", DecimalText.Format(Amount), new("不为零的数量；退补须有相应原因", "an amount that is not zero, and negative only where too much can have been counted"));
        if (End <= Start || End - Start > Longest) return Refuse("end", End.ToString(), new("晚于起始、不超过 400 天的结束时间", "an end after the start, and no more than 400 days"));
        if (string.IsNullOrWhiteSpace(Author)) return Refuse("author", Author, new("记录人", "who recorded it"));
        if (Reason == AdditionReason.Other && string.IsNullOrWhiteSpace(Note)) return Refuse("note", Note, new("说明原因", "a note that gives the reason"));
        return true;

        bool Refuse(string column, string value, LocalText expected)
        {
            faults.Add(MeteringFaults.AdditionWrong, place with { Column = column }, value, expected);
            return false;
        }
    }
}
