using Lingtan.Quantities;

namespace Lingtan.Metering;

/// <summary>Checks meters as written, one fault per mistake.</summary>
public static class MeterCheck
{
    private static readonly LocalText FreeId = new("尚未使用的编号", "an identifier not used before");
    private const decimal HighestRatio = 1_000_000m;

    private static readonly LocalText Ratios = new("大于零、不超过一百万的变比", "a ratio above zero and no more than a million");
    private static readonly LocalText NoSecond = new("一次侧数值不再乘倍率", "no multiplier: primary values already hold the ratios");
    private static readonly LocalText VirtualAlone = new("虚拟表没有装置；实体表至少有一个装置", "no device at a virtual meter, at least one at a real meter");

    /// <summary>Checks every meter of an organisation.</summary>
    /// <param name="meters">The meters.</param>
    /// <param name="faults">Where mistakes are reported.</param>
    public static void Run(IEnumerable<Meter> meters, FaultList faults)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var meter in meters)
        {
            if (!ids.Add(meter.Id)) faults.Add(MeteringFaults.IdDuplicate, meter.At("id"), meter.Id, FreeId);
            Registers(meter, faults);
            if (meter.IsVirtual == meter.Installations.Count > 0 || meter.Registers.Count + meter.Gauges.Count == 0)
                faults.Add(MeteringFaults.InstallationMissing, meter.At("installations"), meter.Id, VirtualAlone);
            InstallationCheck.Run(meter, faults);
            foreach (var installation in meter.Installations) Multiplier(meter, installation, faults);
        }
    }

    /// <summary>Checks that the side a register map gives is the side the installation states: a primary block read as secondary is multiplied twice.</summary>
    /// <param name="meter">The meter.</param>
    /// <param name="installation">The installation read through the map.</param>
    /// <param name="side">The side of the values as the register map says.</param>
    /// <param name="faults">Where a mistake is reported.</param>
    public static void Side(Meter meter, MeterInstallation installation, ValueSide side, FaultList faults)
    {
        var multiplier = installation.Multiplier;
        if (multiplier.Side == side || multiplier.CurrentRatio * multiplier.VoltageRatio == 1) return;
        var text = side == ValueSide.Primary
            ? NoSecond
            : new LocalText("二次侧：该寄存器的数值须乘以倍率", "secondary: values of these registers are to be multiplied");
        faults.Add(MeteringFaults.MultiplierTwice, meter.At("multiplier"), multiplier.Side.ToString(), text);
    }

    private static void Registers(Meter meter, FaultList faults)
    {
        var channels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, place) in meter.Registers.Select(static r => (r.Id, r.Place)).Concat(meter.Gauges.Select(static g => (g.Id, g.Place))))
        {
            if (!channels.Add(id)) faults.Add(MeteringFaults.IdDuplicate, meter.At(place, "registers", "id"), id, FreeId);
        }

        foreach (var register in meter.Registers.Where(r => !MediumUnits.Accepts(meter.Medium, r.Unit)))
            faults.Add(MeteringFaults.UnitWrong, meter.At(register.Place, "registers", "unit"), register.Unit.Symbol, MediumUnits.Expected(meter.Medium));
        foreach (var register in meter.Registers.Where(r => meter.IsVirtual && r.Sends == Sending.Amounts))
            faults.Add(MeteringFaults.VirtualRead, meter.At(register.Place, "registers", "sends"), register.Id, new("虚拟表由公式计算，不发送", "nothing: a virtual meter is computed and sends nothing"));
        foreach (var gauge in meter.Gauges.Where(static g => g.Lowest > g.Highest))
            faults.Add(MeteringFaults.LimitsWrong, meter.At(gauge.Place, "gauges", "lowest"), DecimalText.Format(gauge.Lowest!.Value), new("不大于上限的下限", "a lowest value not above the highest"));
    }

    private static void Multiplier(Meter meter, MeterInstallation installation, FaultList faults)
    {
        var multiplier = installation.Multiplier;
        var place = meter.At(installation.Place, "multiplier", "multiplier");
        var wrong = new[] { multiplier.CurrentRatio, multiplier.VoltageRatio }.Where(static r => r is <= 0 or > HighestRatio).ToList();
        if (wrong.Count > 0) faults.Add(MeteringFaults.MultiplierWrong, place, DecimalText.Format(wrong[0]), Ratios);
        else if (multiplier.IsTwice)
            faults.Add(MeteringFaults.MultiplierTwice, place, DecimalText.Format(multiplier.Stated!.Value), NoSecond);
        else if (!multiplier.Agrees)
            faults.Add(MeteringFaults.MultiplierWrong, place, DecimalText.Format(multiplier.Stated!.Value), LocalText.Same(DecimalText.Format(multiplier.Factor)));
    }
}
