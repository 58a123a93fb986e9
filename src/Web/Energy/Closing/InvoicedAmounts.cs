using Lingtan.Metering;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What invoices say of registers and of sources in a month.</summary>
/// <param name="site">What is set up.</param>
/// <param name="hours">The intervals, by which invoices are divided between months.</param>
internal sealed class InvoicedAmounts(EnergySite site, RegisterHours hours)
{
    /// <summary>What invoices say of a register; null where they do not cover the month.</summary>
    public InvoicedMonth? Of(Meter meter, MeterRegister register, YearMonth month) => InvoicedMonth.Of(
        site.InvoicesOf(meter, register), register, month, site.Zone(meter), span => meter.IsVirtual ? [] : hours.Intervals(site, new SeriesKey(meter.Id, register.Id), span, null));

    /// <summary>What invoices say of a source, in the unit of its closing; null unless every register that feeds it adds to it and is invoiced.</summary>
    public (decimal Amount, IReadOnlyList<string> Numbers)? Of(MonthClosing closing)
    {
        var (sum, numbers) = (0m, new List<string>());
        foreach (var one in closing.Registers)
        {
            var meter = site.Meter(one.Meter)!;
            if (one.Factor != 1 || Of(meter, meter.Register(one.Register)!, closing.Month) is not { } invoiced) return null;
            sum += one.Unit.ConvertTo(invoiced.Amount, closing.Unit);
            numbers.AddRange(invoiced.Numbers);
        }

        return closing.Registers.Count == 0 ? null : (sum, numbers);
    }
}
