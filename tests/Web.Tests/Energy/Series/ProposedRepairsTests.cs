using Lingtan.Metering;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What is found by doubtful times and hours is what is found by going through all readings.</summary>
public sealed class ProposedRepairsTests
{
    private static readonly Interval Always = new(Instant.FromUnixTimeSeconds(0), Instant.FromUtc(2100, 1, 1, 0, 0));

    /// <summary>A counter of the demonstration: readings at its end, late ones, second values, values that cannot be.</summary>
    [Fact]
    public async Task Random_arrivals_leave_what_all_readings_give_and_compute_only_what_they_touch()
    {
        await using var server = await RunningServer.Start();
        var (store, desk, repairs, intake) = (server.Part<IReadingStore>(), server.Part<EnergyDesk>(), server.Part<ProposedRepairs>(), server.Part<ReadingIntake>());
        var meter = desk.Now().Site.Meter("gas")!;
        var (key, random, faults) = (new SeriesKey(meter.Id, meter.Main!.Id), new Random(7), new FaultList());
        var (known, first) = (Whole(desk, store, key).Records, Of(repairs, meter).Count);
        var (from, last, proposed) = (known[^3000].At, store.Last([key])[key], first);
        for (var i = 0; i < 12; i++)
        {
            Instant at = i % 3 == 0 ? last.At + (meter.Profile.Length * (i + 1)) : from + Duration.FromMinutes(random.Next(1, 3000 * 15));
            var nearest = known.LastOrDefault(one => one.At <= at)!;
            List<NewReading> readings = [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => new NewReading(
                key, i % 3 == 1 ? nearest.At : at + Duration.FromSeconds(n), nearest.Effective.Value!.Value + (i % 3 == 2 ? -1000 : n + (i / 100m)), ReadingMark.Measured))];
            Assert.NotNull(intake.Take(new ReadingBatch(SystemClock.Instance.GetCurrentInstant(), readings.DistinctBy(static one => one.At).ToList()), faults));
            var past = Whole(desk, store, key);
            Assert.Equal(RepairProposals.Of(past.Setup, past.Records, past.Walk, past.Intervals), Of(repairs, meter));
            proposed = Math.Max(proposed, Of(repairs, meter).Count);
        }

        Assert.True(proposed > first);
        Assert.Empty(faults);

        // Nothing arrived since: nothing is computed. What arrives more than two months later touches none of it.
        var computed = repairs.Computed;
        Of(repairs, meter);
        Assert.Equal(computed, repairs.Computed);
        Assert.NotNull(intake.Take(new ReadingBatch(SystemClock.Instance.GetCurrentInstant(), [new NewReading(new SeriesKey("gate", "import"), last.At, 1, ReadingMark.Measured)]), faults));
        Of(repairs, meter);
        Assert.Equal(computed, repairs.Computed);
    }

    [Fact]
    public async Task Every_register_of_the_demonstration_has_the_proposals_ledger_and_account_of_all_its_readings()
    {
        await using var server = await RunningServer.Start();
        var (store, desk, hours, repairs) = (server.Part<IReadingStore>(), server.Part<EnergyDesk>(), server.Part<RegisterHours>(), server.Part<ProposedRepairs>());
        var lines = 0;
        foreach (var meter in desk.Now().Site.Meters.Where(static one => !one.IsVirtual))
        {
            foreach (var register in meter.Registers)
            {
                var key = new SeriesKey(meter.Id, register.Id);
                var past = Whole(desk, store, key);
                if (past.Intervals.Count == 0) continue;
                Assert.Equal(RepairProposals.Of(past.Setup, past.Records, past.Walk, past.Intervals), Of(repairs, meter, register));
                var zone = past.Setup.Policy.Zone;
                var (first, last) = (past.Intervals[0].Start, past.Intervals[^1].End);
                foreach (var span in new[] { new Interval(first, last), new Interval(first + Duration.FromHours(500), first + Duration.FromHours(1300)) })
                {
                    var (expected, ledger) = (SubstitutionLedger.Of(key.Meter, key.Point, [.. past.Intervals.Where(one => one.Start >= span.Start && one.Start < span.End)], zone), hours.Ledger(key, span));
                    Assert.Equal(expected.Lines.Select(Text), ledger.Lines.Select(Text));
                    Assert.Equal(expected.Totals.OrderBy(static one => one.Key), ledger.Totals.OrderBy(static one => one.Key));
                    lines += ledger.Lines.Count;

                    var (whole, account) = (RegisterAccount.Of(past, span), hours.Account(key, span).Account);
                    Assert.Equal((whole.Span, whole.Intervals, whole.Differences, whole.Added, whole.Missing), (account.Span, account.Intervals, account.Differences, account.Added, account.Missing));
                    Assert.Equal(whole.Devices, account.Devices);
                }
            }
        }

        Assert.True(lines > 5, lines.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Text(SubstitutionLine line) => FormattableString.Invariant($"{line.Month} {line.State} {line.Rule} {string.Join(',', line.Authors)} {line.Intervals} {line.Time} {line.Metered} {line.Added}");

    private static IReadOnlyList<RepairProposal> Of(ProposedRepairs repairs, Meter meter, MeterRegister? register = null) =>
        [.. repairs.Of([(meter, register ?? meter.Main!)]).Single().Proposals.Select(static one => one.Proposal)];

    private static SeriesPast Whole(EnergyDesk desk, IReadingStore store, SeriesKey key)
    {
        var setup = RegisterHours.SetupOf(desk.Now().Site, key)!;
        var records = StoredReading.Records(store.Read(key, Always), setup.Settled);
        var walk = setup.Walk(records);
        return new SeriesPast(setup, records, walk, IntervalSeries.Build(setup.Meter.Profile, walk.Steps, setup.Additions, setup.Policy));
    }
}
