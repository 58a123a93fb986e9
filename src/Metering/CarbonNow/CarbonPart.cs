namespace Lingtan.Metering;

/// <summary>How the energy of a register enters the emissions of a site.</summary>
public enum CarbonPart
{
    /// <summary>It is counted: the register names its emission source.</summary>
    Counted,

    /// <summary>It is a part of what a meter above counts, shown and not added again (其中).</summary>
    Within,

    /// <summary>Electricity made by one's own plant: no emissions (自发).</summary>
    OwnGeneration,

    /// <summary>Energy given to others: shown apart, negative, and never taken off the total (外供).</summary>
    Export,

    /// <summary>Into or out of a storage: neither use nor emission (储能).</summary>
    Storage,

    /// <summary>It belongs to no emission source.</summary>
    None,
}

/// <summary>Finds out how a register enters the emissions.</summary>
public static class CarbonParts
{
    /// <summary>The part of a register, and the source by whose rate it is valued; null where there is none.</summary>
    /// <param name="site">The site.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="register">The register.</param>
    public static (CarbonPart Part, string? Source) Of(EnergySite site, Meter meter, MeterRegister register)
    {
        if (register.Direction is FlowDirection.Charge or FlowDirection.Discharge) return (CarbonPart.Storage, null);
        var above = Above(site, meter, register);
        if (register.Direction == FlowDirection.Generation)
            return meter.IsGate
                ? (CarbonPart.Export, OfMain(meter, register) ?? register.EmissionSource)
                : (CarbonPart.OwnGeneration, null);
        if (register.EmissionSource is { } own) return (above is null ? CarbonPart.Counted : CarbonPart.Within, own);
        return above is null ? (CarbonPart.None, null) : (CarbonPart.Within, above);
    }

    // What is given back is valued like what is taken in by the same meter.
    private static string? OfMain(Meter meter, MeterRegister register) =>
        meter.Registers.FirstOrDefault(r => r.Direction == FlowDirection.Consumption && r.EmissionSource is not null && r.Unit.IsConvertibleTo(register.Unit))?.EmissionSource;

    private static string? Above(EnergySite site, Meter meter, MeterRegister register)
    {
        for (var above = meter.Parent is { } parent ? site.Tree.Find(parent) : null; above is not null; above = above.Parent is { } next ? site.Tree.Find(next) : null)
        {
            if (OfMain(above, register) is { } source) return source;
        }

        return null;
    }
}
