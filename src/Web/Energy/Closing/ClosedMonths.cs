using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Months of sources as meters tell them now, and as they told them when they were recorded.</summary>
/// <param name="desk">What is set up.</param>
/// <param name="hours">The intervals.</param>
public sealed class ClosedMonths(EnergyDesk desk, RegisterHours hours)
{
    /// <summary>A source in a month, as it is now.</summary>
    /// <param name="site">What is set up.</param>
    /// <param name="source">The source.</param>
    /// <param name="month">The month.</param>
    /// <param name="accrual">What a person sets for what is missing.</param>
    public MonthClosing Now(EnergySite site, string source, YearMonth month, Accrual? accrual = null) => Of(site, source, month, null, accrual);

    /// <summary>The same as it was when it was recorded: with the readings that had arrived and what was set up by then.</summary>
    /// <param name="source">The source.</param>
    /// <param name="month">The month.</param>
    /// <param name="by">The recording.</param>
    public MonthClosing Then(string source, YearMonth month, Recording by) => Of(desk.At(by.Seq).Site, source, month, InstantPattern.ExtendedIso.Parse(by.At).GetValueOrThrow(), null);

    private MonthClosing Of(EnergySite site, string source, YearMonth month, Instant? known, Accrual? accrual) => MonthClosing.Of(
        site, source, month,
        (meter, register) =>
        {
            var span = MonthSpan.Of(month, site.Zone(meter));
            return hours.Intervals(site, new SeriesKey(meter.Id, register.Id), new Interval(span.Start, span.End), known);
        },
        accrual);
}
