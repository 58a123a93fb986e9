using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Factors;

/// <summary>One value with its unit, place, validity and source: a row of the library or of the company's own <c>factors.csv</c>.</summary>
/// <param name="Id">Identifier, unique in the whole library.</param>
/// <param name="Dataset">Its dataset; null for the company's own rows.</param>
/// <param name="Kind">Identifier of the factor kind.</param>
/// <param name="Subjects">What it is for, one per position of the kind; <c>*</c> for any.</param>
/// <param name="Gas">The gas, where the kind states one.</param>
/// <param name="Value">The value in <paramref name="Unit"/>; null where only a range is published.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Geography">Where it applies: <c>WORLD</c>, <c>CN</c>, <c>CN-East</c>, <c>CN-ZJ</c>, or a facility's identifier in own rows.</param>
/// <param name="ValidFrom">First day of the data year or validity.</param>
/// <param name="ValidTo">Last day, inclusive.</param>
/// <param name="Rank">Quality rank 4-6 where stated; null for published rows, whose rank follows from the geography.</param>
/// <param name="Lower">Lower bound in <paramref name="Unit"/>, 95 % unless the source says otherwise.</param>
/// <param name="Upper">Upper bound in <paramref name="Unit"/>.</param>
/// <param name="Distribution">normal, lognormal, triangular or uniform; null where unstated.</param>
/// <param name="Source">Where it is printed, down to the table.</param>
/// <param name="Verified"><c>yes</c>, <c>unverified</c>, or <c>partly:</c> and what is unverified (<c>value</c>, <c>lower</c>, <c>upper</c>).</param>
/// <param name="Place">Where it is written.</param>
public sealed record FactorRow(
    string Id,
    FactorDataset? Dataset,
    string Kind,
    IReadOnlyList<string> Subjects,
    Gas? Gas,
    decimal? Value,
    Unit Unit,
    string Geography,
    LocalDate? ValidFrom,
    LocalDate? ValidTo,
    int? Rank,
    decimal? Lower,
    decimal? Upper,
    string? Distribution,
    string Source,
    string Verified,
    Place Place)
{
    /// <summary>The wildcard that stands for any subject.</summary>
    public const string AnySubject = "*";

    /// <summary>Whether the value itself has not been checked against its source.</summary>
    public bool IsValueUnverified => IsUnverified("value");

    /// <summary>Whether a bound has not been checked against its source.</summary>
    public bool AreBoundsUnverified => IsUnverified("lower") || IsUnverified("upper");

    /// <summary>The data year: of the end of the validity, else of its beginning; null where the row is not bound to a year.</summary>
    public int? DataYear => ValidTo?.Year ?? ValidFrom?.Year;

    private bool IsUnverified(string part) =>
        Verified == "unverified" || (Verified.StartsWith("partly:", StringComparison.Ordinal) && Verified.AsSpan(7).Contains(part, StringComparison.Ordinal));
}
