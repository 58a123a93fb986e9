using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Instruments;

/// <summary>A part of a consumption on whose days the same instruments are allowed.</summary>
/// <param name="Consumption">The consumption.</param>
/// <param name="Market">Its market.</param>
/// <param name="Days">Days of the part.</param>
/// <param name="Mwh">Megawatt-hours of the part, by calendar days; the last part takes the remainder.</param>
internal sealed record ConsumptionPiece(Consumption Consumption, string Market, DateInterval Days, decimal Mwh)
{
    private const int Digits = 15;

    /// <summary>An amount without what lies beyond fifteen decimals of a megawatt-hour, so that sums of parts are exact.</summary>
    public static decimal Exact(decimal mwh) => decimal.Round(mwh, Digits, MidpointRounding.ToZero);

    /// <summary>Splits consumptions wherever an instrument's interval or a calendar year begins or ends; ordered whatever the order of the input.</summary>
    public static List<ConsumptionPiece> Split(IEnumerable<Consumption> consumptions, IEnumerable<CheckedInstrument> instruments, InstrumentKinds kinds)
    {
        var starts = new SortedSet<LocalDate>();
        foreach (var (instrument, kind, _, _) in instruments)
        {
            if (instrument.ConsumedFrom is { } from) starts.Add(from);
            if (instrument.ConsumedTo is { } to) starts.Add(to.PlusDays(1));
            if (!kind.Vintage.Delivery) continue;
            starts.Add(instrument.GeneratedFrom);
            starts.Add(instrument.GeneratedTo.PlusDays(1));
        }

        var pieces = new List<ConsumptionPiece>();
        foreach (var consumption in consumptions.Where(static c => c.Mwh > 0)) Split(consumption, kinds.MarketOf(consumption.Market), starts, pieces);
        return [.. pieces.OrderBy(static p => p.Days.Start).ThenBy(static p => p.Days.End).ThenBy(static p => p.Consumption.Source, StringComparer.Ordinal)
            .ThenBy(static p => p.Mwh).ThenBy(static p => p.Consumption.Group)];
    }

    private static void Split(Consumption consumption, string market, SortedSet<LocalDate> starts, List<ConsumptionPiece> pieces)
    {
        var cuts = new SortedSet<LocalDate> { consumption.From };
        if (consumption.To > consumption.From) cuts.UnionWith(starts.GetViewBetween(consumption.From.PlusDays(1), consumption.To));
        for (var year = consumption.From.Year + 1; year <= consumption.To.Year; year++) cuts.Add(new LocalDate(year, 1, 1));
        var days = Length(consumption.From, consumption.To);
        var left = Exact(consumption.Mwh);
        var ordered = cuts.ToArray();
        for (var i = 0; i < ordered.Length; i++)
        {
            var last = i == ordered.Length - 1;
            var end = last ? consumption.To : ordered[i + 1].PlusDays(-1);
            var mwh = last ? left : Exact(consumption.Mwh * Length(ordered[i], end) / days);
            left -= mwh;
            pieces.Add(new ConsumptionPiece(consumption, market, new DateInterval(ordered[i], end), mwh));
        }
    }

    private static int Length(LocalDate from, LocalDate to) => NodaTime.Period.DaysBetween(from, to) + 1;
}
