using NodaTime;

namespace Lingtan.Store.Tests.Energy;

/// <summary>The set-up of the energy side as facts, and hours that follow it.</summary>
public sealed class EnergyDeskTests
{
    private static readonly Act By = FreshDatabase.By("carbon");

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_site_is_set_up_changed_and_seen_as_it_was(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var desk = new EnergyDesk(new FactStore(fresh.Database));
        Assert.Equal((0L, 0), (desk.Head(), desk.Now().Site.Meters.Count));
        SetUp(desk);
        var before = desk.Head();
        Assert.Equal(["main"], desk.Now().Site.Meters.Select(static meter => meter.Id));
        var row = desk.Now().Of("registers").Single().Fact;
        var cells = new Dictionary<string, string>(FactContent.Cells(row.Content)) { ["highest_rate"] = "500" };
        Assert.NotNull(desk.Change([new RowChange("registers", row.Key, 1, cells)], By).Recording);
        Assert.Equal(500, desk.Now().Site.Meters[0].Registers[0].HighestRate);
        Assert.Null(desk.At(before).Site.Meters[0].Registers[0].HighestRate);
        Assert.Equal(StoreFaults.RevisionConflict, desk.Change([new RowChange("registers", row.Key, 1, cells)], By).Faults[0].Single().Code);
        Assert.True(desk.Change([new RowChange("registers", row.Key, 2, null)], By).Refused);
        Assert.True(desk.Change([new RowChange("secrets", null, 0, cells)], By).Refused);
        Assert.DoesNotContain(EnergyDesk.Subject, new BookStore(fresh.Database).Names());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void A_register_that_is_changed_stays_the_main_one_and_no_other_becomes_it(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var desk = new EnergyDesk(new FactStore(fresh.Database));
        SetUp(desk);
        Assert.False(desk.Change(
        [
            Row("registers", ("meter", "main"), ("id", "export"), ("unit", "kWh"), ("direction", "generation")), Row("registers", ("meter", "main"), ("id", "reactive"), ("unit", "kvarh"), ("direction", "consumption")),
            Row("fits", ("meter", "main"), ("serial", "1"), ("register", "export"), ("opening", "0")), Row("fits", ("meter", "main"), ("serial", "1"), ("register", "reactive"), ("opening", "0")),
        ], By).Refused);
        Assert.False(desk.Change([Row("meters", ("id", "use"), ("name.zh", "用电"), ("medium", "electricity"), ("facility", "base"), ("kind", "virtual"), ("formula", "main - main.export")), Row("registers", ("meter", "use"), ("id", "import"), ("unit", "kWh"), ("direction", "consumption"))], By).Refused);
        foreach (var (register, unit) in new[] { ("import", "kWh"), ("reactive", "kvarh"), ("export", "MWh"), ("import", "MWh") })
        {
            var (row, cells) = desk.Now().Of("registers").Select(static one => (one.Fact, Cells: FactContent.Cells(one.Fact.Content))).Single(one => one.Cells["meter"] == "main" && one.Cells["id"] == register);
            var done = desk.Change([new RowChange("registers", row.Key, row.Revision, new Dictionary<string, string>(cells) { ["unit"] = unit, ["highest_rate"] = "900" })], By);
            Assert.False(done.Refused, string.Join("; ", done.Faults.SelectMany(static one => one).Concat(done.Others).Select(static one => one.Code.Id + " " + one.Value)));
            Assert.Equal(["import", "export", "reactive"], desk.Now().Site.Meter("main")!.Registers.Select(static one => one.Id));
        }

        // What is withdrawn and stated again takes its place, and is checked there: the formula that names the meter alone means it.
        Assert.False(desk.Change([Withdrawn("meters", "use"), Withdrawn("registers", "use"), Withdrawn("fits", "main"), Withdrawn("registers", "main")], By).Refused);
        RowChange[] use = [Row("meters", ("id", "use"), ("name.zh", "用电"), ("medium", "electricity"), ("facility", "base"), ("kind", "virtual"), ("formula", "main - main.export")), Row("registers", ("meter", "use"), ("id", "import"), ("unit", "kWh"), ("direction", "consumption"))];
        RowChange[] fit = [Row("fits", ("meter", "main"), ("serial", "1"), ("register", "import"), ("opening", "0"))];
        Assert.True(desk.Change([Import("kvarh"), .. fit, .. use], By).Refused);
        Assert.False(desk.Change([Import("kWh"), .. fit, .. use], By).Refused);
        Assert.Equal(["import", "export", "reactive"], desk.Now().Site.Meter("main")!.Registers.Select(static one => one.Id));

        RowChange Import(string unit) => Row("registers", ("meter", "main"), ("id", "import"), ("unit", unit), ("direction", "consumption"));

        RowChange Withdrawn(string table, string meter)
        {
            var row = desk.Now().Of(table).Select(static one => (one.Fact, Cells: FactContent.Cells(one.Fact.Content))).First(one => one.Cells[table == "meters" ? "id" : "meter"] == meter && (table == "meters" || one.Cells[table == "fits" ? "register" : "id"] == "import"));
            return new RowChange(table, row.Fact.Key, row.Fact.Revision, null);
        }
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void Hours_follow_readings_additions_and_multipliers(DatabaseKind kind)
    {
        using var fresh = new FreshDatabase(kind);
        var (desk, store) = (new EnergyDesk(new FactStore(fresh.Database)), new ReadingStore(fresh.Database));
        SetUp(desk);
        var hours = new RegisterHours(fresh.Database, store, desk);
        Append(store, (0, 0), (15, 10), (30, 20), (45, 30), (60, 40), (120, 80));
        Assert.Equal([40m, 40m], Amounts(hours));
        Append(store, (90, 50));
        Assert.Equal([40m, 40m], Amounts(hours));
        var device = desk.Now().Of("installations").Single().Fact;
        var cells = new Dictionary<string, string>(FactContent.Cells(device.Content)) { ["current_ratio"] = "3", ["side"] = "secondary" };
        Assert.NotNull(desk.Change([new RowChange("installations", device.Key, 1, cells)], By).Recording);
        Assert.Equal([120m, 120m], Amounts(hours));
        var addition = new Dictionary<string, string>
        {
            ["id"] = "a", ["meter"] = "main", ["register"] = "import", ["start"] = "2026-03-01T01:00:00Z", ["end"] = "2026-03-01T02:00:00Z", ["amount"] = "7", ["reason"] = "bypass", ["author"] = "carbon", ["recorded"] = "2026-03-02T00:00:00Z",
        };
        Assert.NotNull(desk.Change([new RowChange("additions", null, 0, addition)], By).Recording);
        Assert.Equal([120m, 127m], Amounts(hours));

        // Another server, or this one after a restart, finds the same.
        Assert.Equal([120m, 127m], Amounts(new RegisterHours(fresh.Database, new ReadingStore(fresh.Database), new EnergyDesk(new FactStore(fresh.Database)))));
        Assert.Equal([30m, 30m, 30m, 30m], hours.Intervals(Series, new Interval(Start, Start + Duration.FromHours(1))).Select(static one => one.Amount!.Value));
    }

    private static readonly Metering.SeriesKey Series = new("main", "import");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);

    private static void SetUp(EnergyDesk desk) => Assert.False(desk.Change(
    [
        Row("sites", ("facility", "base"), ("name.zh", "基地"), ("name.en", "Base"), ("zone", "UTC")),
        Row("meters", ("id", "main"), ("name.zh", "总表"), ("name.en", "Main"), ("medium", "electricity"), ("facility", "base")),
        Row("registers", ("meter", "main"), ("id", "import"), ("unit", "kWh"), ("direction", "consumption")),
        Row("installations", ("meter", "main"), ("serial", "1"), ("from", "2026-03-01T00:00:00Z")),
        Row("fits", ("meter", "main"), ("serial", "1"), ("register", "import"), ("opening", "0")),
    ], By).Refused);

    private static RowChange Row(string table, params (string Column, string Text)[] cells) => new(table, null, 0, cells.ToDictionary(static cell => cell.Column, static cell => cell.Text, StringComparer.Ordinal));

    private static void Append(ReadingStore store, params (int Minute, decimal Value)[] readings) => Assert.NotNull(store.Append(
        new ReadingBatch(Start + Duration.FromDays(1), [.. readings.Select(static one => new NewReading(Series, Start + Duration.FromMinutes(one.Minute), one.Value, Metering.ReadingMark.Measured))]), new Lingtan.Quantities.FaultList()));

    private static List<decimal> Amounts(RegisterHours hours) => [.. hours.Read([Series], DateTimeZone.Utc, new Interval(Start, Start + Duration.FromDays(1)))[Series].Select(static hour => hour.Amount!.Value)];
}
