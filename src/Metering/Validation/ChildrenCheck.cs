using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>The meters one level below a meter against the meter itself (总分表核对).</summary>
public static class ChildrenCheck
{
    /// <summary>Looks at every balance of a time: meters below may count no more than the one above, and leave no more than a share of it unmetered.</summary>
    /// <param name="balances">The balances of the time.</param>
    /// <param name="time">The time they are of.</param>
    /// <param name="above">By how much the meters below may exceed the one above, in the unit of the balance: the errors of the meters together.</param>
    /// <param name="unmetered">What share may be left unmetered; null: any.</param>
    /// <returns>The meter above, and what was found.</returns>
    public static IEnumerable<(string Meter, ReadingFinding Finding)> Run(IEnumerable<MeterBalance> balances, Interval time, Func<MeterBalance, decimal> above, decimal? unmetered)
    {
        foreach (var balance in balances.Where(static b => b.Remainder is not null))
        {
            var own = Math.Abs(balance.Own!.Value);
            var (low, high) = (-above(balance), unmetered is { } share ? share * own : decimal.MaxValue);
            if (balance.Remainder >= low && balance.Remainder <= high) continue;
            var expected = balance.Remainder < low
                ? new LocalText($"下级合计不超过 {DecimalText.Format(own - low)} {balance.Unit}", $"no more than {DecimalText.Format(own - low)} {balance.Unit} below")
                : new LocalText($"未计量余量不超过 {DecimalText.Format(high)} {balance.Unit}", $"no more than {DecimalText.Format(high)} {balance.Unit} unmetered");
            yield return (balance.Meter, new ReadingFinding(ValidationRule.ChildrenSum, time.Start, time.End, balance.Remainder, expected));
        }
    }
}
