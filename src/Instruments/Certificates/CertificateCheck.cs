using System.Globalization;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>A certificate that may be counted: its kind, its factor, its market.</summary>
/// <param name="Instrument">The certificate.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="TonnesPerMwh">Emission factor of its electricity in tonnes per MWh.</param>
/// <param name="Market">The market it is valid in.</param>
internal sealed record CheckedInstrument(ContractualInstrument Instrument, CertificateKind Kind, decimal TonnesPerMwh, string Market);

/// <summary>Checks certificates one by one and against each other; consumption plays no part here.</summary>
internal static class CertificateCheck
{
    private static readonly Unit TonnesCo2PerMwh = Unit.Parse("tCO2/MWh");
    private static readonly Unit TonnesCo2ePerMwh = Unit.Parse("tCO2e/MWh");

    /// <summary>The certificates without a mistake, in the order of their identifiers.</summary>
    public static List<CheckedInstrument> Check(IEnumerable<ContractualInstrument> instruments, InstrumentKinds kinds, FaultList faults)
    {
        var ordered = instruments.OrderBy(static i => i.Id, StringComparer.Ordinal).ThenBy(static i => i.Place).ToList();
        var sound = new List<CheckedInstrument>();
        var claims = new SerialClaims();
        for (var i = 0; i < ordered.Count; i++)
        {
            var before = faults.Count;
            var instrument = ordered[i];
            if (i > 0 && ordered[i - 1].Id == instrument.Id) faults.Add(InstrumentsFaults.IdDuplicate, At(instrument, "id"), instrument.Id, Expectation.UniqueId);
            Claim(instrument, claims, faults);
            if (Checked(instrument, kinds, faults) is { } read && faults.Count == before) sound.Add(read);
        }

        var twice = claims.Report(faults);
        sound.RemoveAll(s => twice.Contains(s.Instrument.Id));
        return sound;
    }

    /// <summary>The place of a column of a certificate's row.</summary>
    public static Place At(ContractualInstrument instrument, string column) => instrument.Place with { Column = column };

    /// <summary>A date as written in the files.</summary>
    public static string Day(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static CheckedInstrument? Checked(ContractualInstrument instrument, InstrumentKinds kinds, FaultList faults)
    {
        if (kinds.Certificate(instrument.Kind) is not { } kind)
        {
            faults.Add(InstrumentsFaults.KindUnknown, At(instrument, "kind"), instrument.Kind, kinds.Expected());
            return null;
        }

        if (instrument.Mwh <= 0) faults.Add(InstrumentsFaults.AmountWrong, At(instrument, "mwh"), DecimalText.Format(instrument.Mwh), Expectation.Positive);
        var reversed = Dates(instrument, faults);
        if (!reversed) Validity(instrument, kind, faults);
        var market = Market(instrument, kind, kinds, faults);
        var factor = Factor(instrument, kind, kinds, faults);
        return factor is { } tonnes && market is not null ? new CheckedInstrument(instrument, kind, tonnes, market) : null;
    }

    private static bool Dates(ContractualInstrument instrument, FaultList faults)
    {
        var generated = instrument.GeneratedTo < instrument.GeneratedFrom;
        if (generated)
            faults.Add(InstrumentsFaults.DatesWrong, At(instrument, "generated_to"), Day(instrument.GeneratedTo), Expectation.NotBefore(instrument.GeneratedFrom));
        if (instrument.ConsumedFrom is { } from && instrument.ConsumedTo is { } to && to < from)
            faults.Add(InstrumentsFaults.DatesWrong, At(instrument, "consumed_to"), Day(to), Expectation.NotBefore(from));
        return generated;
    }

    private static void Validity(ContractualInstrument instrument, CertificateKind kind, FaultList faults)
    {
        if (kind.Vintage is { ClosedCountry: { } country, ClosedAfter: { } last } && instrument.Country == country && instrument.GeneratedTo > last)
            faults.Add(InstrumentsFaults.Vintage, At(instrument, "generated_to"), Day(instrument.GeneratedTo), Expectation.Closed(kind, country, last));
        if (instrument.Status != InstrumentStatus.Retired) return;
        if (instrument.RetiredOn is not { } retired)
            faults.Add(InstrumentsFaults.RetirementWrong, At(instrument, "retired_on"), "", Expectation.RetirementDay);
        else if (retired < instrument.GeneratedFrom)
            faults.Add(InstrumentsFaults.RetirementWrong, At(instrument, "retired_on"), Day(retired), Expectation.NotBefore(instrument.GeneratedFrom));
        else if (kind.Vintage is { Verified: true } rule && rule.LastRetirement(instrument.GeneratedTo) is { } end && retired > end)
            faults.Add(InstrumentsFaults.Expired, At(instrument, "retired_on"), Day(retired), Expectation.RetiredBy(kind, end));
    }

    private static string? Market(ContractualInstrument instrument, CertificateKind kind, InstrumentKinds kinds, FaultList faults)
    {
        var stated = instrument.Market ?? instrument.Country;
        if (stated is null && kind.Markets.Count == 1) return kind.Markets[0];
        var market = stated is null ? null : kinds.MarketOf(stated);
        if (market is not null && (kind.Markets.Count == 0 || kind.Markets.Contains(market))) return market;
        faults.Add(InstrumentsFaults.Market, At(instrument, instrument.Market is null ? "country" : "market"), stated ?? "", Expectation.MarketOf(kind));
        return null;
    }

    private static decimal? Factor(ContractualInstrument instrument, CertificateKind kind, InstrumentKinds kinds, FaultList faults)
    {
        if (instrument.Factor is { } factor)
        {
            foreach (var unit in (ReadOnlySpan<Unit>)[TonnesCo2PerMwh, TonnesCo2ePerMwh])
                if (factor >= 0 && instrument.FactorUnit is { } given && given.IsConvertibleTo(unit)) return given.ConvertTo(factor, unit);
            var column = factor < 0 ? "factor" : "factor_unit";
            faults.Add(InstrumentsFaults.FactorMissing, At(instrument, column), factor < 0 ? DecimalText.Format(factor) : instrument.FactorUnit?.Symbol ?? "", Expectation.Factor);
            return null;
        }

        if (instrument.Technology is { Length: > 0 } technology ? kinds.IsZero(technology) : kind.Renewable) return 0;
        faults.Add(InstrumentsFaults.FactorMissing, At(instrument, "factor"), instrument.Technology ?? "", Expectation.FactorOrTechnology);
        return null;
    }

    private static void Claim(ContractualInstrument instrument, SerialClaims claims, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(instrument.Serial)) return;
        var place = At(instrument, "serial");
        if (!SerialBlock.TryParse(instrument.Serial, out var blocks))
        {
            faults.Add(InstrumentsFaults.SerialWrong, place, instrument.Serial, Expectation.Serial);
            return;
        }

        foreach (var block in blocks) claims.Add(block, instrument.Id, place);
    }
}
