using Lingtan.Instruments;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>
/// Own generation counts zero only while its certificates are kept. Where certificates of a source were sold, the source must record
/// at least as much electricity under an input beside its main one, which then takes the residual factor.
/// </summary>
internal static class SoldCertificateCheck
{
    private static readonly Unit Megawatthour = Unit.Parse("MWh");

    /// <summary>Reports sources that sold more certificates than they record as sold.</summary>
    public static void Run(BuildContext context, SourcePlan?[] plans, FaultList faults)
    {
        foreach (var sold in context.Book.Instruments.Where(instrument => instrument is { Status: InstrumentStatus.Sold, Source: not null }).GroupBy(instrument => instrument.Source!, StringComparer.Ordinal))
        {
            if (plans.FirstOrDefault(candidate => candidate?.Source.Id == sold.Key) is not { } plan) continue;
            decimal recorded = 0;
            foreach (var row in context.RowOrder)
            {
                ref readonly var record = ref context.Activity[row];
                if (record.Source == plan.Index && record.Input is { } input && input != plan.MainInput?.Name && record.Unit.IsConvertibleTo(Megawatthour))
                    recorded += record.Unit.ConvertTo(record.Amount, Megawatthour);
            }

            var claimed = sold.Sum(instrument => instrument.Mwh);
            if (recorded >= claimed) continue;
            var first = sold.OrderBy(instrument => instrument.Id, StringComparer.Ordinal).First();
            faults.Add(
                InventoryFaults.SoldCertificatesUnrecorded, first.Place with { Column = "mwh" }, DecimalText.Format(claimed),
                new LocalText(
                    $"排放源 {sold.Key} 的活动数据中至少记录 {DecimalText.Format(claimed)} MWh 已售出证书的电量（现为 {DecimalText.Format(recorded)}）",
                    $"at least {DecimalText.Format(claimed)} MWh recorded by source {sold.Key} as electricity whose certificates were sold (now {DecimalText.Format(recorded)})"));
        }
    }
}
