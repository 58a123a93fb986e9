using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>One publication of factors in one edition. An edition is never overwritten: a new one is a new dataset.</summary>
/// <param name="Id">Identifier; the name of its folder.</param>
/// <param name="Title">Title in both languages.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Publication">The document.</param>
/// <param name="Edition">Its edition as printed.</param>
/// <param name="Published">Day of publication: what decides under <c>as_of</c>.</param>
/// <param name="Licence">Terms under which the values are passed on.</param>
/// <param name="Geography">Where it is for.</param>
/// <param name="Programmes">Identifiers of the programmes that prescribe it, for policy <c>programme:ID</c>.</param>
/// <param name="Gwp">GWP set by which CO2e values of the dataset were computed by the publisher; null where it holds none.</param>
/// <param name="Sha256">SHA-256 over its content; line ends do not matter.</param>
public sealed record FactorDataset(
    string Id,
    LocalText Title,
    LocalText Publisher,
    LocalText Publication,
    string Edition,
    LocalDate Published,
    LocalText Licence,
    string Geography,
    IReadOnlyList<string> Programmes,
    string? Gwp,
    string Sha256)
{
    /// <summary>First day of its validity, where it states one.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>Last day of its validity, inclusive.</summary>
    public LocalDate? ValidTo { get; init; }

    /// <summary>Where it can be found.</summary>
    public string? Url { get; init; }

    /// <summary>What its reader must know.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Its rows, in the order written.</summary>
    public IReadOnlyList<FactorRow> Rows { get; internal set; } = [];
}
