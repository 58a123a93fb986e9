using NodaTime;

namespace Lingtan.Instruments;

/// <summary>Purchased electricity of one scope 2 evaluation group: what instruments may cover.</summary>
/// <param name="Source">Identifier of the source.</param>
/// <param name="Facility">Identifier of its facility.</param>
/// <param name="Market">Country or market of the consumption, such as <c>CN</c>.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Group">Index of the evaluation group, unique among the consumptions.</param>
/// <param name="Mwh">Megawatt-hours, not negative.</param>
public sealed record Consumption(string Source, string Facility, string Market, LocalDate From, LocalDate To, int Group, decimal Mwh);
