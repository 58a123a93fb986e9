namespace Lingtan.Instruments;

/// <summary>Megawatt-hours of one instrument that cover one consumption.</summary>
/// <param name="Instrument">Identifier of the instrument.</param>
/// <param name="Group">Index of the covered evaluation group.</param>
/// <param name="Mwh">Megawatt-hours, above zero.</param>
/// <param name="FactorTonnesPerMwh">Emission factor of the covered electricity in tonnes per MWh; zero is a factor.</param>
public sealed record InstrumentAllocation(string Instrument, int Group, decimal Mwh, decimal FactorTonnesPerMwh);
