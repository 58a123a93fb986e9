using Lingtan.Factors;
using Lingtan.Quantities;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>A factor row.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">What kind of factor it is.</param>
/// <param name="KindName">What the kind is called.</param>
/// <param name="Subjects">What it is for.</param>
/// <param name="Gas">The gas.</param>
/// <param name="Value">The value with all digits; null where only a range is published.</param>
/// <param name="Unit">The unit as printed.</param>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="Geography">Where it applies.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="Rank">Quality rank where stated.</param>
/// <param name="Dataset">Its dataset; null for the company's own rows.</param>
/// <param name="Source">Where it is printed.</param>
/// <param name="Verified"><c>yes</c>, <c>unverified</c> or <c>partly:</c> and what is not.</param>
public sealed record FactorView(
    string Id, string Kind, LocalText KindName, IReadOnlyList<NamedView> Subjects, string? Gas, string? Value, string Unit, string? Lower, string? Upper, string Geography, string? ValidFrom, string? ValidTo, int? Rank,
    string? Dataset, string Source, string Verified)
{
    /// <summary>The view of a row.</summary>
    internal static FactorView Of(FactorLibrary library, FactorRow row) => new(
        row.Id, row.Kind, library.Kind(row.Kind)?.Title ?? LocalText.Same(row.Kind), [.. row.Subjects.Select(subject => new NamedView(subject, Name(library, subject)))], row.Gas?.Id, Number(row.Value), row.Unit.Symbol,
        Number(row.Lower), Number(row.Upper), row.Geography, Day(row.ValidFrom), Day(row.ValidTo), row.Rank, row.Dataset?.Id, row.Source, row.Verified);

    /// <summary>A day, ISO 8601.</summary>
    internal static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static LocalText Name(FactorLibrary library, string subject) => subject == FactorRow.AnySubject ? new LocalText("任意", "any") : library.Subjects.NameOf(subject);

    private static string? Number(decimal? value) => value is { } number ? DecimalText.Format(number) : null;
}

/// <summary>Something with its name.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">What it is called.</param>
public sealed record NamedView(string Id, LocalText Name);

/// <summary>How many rows have something in common.</summary>
/// <param name="Id">What.</param>
/// <param name="Name">What it is called.</param>
/// <param name="N">How many rows.</param>
public sealed record Facet(string Id, LocalText Name, int N);

/// <summary>What the rows found have in common.</summary>
/// <param name="Kinds">By kind.</param>
/// <param name="Geographies">By place.</param>
/// <param name="Datasets">By dataset.</param>
public sealed record Facets(IReadOnlyList<Facet> Kinds, IReadOnlyList<Facet> Geographies, IReadOnlyList<Facet> Datasets);

/// <summary>Rows found, some at a time.</summary>
/// <param name="Items">Those of this page.</param>
/// <param name="Total">How many were found.</param>
/// <param name="Page">Number of the page.</param>
/// <param name="Size">How many a page holds.</param>
/// <param name="Facets">What all that were found have in common.</param>
public sealed record FactorsFound(IReadOnlyList<FactorView> Items, int Total, int Page, int Size, Facets Facets);

/// <summary>A collection of factors in one edition.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Publication">The document.</param>
/// <param name="Edition">Its edition as printed.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Licence">Terms under which the values are passed on.</param>
/// <param name="Sha256">SHA-256 over its content.</param>
public sealed record DatasetView(string Id, LocalText Title, LocalText Publisher, LocalText Publication, string Edition, string Published, LocalText Licence, string Sha256);

/// <summary>Which source of which inventory uses a factor.</summary>
/// <param name="Inventory">The inventory.</param>
/// <param name="Source">The source.</param>
public sealed record FactorUse(string Inventory, string Source);

/// <summary>Everything about a factor row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Editions">Rows of the same kind, subject, gas and place, earliest first, this one included.</param>
/// <param name="Dataset">Its dataset.</param>
/// <param name="UsedBy">Where it is used; empty for accounts confined to some facilities.</param>
public sealed record FactorDetail(FactorView Row, IReadOnlyList<FactorView> Editions, DatasetView? Dataset, IReadOnlyList<FactorUse> UsedBy);

/// <summary>A factor row that an inventory uses.</summary>
/// <param name="Row">The row.</param>
/// <param name="Sources">The sources that use it.</param>
/// <param name="Choices">Why it was chosen, and what was not and why; alike choices once.</param>
public sealed record UsedFactor(FactorView Row, IReadOnlyList<string> Sources, IReadOnlyList<FactorChoice> Choices);
