using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>What a kind of certificate or contract may be used for.</summary>
/// <param name="Id">Identifier, such as <c>GEC</c>.</param>
/// <param name="Title">Name in both languages.</param>
/// <param name="Markets">Markets in which it exists; empty: any.</param>
/// <param name="Renewable">Whether its electricity counts with zero where no factor is given.</param>
/// <param name="Vintage">How generation and consumption must lie to each other.</param>
public sealed record CertificateKind(string Id, LocalText Title, IReadOnlyList<string> Markets, bool Renewable, VintageRule Vintage);

/// <summary>How the generation behind a certificate and the consumption it covers must lie to each other (GHG Protocol Scope 2 Guidance, quality criterion 4).</summary>
/// <param name="Delivery">Whether both must lie on the same days; else generation must lie in the calendar year of the consumption, widened by the months.</param>
/// <param name="MonthsBefore">Months by which generation may lie before that year.</param>
/// <param name="MonthsAfter">Months by which generation may lie after that year.</param>
/// <param name="MonthsToRetire">Months after the end of generation in which it must be retired; null: no limit.</param>
/// <param name="GrandfatheredBefore">Generation before this day stays valid until <paramref name="GrandfatheredUntil"/>.</param>
/// <param name="GrandfatheredUntil">Last day of validity of such generation.</param>
/// <param name="ClosedCountry">Country for which no more certificates are issued.</param>
/// <param name="ClosedAfter">Last day of generation that still gets certificates there.</param>
/// <param name="Verified">Whether the rule has been checked against its source: a breach of one that has not is a warning only.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record VintageRule(
    bool Delivery,
    int MonthsBefore,
    int MonthsAfter,
    int? MonthsToRetire,
    LocalDate? GrandfatheredBefore,
    LocalDate? GrandfatheredUntil,
    string? ClosedCountry,
    LocalDate? ClosedAfter,
    bool Verified,
    string Source)
{
    /// <summary>Whether electricity generated in an interval may cover a consumption.</summary>
    /// <param name="generated">Days of generation.</param>
    /// <param name="consumed">Days of consumption.</param>
    public bool Fits(DateInterval generated, DateInterval consumed)
    {
        if (Delivery) return generated.Start <= consumed.End && consumed.Start <= generated.End;
        var from = new LocalDate(consumed.Start.Year, 1, 1).PlusMonths(-MonthsBefore);
        var to = new LocalDate(consumed.End.Year, 12, 31).PlusMonths(MonthsAfter);
        return generated.End >= from && generated.Start <= to;
    }

    /// <summary>The last day on which a certificate may be retired; null: no limit.</summary>
    /// <param name="generatedTo">Last day of generation.</param>
    public LocalDate? LastRetirement(LocalDate generatedTo)
    {
        if (MonthsToRetire is not { } months) return null;
        var last = generatedTo.PlusMonths(months);
        return generatedTo < GrandfatheredBefore && GrandfatheredUntil > last ? GrandfatheredUntil : last;
    }
}

/// <summary>A standard of carbon credits.</summary>
/// <param name="Id">Identifier, such as <c>VCU</c>.</param>
/// <param name="Title">Name in both languages.</param>
/// <param name="Serial">How a printed serial holds the numbers of its block; null: not at all.</param>
public sealed record CreditKind(string Id, LocalText Title, string? Serial);
