using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>The account of registers over a span of time: nothing is lost, and nothing invented.</summary>
public sealed class ConservationEndpoints : IEndpoints
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/energy/conservation", Show).WithSummary("What devices counted by their own readings, what was recorded in addition, and that the intervals hold exactly this: ?from=&to=, meter= and register= for some only")
            .Produces<ConservationAccountView>().Allow(Permission.ReadInventory);

    private static IResult Show(string? from, string? to, string? meter, string? register, Caller caller, SiteSight sight, RegisterHours hours, IClock clock)
    {
        var seen = sight.Of(caller);
        if (meter is not null && (seen.Find(meter) is not { IsVirtual: false } found || found.Register(register) is null)) return Problems.NotFound(meter + "/" + register);
        var asked = new List<(Meter Meter, MeterRegister Register, Interval Span)>();
        foreach (var (one, counter) in LedgerEndpoints.Registers(seen, meter).Where(pair => register is null || pair.Register.Id == register))
        {
            if (EnergySpan.Read(from, to, seen.Site.Zone(one), out var refusal) is not { } span) return refusal!;
            asked.Add((one, counter, span));
        }

        // Each account goes through the readings themselves.
        var now = clock.GetCurrentInstant();
        return TypedResults.Ok(new ConservationAccountView([.. asked.AsParallel().AsOrdered().Select(one => Row(hours, one.Meter, one.Register, one.Span, now))]));
    }

    private static RegisterAccountView Row(RegisterHours hours, Meter meter, MeterRegister register, Interval span, Instant now)
    {
        var (account, intervals) = hours.Account(new SeriesKey(meter.Id, register.Id), span);
        return RegisterAccountView.Of(meter, register, account with { Missing = account.Missing - UnderWay(intervals, account.Span, now) }, SpanTotal.Of(intervals, span.Start, span.End).Amount ?? 0);
    }

    // What is still to come of the interval that is under way is not missing.
    private static Duration UnderWay(IReadOnlyList<IntervalValue> intervals, Interval span, Instant now) =>
        intervals.Where(one => one.Start <= now && now < one.End && span.Start <= one.Start && one.End <= span.End).Aggregate(Duration.Zero, static (sum, one) => sum + (one.Length - Duration.Min(one.Length, one.Covered)));
}
