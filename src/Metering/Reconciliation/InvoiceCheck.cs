using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Checks that invoices are about registers that are there, in a unit the register counts in, and about at least a day.</summary>
internal static class InvoiceCheck
{
    private static readonly LocalText NotEarlier = new("不早于首日，不超过两年", "no earlier than the first day, and within two years of it");
    private const int MostDays = 732;

    /// <summary>Checks the invoices of a site.</summary>
    public static void Run(EnergySite site, FaultList faults)
    {
        foreach (var invoice in site.Invoices)
        {
            if (invoice.Last < invoice.First || NodaTime.Period.DaysBetween(invoice.First, invoice.Last) > MostDays)
                faults.Add(MeteringFaults.InvoiceWrong, invoice.Place with { Column = "last_day" }, NodaTime.Text.LocalDatePattern.Iso.Format(invoice.Last), NotEarlier);
            if (SiteCheck.Optional(site, invoice.Meter, invoice.Register, invoice.Place, "register", faults)) Unit(site.Meter(invoice.Meter)!, invoice, faults);
        }
    }

    private static void Unit(Meter meter, MeterInvoice invoice, FaultList faults)
    {
        var register = invoice.Register is { } id ? meter.Register(id) : meter.Main;
        if (register is null)
            faults.Add(MeteringFaults.RegisterUnknown, invoice.Place with { Column = invoice.Register is null ? "meter" : "register" }, invoice.Register ?? invoice.Meter, LocalText.Same(string.Join(", ", meter.Registers.Select(static r => r.Id))));
        else if (!invoice.Quantity.Unit.IsConvertibleTo(register.Unit))
            faults.Add(MeteringFaults.UnitWrong, invoice.Place with { Column = "unit" }, invoice.Quantity.Unit.Symbol, new($"可换算为 {register.Unit.Symbol} 的单位", $"a unit that converts to {register.Unit.Symbol}"));
    }
}
