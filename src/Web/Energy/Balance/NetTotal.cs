using Lingtan.Metering;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What came through a meter less what went back, in the unit of its main register.</summary>
/// <param name="Amount">The amount; null where a register of it is not known.</param>
/// <param name="In">What came in.</param>
/// <param name="Out">What went out.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Mark">The state that a reader must rather know.</param>
/// <param name="Covered">The share of the time that is covered.</param>
internal sealed record NetTotal(decimal? Amount, decimal In, decimal Out, Unit Unit, ReadingMark Mark, decimal Covered)
{
    /// <summary>The net amount of a meter; null for one without a register. Registers of another kind, such as reactive energy, have no part in it.</summary>
    public static NetTotal? Of(MeterAmounts amounts, Meter meter, Interval span)
    {
        if (meter.Main is not { } main) return null;
        var (known, taken, given, mark, covered) = (true, 0m, 0m, ReadingMark.Measured, 1m);
        foreach (var register in meter.Registers.Where(one => one.Unit.IsConvertibleTo(main.Unit)))
        {
            var total = amounts.Of(meter, register, span.Start, span.End);
            var amount = register.Unit.ConvertTo(total.Amount ?? 0, main.Unit);
            known &= total.Amount is not null;
            (taken, given) = register.Direction.Sign() > 0 ? (taken + amount, given) : (taken, given + amount);
            covered = Math.Min(covered, total.Share);
            if (mark.State == ReadingState.Measured) mark = total.Mark;
        }

        return new NetTotal(known ? taken - given : null, taken, given, main.Unit, mark, decimal.Round(covered, 6));
    }
}
