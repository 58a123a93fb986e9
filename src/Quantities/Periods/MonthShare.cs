using NodaTime;

namespace Lingtan.Quantities;

/// <summary>What a period has of one calendar month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Weight">Calendar days, parts of a day as seconds/86400; never zero.</param>
public readonly record struct MonthShare(YearMonth Month, decimal Weight);
