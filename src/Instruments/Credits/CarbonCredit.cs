using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>Carbon credits of one project and vintage (CCER, VCU, CER, ACC…). They stand beside the inventory and never reduce a scope total.</summary>
/// <param name="Id">Identifier, unique in the book.</param>
/// <param name="Standard">Identifier or alias of the standard, such as <c>CCER</c> or <c>VCU</c>.</param>
/// <param name="Tco2e">Tonnes CO2e, above zero.</param>
/// <param name="Vintage">Year or interval in which the reductions happened, as printed.</param>
/// <param name="Project">Project name or number.</param>
/// <param name="SerialFrom">First serial number, or the printed block.</param>
/// <param name="SerialTo">Last serial number; null where <paramref name="SerialFrom"/> holds the block.</param>
/// <param name="Status">How far its life has come.</param>
/// <param name="RetiredOn">Day of retirement.</param>
/// <param name="Place">Where it is written.</param>
public sealed record CarbonCredit(
    string Id,
    string Standard,
    decimal Tco2e,
    string? Vintage,
    string? Project,
    string? SerialFrom,
    string? SerialTo,
    CreditStatus Status,
    LocalDate? RetiredOn,
    Place Place);

/// <summary>The life of a credit: issued → reserved → retired.</summary>
public enum CreditStatus
{
    /// <summary>Issued to the account of the organisation.</summary>
    Issued,

    /// <summary>Set aside for a claim.</summary>
    Reserved,

    /// <summary>Retired for a claim.</summary>
    Retired,
}
