using Lingtan.Organizations;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>Which parts of the consumption an instrument may cover, and why none where there are none.</summary>
internal sealed class Eligibility
{
    private readonly List<ConsumptionPiece> _pieces;
    private readonly FacilityTree? _facilities;
    private readonly HashSet<string> _markets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly List<Warning> _warnings = [];

    /// <summary>Prepares the consumption.</summary>
    public Eligibility(List<ConsumptionPiece> pieces, FacilityTree? facilities)
    {
        _pieces = pieces;
        _facilities = facilities;
        foreach (var piece in pieces)
        {
            _markets.Add(piece.Market);
            _sources.Add(piece.Consumption.Source);
        }
    }

    /// <summary>What was found while looking.</summary>
    public IReadOnlyList<Warning> Warnings => _warnings;

    /// <summary>The claim of an instrument, or null with a fault or a warning where it covers nothing.</summary>
    public Claim? Of(CheckedInstrument instrument, FaultList faults)
    {
        var row = instrument.Instrument;
        if (IsOfOtherPeriod(row))
        {
            _warnings.Add(new Warning(InstrumentsWarnings.OtherPeriod, row.Id, OtherPeriod));
            return null;
        }

        if (row.Source is { } source && !_sources.Contains(source))
        {
            faults.Add(InstrumentsFaults.SourceUnknown, CertificateCheck.At(row, "source"), source, Listed(_sources, "范围二用电的排放源：", "a source of scope 2 electricity: "));
            return null;
        }

        if (!_markets.Contains(instrument.Market))
        {
            faults.Add(InstrumentsFaults.Market, CertificateCheck.At(row, row.Market is null ? "country" : "market"), instrument.Market,
                Listed(_markets, "有范围二用电的市场：", "a market with scope 2 electricity: "));
            return null;
        }

        return Pieces(instrument, faults) is { Length: > 0 } pieces ? new Claim(instrument, pieces, pieces.Sum(p => _pieces[p].Mwh)) : null;
    }

    private int[] Pieces(CheckedInstrument instrument, FaultList faults)
    {
        var row = instrument.Instrument;
        var reachable = new List<int>();
        for (var i = 0; i < _pieces.Count; i++)
            if (MayReach(instrument, _pieces[i])) reachable.Add(i);
        if (reachable.Count == 0)
        {
            faults.Add(InstrumentsFaults.CoversNothing, row.Place, row.Id, NothingThere);
            return [];
        }

        var rule = instrument.Kind.Vintage;
        var generated = new DateInterval(row.GeneratedFrom, row.GeneratedTo);
        var fitting = reachable.Where(i => rule.Fits(generated, _pieces[i].Days)).ToArray();
        if (fitting.Length > 0) return fitting;
        if (rule.Verified)
        {
            faults.Add(InstrumentsFaults.Vintage, CertificateCheck.At(row, "generated_to"), CertificateCheck.Day(row.GeneratedTo), Vintage(instrument.Kind));
            return [];
        }

        _warnings.Add(new Warning(InstrumentsWarnings.VintageUnverified, row.Id, Vintage(instrument.Kind)));
        return [.. reachable];
    }

    private bool MayReach(CheckedInstrument instrument, ConsumptionPiece piece)
    {
        var row = instrument.Instrument;
        if (piece.Market != instrument.Market || (row.Source is { } source && piece.Consumption.Source != source)) return false;
        if (row.ConsumedFrom > piece.Days.Start || row.ConsumedTo < piece.Days.End) return false;
        if (row.Facility is not { } facility || piece.Consumption.Facility == facility) return true;
        return _facilities is not null && _facilities.IsWithin(piece.Consumption.Facility, facility);
    }

    private bool IsOfOtherPeriod(ContractualInstrument row)
    {
        if (_pieces.Count == 0) return false;
        var (from, to) = (_pieces.Min(static p => p.Days.Start), _pieces.Max(static p => p.Days.End));
        return row.ConsumedTo < from || row.ConsumedFrom > to;
    }

    private static LocalText Vintage(CertificateKind kind)
    {
        var rule = kind.Vintage;
        if (rule.Delivery)
            return new LocalText($"{kind.Title.Zh}：发电与用电在同一时段", $"{kind.Title.En}: generation on the days of consumption");
        return new LocalText(
            $"{kind.Title.Zh}：发电在用电当年、其前 {rule.MonthsBefore} 个月或其后 {rule.MonthsAfter} 个月内",
            $"{kind.Title.En}: generation in the calendar year of consumption, up to {rule.MonthsBefore} months before or {rule.MonthsAfter} months after it");
    }

    private static LocalText Listed(IEnumerable<string> names, string zh, string en)
    {
        var list = string.Join(", ", names.Order(StringComparer.Ordinal).Take(12));
        return list.Length == 0 ? NothingThere : new LocalText(zh + list, en + list);
    }

    private static readonly LocalText NothingThere = new("该设施和期间有范围二用电", "scope 2 electricity at that facility and in that interval");
    private static readonly LocalText OtherPeriod = new("凭证用于本期以外的用电，未计入", "for consumption outside the period; not counted here");
}
