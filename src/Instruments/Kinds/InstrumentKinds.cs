using Lingtan.Quantities;

namespace Lingtan.Instruments;

/// <summary>The shipped kinds of certificates, contracts and credits (<c>data/instruments</c>), found by identifier or alias.</summary>
public sealed class InstrumentKinds
{
    private static readonly Lazy<InstrumentKinds> Read = new(static () => KindsReading.Embedded());

    private readonly Dictionary<string, CertificateKind> _certificates;
    private readonly Dictionary<string, CreditKind> _credits;
    private readonly Dictionary<string, string> _marketOfCountry;
    private readonly HashSet<string> _zeroTechnologies;

    internal InstrumentKinds(
        Dictionary<string, CertificateKind> certificates, Dictionary<string, CreditKind> credits, Dictionary<string, string> marketOfCountry, HashSet<string> zeroTechnologies)
    {
        _certificates = certificates;
        _credits = credits;
        _marketOfCountry = marketOfCountry;
        _zeroTechnologies = zeroTechnologies;
    }

    /// <summary>The shipped kinds.</summary>
    public static InstrumentKinds Shipped => Read.Value;

    /// <summary>The kinds of certificates and contracts, ordered by identifier.</summary>
    public IEnumerable<CertificateKind> Certificates => _certificates.Values.Distinct().OrderBy(static k => k.Id, StringComparer.Ordinal);

    /// <summary>The standards of credits, ordered by identifier.</summary>
    public IEnumerable<CreditKind> Credits => _credits.Values.Distinct().OrderBy(static k => k.Id, StringComparer.Ordinal);

    /// <summary>The kind of certificate or contract, or null.</summary>
    public CertificateKind? Certificate(string idOrAlias) => _certificates.GetValueOrDefault(idOrAlias);

    /// <summary>The standard of credits, or null.</summary>
    public CreditKind? Credit(string idOrAlias) => _credits.GetValueOrDefault(idOrAlias);

    /// <summary>The market a country or market code belongs to: <c>EU</c> for <c>DE</c>, the country itself where it is its own market.</summary>
    public string MarketOf(string country) => _marketOfCountry.GetValueOrDefault(country, country);

    /// <summary>Whether an instrument makes electricity count as free of emissions: retired, with a factor of zero, and of a technology or kind that has none.</summary>
    /// <param name="instrument">The instrument.</param>
    public bool IsZero(ContractualInstrument instrument) =>
        instrument.Status == InstrumentStatus.Retired && (instrument.Factor ?? 0) == 0
        && (instrument.Technology is { } technology ? IsZero(technology) : Certificate(instrument.Kind)?.Renewable == true);

    /// <summary>Whether electricity of a technology counts with zero where no factor is given.</summary>
    public bool IsZero(string technology) => _zeroTechnologies.Contains(technology.Trim());

    /// <summary>What a kind of certificate must be.</summary>
    internal LocalText Expected()
    {
        var ids = string.Join(", ", Certificates.Select(static k => k.Id));
        return new LocalText("以 MWh 计的凭证种类：" + ids, "a kind of certificate or contract in MWh: " + ids);
    }

    /// <summary>What a standard of credits must be.</summary>
    internal LocalText ExpectedCredit()
    {
        var ids = string.Join(", ", Credits.Select(static k => k.Id));
        return new LocalText("以 tCO2e 计的碳信用标准：" + ids, "a standard of carbon credits in tCO2e: " + ids);
    }
}
