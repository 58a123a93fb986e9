using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>Emissions of one register in one hour, day or month, as far as they can be known by then.</summary>
/// <param name="Bucket">The hour, day or month.</param>
/// <param name="Meter">Identifier of the meter.</param>
/// <param name="Register">Identifier of the register.</param>
/// <param name="Part">How it enters the emissions.</param>
/// <param name="Energy">The energy in the unit of the register; null where nothing is known.</param>
/// <param name="Rate">The rate; null for parts without one, or where the source has none.</param>
/// <param name="Location">tCO2e, location-based; zero for own generation and storage, null where unknown.</param>
/// <param name="Market">tCO2e, market-based, before certificates; likewise.</param>
/// <param name="State">State of the energy.</param>
public sealed record CarbonAmount(
    CalendarBucket Bucket, string Meter, string Register, CarbonPart Part, decimal? Energy, EmissionRate? Rate, decimal? Location, decimal? Market, ReadingState State)
{
    /// <summary>Why the figure is provisional: it always is until the inventory of the year is approved.</summary>
    public LocalText Provisional => Rate is { Factors.Count: > 0 } rate
        ? new($"暂估：采用截至 {Day(rate.AsOf)} 已公布的因子 {rate.Edition}；绿证与合同尚未分配{Doubt.Zh}", $"provisional: factors published by {Day(rate.AsOf)} ({rate.Edition}); certificates and contracts are not allocated yet{Doubt.En}")
        : new("暂估" + Doubt.Zh, "provisional" + Doubt.En);

    private LocalText Doubt => State == ReadingState.Measured ? LocalText.Empty : new("；电量并非全部实测", "; the energy is not all measured");

    private static string Day(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    /// <summary>The emissions of a register, bucket by bucket, each with the publications known on its day.</summary>
    /// <param name="site">The site.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    /// <param name="totals">Totals of hours or days; months in which a publication appears are to be given as days.</param>
    /// <param name="rates">The rates of the inventory.</param>
    public static IReadOnlyList<CarbonAmount> Of(EnergySite site, Meter meter, MeterRegister register, IEnumerable<BucketTotal> totals, EmissionRates rates)
    {
        var (part, source) = CarbonParts.Of(site, meter, register);
        var zone = site.Zone(meter);
        return [.. totals.Select(total => One(total))];

        CarbonAmount One(BucketTotal total)
        {
            var rate = source is null ? null : rates.Provisional(source, register.Unit, total.Bucket.Start.InZone(zone).Date);
            var (location, market) = part switch
            {
                CarbonPart.OwnGeneration or CarbonPart.Storage => (0m, 0m),
                CarbonPart.Export => (-total.Amount * rate?.Location, -total.Amount * rate?.Market),
                CarbonPart.None => ((decimal?)null, (decimal?)null),
                _ => (total.Amount * rate?.Location, total.Amount * rate?.Market),
            };
            return new CarbonAmount(total.Bucket, meter.Id, register.Id, part, total.Amount, rate, total.Amount is null ? null : location, total.Amount is null ? null : market, total.Worst);
        }
    }

    /// <summary>The emissions that count together, location- and market-based, with what is missing from them.</summary>
    /// <param name="amounts">Emissions of any registers.</param>
    public static (decimal Location, decimal Market, int Unknown) Sum(IEnumerable<CarbonAmount> amounts)
    {
        var (location, market, unknown) = (0m, 0m, 0);
        foreach (var one in amounts.Where(static a => a.Part == CarbonPart.Counted))
        {
            if (one.Location is null) unknown++;
            location += one.Location ?? 0;
            market += one.Market ?? 0;
        }

        return (location, market, unknown);
    }
}
