using Lingtan.Quantities;
using NodaTime.Text;

namespace Lingtan.Metering;

/// <summary>Checks the devices of a metering point: their order, their readings at replacement, their certificates.</summary>
internal static class InstallationCheck
{
    private static readonly LocalText Once = new("只出现一次；同一装置重新安装时另用编号", "each once; a device that comes back gets another number");

    private static readonly LocalText NoFit = new("发送时段量的通道没有底度、止度和满码，不填此行", "no such row: a register that sends amounts has no opening, closing or roll-over");

    public static void Run(Meter meter, FaultList faults)
    {
        Twice(meter, meter.Installations, static i => i.Serial, static i => i.Place, "serial", faults);
        for (var i = 0; i < meter.Installations.Count; i++)
        {
            var installation = meter.Installations[i];
            Dates(meter, i, faults);
            Twice(meter, installation.Fits, static f => f.Register, static f => f.Place, "register", faults);
            foreach (var register in meter.Registers) Fit(meter, installation, register, faults);
            foreach (var fit in installation.Fits.Where(f => meter.Register(f.Register) is null))
                faults.Add(MeteringFaults.RegisterUnknown, meter.At(fit.Place, "installations", "register"), fit.Register, LocalText.Same(string.Join(", ", meter.Registers.Select(static r => r.Id))));
            foreach (var certificate in installation.Certificates.Where(static c => c.Expires < c.Issued))
                faults.Add(MeteringFaults.CertificateDates, meter.At(certificate.Place, "certificates", "due"), LocalDatePattern.Iso.Format(certificate.Expires), new("不早于证书日期", "a day not before the certificate was issued"));
        }
    }

    private static void Dates(Meter meter, int index, FaultList faults)
    {
        var installation = meter.Installations[index];
        var next = index + 1 < meter.Installations.Count ? meter.Installations[index + 1] : null;
        if (installation.To <= installation.From)
            faults.Add(MeteringFaults.InstallationDates, meter.At(installation.Place, "installations", "to"), installation.Serial, new("拆除晚于安装", "a removal after the installation"));
        else if (next is not null && (installation.To is null || installation.To > next.From))
            faults.Add(MeteringFaults.InstallationDates, meter.At(next.Place, "installations", "from"), next.Serial, new("前一只表拆除之后安装", "an installation after the device before it was removed"));
    }

    private static void Fit(Meter meter, MeterInstallation installation, MeterRegister register, FaultList faults)
    {
        if (register.Sends == Sending.Amounts)
        {
            if (installation.Fit(register.Id) is { } row) faults.Add(MeteringFaults.FitOfAmounts, meter.At(row.Place, "installations", "register"), register.Id, NoFit);
            return;
        }

        if (installation.Fit(register.Id) is not { } fit)
        {
            faults.Add(MeteringFaults.OpeningMissing, meter.At(installation.Place, "installations", "serial"), installation.Serial, new($"{register.Id} 的底度", $"the opening reading of {register.Id}"));
            return;
        }

        if (installation.To is not null && fit.Closing is null)
            faults.Add(MeteringFaults.ClosingMissing, meter.At(fit.Place, "installations", "closing"), installation.Serial, new($"{register.Id} 的止度", $"the closing reading of {register.Id}"));
        if (fit.RollOver is { } width && (width <= 0 || fit.Opening < 0 || fit.Opening >= width || fit.Closing >= width))
            faults.Add(MeteringFaults.RollOverWrong, meter.At(fit.Place, "installations", "roll_over"), DecimalText.Format(width), new("大于零且大于底度和止度", "above zero and above the opening and closing reading"));
    }

    private static void Twice<T>(Meter meter, IEnumerable<T> all, Func<T, string> key, Func<T, Place?> place, string column, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all.Where(one => !seen.Add(key(one)))) faults.Add(MeteringFaults.RowTwice, meter.At(place(one), "installations", column), key(one), Once);
    }
}
