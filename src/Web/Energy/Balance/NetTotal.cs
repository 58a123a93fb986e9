using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What came through a meter less what went back, in the unit of its main register.</summary>
/// <param name="Amount">The amount; null where a register of it is not known.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Mark">The state that a reader must rather know.</param>
/// <param name="Covered">The share of the time that is covered.</param>
internal sealed record NetTotal(decimal? Amount, Unit Unit, ReadingMark Mark, decimal Covered)
{
    /// <summary>The net amount of a meter; null for one without a register. Registers of another kind, such as reactive energy, have no part in it.</summary>
    public static NetTotal? Of(MeterAmounts amounts, Meter meter, Interval span)
    {
        if (meter.Main is not { } main) return null;
        var (net, mark, covered) = ((decimal?)0, ReadingMark.Measured, 1m);
        foreach (var register in meter.Registers.Where(one => one.Unit.IsConvertibleTo(main.Unit)))
        {
            var total = amounts.Of(meter, register, span.Start, span.End);
            net += total.Amount is { } known ? register.Direction.Sign() * register.Unit.ConvertTo(known, main.Unit) : null;
            covered = Math.Min(covered, total.Share);
            if (mark.State == ReadingState.Measured) mark = total.Mark;
        }

        return new NetTotal(net, main.Unit, mark, decimal.Round(covered, 6));
    }
}
