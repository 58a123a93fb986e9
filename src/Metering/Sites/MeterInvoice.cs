using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>What a supplier billed for the flow through a meter between two days of reading.</summary>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register; null: the main one.</param>
/// <param name="Number">Number of the invoice.</param>
/// <param name="First">First day that is billed.</param>
/// <param name="Last">Last day that is billed, included.</param>
/// <param name="Quantity">The amount with its unit; below zero where too much was billed before.</param>
/// <param name="Note">What else is known of it.</param>
/// <param name="Place">Where it is written.</param>
public sealed record MeterInvoice(string Meter, string? Register, string Number, LocalDate First, LocalDate Last, Quantity Quantity, string? Note, Place Place)
{
    /// <summary>The time that is billed.</summary>
    /// <param name="zone">Time zone of the facility.</param>
    public Interval Span(DateTimeZone zone) => new(zone.AtStartOfDay(First).ToInstant(), zone.AtStartOfDay(Last.PlusDays(1)).ToInstant());
}
