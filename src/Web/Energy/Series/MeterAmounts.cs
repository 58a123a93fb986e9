using Lingtan.Metering;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What meters counted in spans of time, virtual ones by their formula.</summary>
/// <param name="site">What is set up.</param>
/// <param name="lives">What is known of registers.</param>
public sealed class MeterAmounts(EnergySite site, RegisterLives lives)
{
    /// <summary>What a register counted in a span.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    /// <param name="start">First instant.</param>
    /// <param name="end">First instant after it.</param>
    public SpanTotal Of(Meter meter, MeterRegister register, Instant start, Instant end)
    {
        if (!meter.IsVirtual) return lives.Of(meter, register).Total(start, end);
        var nothing = new SpanTotal(start, end, null, 0, 0, Duration.Zero, new ReadingMark(ReadingState.Missing));
        if (site.Virtuals.Terms(meter.Id) is not { Count: > 0 } terms) return nothing;
        SpanTotal? sum = null;
        foreach (var term in terms)
        {
            var real = site.Meter(term.Meter)!;
            var part = Of(real, real.Register(term.Register)!, start, end);

            // A virtual meter is known where every meter of its formula is.
            if (part.Amount is null) return nothing;
            sum = Add(sum, part, term.Factor * real.Register(term.Register)!.Unit.ConvertTo(1, register.Unit));
        }

        return sum!;
    }

    /// <summary>What a register counted, as balances ask for it; null where nothing is known.</summary>
    /// <param name="span">The time.</param>
    public Func<Meter, MeterRegister, decimal?> In(Interval span) => (meter, register) => Of(meter, register, span.Start, span.End).Amount;

    private static SpanTotal Add(SpanTotal? sum, SpanTotal part, decimal times)
    {
        var own = part with { Amount = part.Amount * times, Added = part.Added * times, Measured = part.Measured * times };
        if (sum is null) return own;
        return sum with
        {
            Amount = sum.Amount + own.Amount, Added = sum.Added + own.Added, Measured = sum.Measured + own.Measured, Covered = Duration.Min(sum.Covered, own.Covered),
            Mark = sum.Mark.State == ReadingState.Measured ? own.Mark : sum.Mark,
        };
    }
}
