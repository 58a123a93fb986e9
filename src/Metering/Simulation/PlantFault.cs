using NodaTime;

namespace Lingtan.Metering;

/// <summary>What can go wrong at a simulated meter on demand.</summary>
public enum PlantFaultKind
{
    /// <summary>The link is lost: no answer; the meter counts on.</summary>
    Unplugged,

    /// <summary>The flow goes round the meter: it answers, and counts nothing.</summary>
    Bypassed,

    /// <summary>The counter is set to zero at the beginning.</summary>
    Reset,

    /// <summary>The device is taken out at the beginning, and another one put in at the end.</summary>
    Swap,

    /// <summary>What it shows does not move; it counts on and shows that afterwards.</summary>
    Stuck,

    /// <summary>Every fourth minute it shows ten times as much.</summary>
    Spike,

    /// <summary>Its clock runs fast, and is set right at the end.</summary>
    ClockDrift,

    /// <summary>It answers late.</summary>
    Slow,

    /// <summary>It answers with an exception.</summary>
    Exception,
}

/// <summary>A fault of a simulated meter for a time.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="From">From when.</param>
/// <param name="To">Until when; null: until it is ended.</param>
/// <param name="Amount">Opening reading of the new device, seconds an hour of drift, seconds of delay, number of the exception; null: 0, 60, 10 and 4.</param>
public sealed record PlantFault(string Meter, PlantFaultKind Kind, Instant From, Instant? To, decimal? Amount = null)
{
    /// <summary>The amount, or what is usual for the kind.</summary>
    public decimal Size => Amount ?? Kind switch { PlantFaultKind.ClockDrift => 60, PlantFaultKind.Slow => 10, PlantFaultKind.Exception => 4, _ => 0 };

    /// <summary>Whether nothing is counted meanwhile.</summary>
    internal bool Stops => Kind is PlantFaultKind.Bypassed or PlantFaultKind.Swap;

    /// <summary>Whether it lasts at an instant.</summary>
    /// <param name="at">The instant.</param>
    public bool Lasts(Instant at) => From <= at && (To is not { } to || at < to);
}
