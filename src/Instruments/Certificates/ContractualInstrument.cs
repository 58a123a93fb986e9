using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>
/// A certificate or contract for the attributes of electricity: green electricity certificate (绿证), I-REC, GO, REC, TIGR, power purchase
/// agreement, green-power trade. It lowers market-based scope 2 and nothing else (GHG Protocol Scope 2 Guidance, chapter 7).
/// </summary>
/// <param name="Id">Identifier, unique in the book.</param>
/// <param name="Kind">Identifier or alias of the instrument kind, such as <c>GEC</c> or <c>I-REC</c>.</param>
/// <param name="Mwh">Megawatt-hours, above zero.</param>
/// <param name="GeneratedFrom">First day of generation.</param>
/// <param name="GeneratedTo">Last day of generation, inclusive.</param>
/// <param name="Facility">Only consumption of this facility (and those below it) may be covered; for sold certificates the generating facility.</param>
/// <param name="Source">Only this source may be covered; for sold certificates the self-generation source.</param>
/// <param name="ConsumedFrom">Only consumption from this day may be covered.</param>
/// <param name="ConsumedTo">Only consumption up to this day, inclusive.</param>
/// <param name="Technology">wind, solar, hydro, biomass, nuclear…</param>
/// <param name="Country">ISO 3166-1 code of generation.</param>
/// <param name="Market">Market in which it is valid; null: the market of <paramref name="Country"/>.</param>
/// <param name="Serial">Serial numbers: codes or ranges <c>FROM..TO</c>, several separated by <c>;</c>.</param>
/// <param name="Status">How far its life has come.</param>
/// <param name="RetiredOn">Day of retirement.</param>
/// <param name="Beneficiary">For whom it was retired.</param>
/// <param name="Factor">Emission factor of the electricity, where it is not zero.</param>
/// <param name="FactorUnit">Unit of <paramref name="Factor"/>, such as <c>kgCO2/kWh</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ContractualInstrument(
    string Id,
    string Kind,
    decimal Mwh,
    LocalDate GeneratedFrom,
    LocalDate GeneratedTo,
    string? Facility,
    string? Source,
    LocalDate? ConsumedFrom,
    LocalDate? ConsumedTo,
    string? Technology,
    string? Country,
    string? Market,
    string? Serial,
    InstrumentStatus Status,
    LocalDate? RetiredOn,
    string? Beneficiary,
    decimal? Factor,
    Unit? FactorUnit,
    Place Place);

/// <summary>The life of a certificate: issued → allocated → retired, or sold or expired.</summary>
public enum InstrumentStatus
{
    /// <summary>Issued to the account of the organisation.</summary>
    Issued,

    /// <summary>Set aside for a consumption, not yet retired.</summary>
    Allocated,

    /// <summary>Retired for a consumption: the only state that counts.</summary>
    Retired,

    /// <summary>Issued for own generation and sold: the electricity behind it takes the residual factor.</summary>
    Sold,

    /// <summary>Cancelled by the registry when its validity ended.</summary>
    Expired,
}
