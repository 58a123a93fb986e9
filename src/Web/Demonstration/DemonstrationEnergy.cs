using Lingtan.Metering;
using Lingtan.Organizations;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;
using NodaTime.Text;

namespace Lingtan.Web;

/// <summary>Fills the energy side of the demonstration: meters, the readings of its plant since the beginning of the year, what people made of its mishaps, and a grid factor that changes within the year.</summary>
internal sealed class DemonstrationEnergy(EnergyDesk desk, EnergyImport import, ReadingIntake intake, RegisterHours hours, FactStore facts, TableDesk tables, ServerOptions options, ILogger<DemonstrationEnergy> log)
{
    private const string Kind = "simulation";
    private const string Key = "plant";
    private const string Person = "carbon";
    private const int GaugeDays = 14;

    /// <summary>The row of the grid factor that counts from a day within the year on.</summary>
    public const string FactorRow = "own-grid-zj-next";

    /// <summary>Fills it.</summary>
    /// <param name="inventory">The latest inventory, by whose rules emissions of the hour are shown; null: there is none.</param>
    /// <param name="facilities">The facilities of the organisation.</param>
    /// <param name="now">The present instant.</param>
    public void Fill(string? inventory, IReadOnlyList<Facility> facilities, Instant now)
    {
        if (!options.Simulation.Fill) return;
        var (mark, made) = (System.Diagnostics.Stopwatch.GetTimestamp(), DemonstrationPlant.At(now, options.Simulation.Days));
        var plant = made.Build();
        Record(made, now);
        var done = import.Run(DemonstrationSite.Of(plant, facilities, [.. made.Additions(plant, Person, now)], [.. DemonstrationInvoices.Of(plant, made)], options.Simulation), new Act(Person, now, "import"), withdraw: false, dryRun: false);
        if (done.Recording is null) throw new InvalidOperationException("The energy side of the demonstration cannot be set up: " + string.Join("; ", done.Faults.Select(static fault => fault.Place + " " + fault.Code.Title.En + " " + fault.Value)));
        var count = Readings(plant, made, now);
        Repair(made, now);
        if (inventory is not null) ChangeFactor(inventory, made, now);
        hours.Freshen();
        if (log.IsEnabled(LogLevel.Information)) log.LogInformation("Demonstration plant since {Begin}: {Count} readings in {Seconds:0.0} s", LocalDatePattern.Iso.Format(made.Begin), count, System.Diagnostics.Stopwatch.GetElapsedTime(mark).TotalSeconds);
    }

    /// <summary>The plant that the database was filled from; null where it was filled from none.</summary>
    public DemonstrationPlant? Plant()
    {
        if (desk.Now().Find(Kind, Key) is not { } stated) return null;
        var cells = FactContent.Cells(stated.Fact.Content);
        return new DemonstrationPlant(LocalDatePattern.Iso.Parse(cells["begin"]).GetValueOrThrow(), LocalDatePattern.Iso.Parse(cells["made"]).GetValueOrThrow());
    }

    // So that the plant goes on as it was when the server is started again.
    private void Record(DemonstrationPlant made, Instant now) => facts.Record(
        EnergyDesk.Subject, new Act(Person, now, "simulation"),
        [FactChange.Always(Kind, Key, FactContent.Write([new("begin", LocalDatePattern.Iso.Format(made.Begin)), new("made", LocalDatePattern.Iso.Format(made.Made))]), 0)], new FaultList());

    // Each day came in at its end; momentary values only of the last two weeks.
    private long Readings(SimulatedPlant plant, DemonstrationPlant made, Instant now)
    {
        var gauges = PlantMeters.All.SelectMany(static meter => meter.Gauges.Select(gauge => new SeriesKey(meter.Id, gauge.Id))).ToHashSet();
        var since = now - Duration.FromDays(GaugeDays);
        long count = 0;
        for (var day = made.Begin; day <= made.Made; day = day.PlusDays(1))
        {
            var (start, end) = (DemonstrationPlant.Zone.AtStartOfDay(day).ToInstant(), Instant.Min(DemonstrationPlant.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant(), now));
            if (start >= end) break;
            var readings = plant.Readings(start, end).Where(one => one.At >= since || !gauges.Contains(new SeriesKey(one.Meter, one.Point)))
                .Select(static one => new NewReading(new SeriesKey(one.Meter, one.Point), one.At, one.Value, ReadingMark.Measured)).ToList();
            var faults = new FaultList();
            if (intake.Take(new ReadingBatch(end, readings), faults) is null) throw new InvalidOperationException("The readings of the demonstration are not taken: " + faults.First().Code.Title.En);
            count += readings.Count;
        }

        return count;
    }

    // As an organisation enters a new edition that its library does not hold yet: a row of its own with its source, for days from then on.
    private void ChangeFactor(string inventory, DemonstrationPlant made, Instant now)
    {
        Dictionary<string, string> row = new()
        {
            ["id"] = FactorRow, ["factor"] = "grid-average", ["gas"] = "CO2", ["value"] = "0.4812", ["unit"] = "kgCO2/kWh", ["geography"] = "CN-ZJ", ["valid_from"] = LocalDatePattern.Iso.Format(made.FactorChange),
            ["source"] = "合成示例值：假设年中公布的新一版浙江因子 · synthetic example value: a further edition for Zhejiang, assumed to be published within the year", ["verified"] = "unverified",
        };
        var done = tables.Change(inventory, [new RowChange("factors", null, 0, row)], new Act(Person, now, "edit", "新一版电网因子 / a further edition of the grid factor"));
        if (done.Recording is null) throw new InvalidOperationException("The factor of the demonstration cannot be entered: " + string.Join("; ", done.Others.Concat(done.Faults.SelectMany(static one => one)).Select(static fault => fault.Place + " " + fault.Code.Title.En + " " + fault.Value)));
    }

    // The wrong values of the day are set aside by a person, one by one, and nothing of them is deleted.
    private void Repair(DemonstrationPlant made, Instant now)
    {
        var (state, act) = (desk.Now(), new Act(Person, now, "energy-repair", "尖峰读数与上级表不符，逐一弃用 / spikes that the meter above does not show, set aside one by one"));
        var meter = state.Site.Meter(DemonstrationPlant.Repaired)!;
        var held = hours.Past(new SeriesKey(meter.Id, meter.Main!.Id), made.RepairedDay).Walk.Held.Where(one => made.RepairedDay.Contains(one.Start)).Select(one => Rows.Settlement(state, meter.Id, meter.Main!.Id, one.Start, null, "spike-set-aside", act)).ToList();
        if (held.Count > 0 && desk.Change(held, act) is { Refused: true } refused)
            throw new InvalidOperationException("The day of the demonstration is not repaired: " + refused.Others.Concat(refused.Faults.SelectMany(static one => one)).First().Code.Title.En);
    }
}
