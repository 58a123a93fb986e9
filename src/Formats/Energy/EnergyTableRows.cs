using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The rows of the tables of the energy side as texts, in the order of the columns of their layout.</summary>
internal static class EnergyTableRows
{
    /// <summary>All tables with their rows, in the order of the workbook.</summary>
    public static IEnumerable<(TableLayout Layout, IEnumerable<string?[]> Rows)> All(EnergySite site) =>
    [
        (EnergyLayouts.Sites, site.Facilities.Select(static f => new[] { f.Facility, f.Name.Zh, English(f.Name), f.Zone.Id, f.GridRegion, f.Province })),
        (EnergyLayouts.Holidays, site.Days.Select(static d => new[] { d.Facility, FieldText.Date(d.Day), EnergyWords.DayKinds.Of(d.Kind) })),
        (EnergyLayouts.Meters, site.Meters.Select(Row)),
        (EnergyLayouts.Registers, site.Meters.SelectMany(static m => m.Registers.Select(r => new[]
            { m.Id, r.Id, r.Unit.Symbol, EnergyWords.Directions.Of(r.Direction), r.EmissionSource, Number(r.HighestRate), r.Sends == Sending.Counter ? null : EnergyWords.Sendings.Of(r.Sends) }))),
        (EnergyLayouts.Gauges, site.Meters.SelectMany(static m => m.Gauges.Select(g => new[] { m.Id, g.Id, g.Unit.Symbol, Number(g.Lowest), Number(g.Highest) }))),
        (EnergyLayouts.Installations, site.Meters.SelectMany(m => m.Installations.Select(i => Row(site, m, i)))),
        (EnergyLayouts.Fits, site.Meters.SelectMany(static m => m.Installations.SelectMany(i => i.Fits.Select(f => new[]
            { m.Id, i.Serial, f.Register, Number(f.Opening), Number(f.Closing), Number(f.RollOver) })))),
        (EnergyLayouts.Certificates, site.Meters.SelectMany(static m => m.Installations.SelectMany(i => i.Certificates.Select(c => new[]
            { m.Id, i.Serial, c.Number, FieldText.Date(c.Issued), FieldText.Date(c.Expires), c.Passed ? "yes" : "no" })))),
        (RecordLayouts.Connections, site.Connections.Select(static c => new[]
            { c.Id, c.Protocol, c.Host, c.Port is { } port ? FieldText.Whole(port) : null, PairText.Write(c.Settings), TimeText.Write(c.Interval) })),
        (RecordLayouts.Points, site.Points.Select(static p => new[] { p.Connection, p.Point, p.Meter, p.Channel, p.Factor == 1 ? null : Number(p.Factor) })),
        (RecordLayouts.Additions, site.Additions.Select(a => Row(site, a))),
        (RecordLayouts.Settlements, site.Settlements.Select(s => Row(site, s))),
        (RecordLayouts.Products, site.Products.Select(static p => new[] { p.Facility, p.Product, p.Period.Text, Number(p.Quantity.Amount), p.Quantity.Unit.Symbol })),
        (RecordLayouts.Invoices, site.Invoices.Select(static i => new[]
            { i.Meter, i.Register, i.Number, FieldText.Date(i.First), FieldText.Date(i.Last), Number(i.Quantity.Amount), i.Quantity.Unit.Symbol, i.Note })),
        .. RuleRows.All(site),
    ];

    private static string?[] Row(Meter meter) =>
    [
        meter.Id, meter.Name.Zh, English(meter.Name), EnergyWords.Media.Of(meter.Medium), meter.Facility, meter.Device, meter.Parent,
        EnergyWords.MeterKinds.Of(meter.IsVirtual ? MeterKind.Virtual : MeterKind.Real), meter.Formula?.ToString(), TimeText.Write(meter.Profile.Length),
        meter.Supply == Supply.Own ? EnergyWords.Supplies.Of(Supply.Own) : null, EnergyWords.Stampings.Of(meter.Profile.Stamping),
    ];

    private static string?[] Row(EnergySite site, Meter meter, MeterInstallation device)
    {
        var (zone, ratio) = (site.Zone(meter), device.Multiplier);
        return
        [
            meter.Id, device.Serial, TimeText.Write(device.From, zone), device.To is { } to ? TimeText.Write(to, zone) : null, Number(ratio.CurrentRatio), Number(ratio.VoltageRatio),
            EnergyWords.Sides.Of(ratio.Side), Number(ratio.Stated), device.Accuracy?.Text,
        ];
    }

    private static string?[] Row(EnergySite site, RecordedAddition one)
    {
        var zone = site.Zone(site.Meter(one.Meter)?.Facility ?? "");
        return
        [
            one.Id, one.Meter, one.Register, TimeText.Write(one.Start, zone), TimeText.Write(one.End, zone), Number(one.Amount), EnergyWords.Reasons.Of(one.Reason), one.Author,
            TimeText.Write(one.Recorded, zone), one.Note,
        ];
    }

    private static string?[] Row(EnergySite site, Settlement one)
    {
        var zone = site.Zone(site.Meter(one.Meter)?.Facility ?? "");
        return [one.Meter, one.Register, TimeText.Write(one.At, zone), Number(one.Value), one.Rule, one.Author, TimeText.Write(one.Recorded, zone)];
    }

    private static string? Number(decimal? number) => number is { } value ? DecimalText.Format(value) : null;

    private static string? English(LocalText text) => text.En == text.Zh ? null : text.En;
}
