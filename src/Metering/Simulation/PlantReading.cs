using NodaTime;

namespace Lingtan.Metering;

/// <summary>A reading of the simulated plant, as its devices send it.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Point">Identifier of the register or gauge.</param>
/// <param name="At">The time that is written on it.</param>
/// <param name="Value">What is shown, before the multiplier.</param>
/// <param name="Received">When it was read.</param>
public readonly record struct PlantReading(string Meter, string Point, Instant At, decimal Value, Instant Received);

/// <summary>How a device of the simulated plant behaves at an instant.</summary>
/// <param name="Answers">Whether it answers at all.</param>
/// <param name="Exception">Number of the exception it answers with; null: none.</param>
/// <param name="Delay">How long an answer takes more than usual.</param>
/// <param name="Clock">What its own clock says.</param>
public sealed record PlantBehaviour(bool Answers, int? Exception, Duration Delay, Instant Clock)
{
    /// <summary>Whether values come.</summary>
    public bool GivesValues => Answers && Exception is null;
}
