using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Lingtan.Metering;

/// <summary>Hours computed again around a change are those computed from all there is.</summary>
public sealed class SeriesWindowTests
{
    private static readonly Instant Never = Instant.MinValue;

    [Fact]
    public void Any_order_of_arrival_in_any_batches_gives_the_hours_of_the_whole() => ForAllStories((story, random, zone) =>
    {
        var kept = new Kept(Setup(story, zone) with { Additions = [], Policy = Policy(random, zone) });
        var arrivals = story.Log.Arrivals.Where(a => a.Kind != ArrivalKind.Duplicate).ToArray();
        if (random.Next(3) > 0) arrivals = [.. arrivals.OrderBy(static a => a.At)];
        for (var at = 0; at < arrivals.Length;)
        {
            var batch = arrivals.AsSpan(at, Math.Min(random.Next(1, random.Next(2) == 0 ? 8 : 120), arrivals.Length - at)).ToArray();
            at += batch.Length;
            kept.Take(batch);
            if (random.Next(4) == 0 || at == arrivals.Length) kept.Agrees();
        }

        foreach (var addition in story.Additions) kept.Record(addition);
        kept.Agrees();
        return kept.Total == story.Total;
    });

    [Fact]
    public void What_a_person_decides_touches_no_other_hours_than_those_computed_again() => ForAllStories((story, random, zone) =>
    {
        var kept = new Kept(Setup(story, zone) with { Policy = Policy(random, zone) });
        kept.Take([.. story.Log.Arrivals.Where(a => a.Kind != ArrivalKind.Duplicate)]);
        var times = story.Log.Records.Select(static r => r.At).ToArray();
        for (var i = 0; i < 4 && times.Length > 0; i++)
        {
            var at = times[random.Next(times.Length)];
            kept.Settle(new SettledReading(at, random.Next(3) == 0 ? null : story.Shown[at], "looked", "keeper", Given.Quarter(200_000 + i)));
            kept.Agrees();
        }

        return true;
    });

    /// <summary>Hours = amounts that count × multiplier + additions, whatever comes late, twice, wrong or never, and whatever persons decide.</summary>
    [Fact]
    public void Amounts_in_any_order_with_decisions_and_additions_give_the_hours_of_the_whole()
    {
        var stories = from seed in Gen.Choose(0, int.MaxValue - 1)
                      from quarters in Gen.Choose(1, 1200)
                      from stamping in Gen.Elements(Stamping.Start, Stamping.End)
                      from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata")
                      select (seed, quarters, stamping, zone);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(60)), Prop.ForAll(stories.ToArbitrary(), s =>
        {
            var (story, random) = (new AmountStory(s.seed, s.quarters, s.stamping), new Random(s.seed));
            var kept = new Kept(new SeriesSetup(story.Meter, "import", AmountStory.Limits, Policy(random, DateTimeZoneProviders.Tzdb[s.zone]), [], []));
            for (var at = 0; at < story.Sent.Length;)
            {
                var batch = story.Sent.AsSpan(at, Math.Min(random.Next(1, random.Next(2) == 0 ? 8 : 200), story.Sent.Length - at)).ToArray();
                at += batch.Length;
                kept.Take(batch);
                if (random.Next(6) == 0) kept.Settle(new SettledReading(story.Sent[random.Next(at)].At, random.Next(3) == 0 ? null : random.Next(-100, 2000) / 100m, "looked", "keeper", Given.Quarter(200_000 + at)));
                if (random.Next(6) == 0) kept.Record(Addition(random, s.quarters, at));
                if (random.Next(4) == 0 || at == story.Sent.Length) kept.Agrees();
            }

            return kept.Total == story.Total(kept.First, kept.Decided) + kept.Added;
        }));
    }

    private static RecordedAddition Addition(Random random, int quarters, int number)
    {
        var start = Given.Monday + Duration.FromMinutes(random.Next(0, quarters * 15));
        return new($"a{number}", "main", "import", start, start + Duration.FromMinutes(random.Next(1, 2000)), random.Next(1, 100_000) / 100m, AdditionReason.NoAmount, "keeper", Given.Quarter(9000), "log book");
    }

    [Fact]
    public void A_late_amount_computes_its_own_hour()
    {
        var setup = new SeriesSetup(Given.SendingAmounts(Stamping.End), "import", new CounterLimits(), SubstitutionPolicy.Usual(Given.Shanghai), [], []);
        var readings = Enumerable.Range(1, 9600).Where(static q => q is < 4000 or > 4900).Select(q => new ReadingRecord(Given.Quarter(q), [new ReadingVersion(1, 1, ReadingMark.Measured, Given.Quarter(q))])).ToList();
        var hours = SeriesWindow.Compute(
            setup, new Interval(Given.Quarter(5004), Given.Quarter(5004)), [], [], span => [.. readings.Where(r => r.At >= span.Start && r.At < span.End)], Given.Quarter(9601), Never);
        Assert.Equal(new Interval(Given.Quarter(5000), Given.Quarter(5004)), hours.Span);
        Assert.Equal(4, Assert.Single(hours.Hours).Amount);

        // Within the gap nothing is known, and every quarter says so.
        hours = SeriesWindow.Compute(
            setup, new Interval(Given.Quarter(4404), Given.Quarter(4404)), [], [], span => [.. readings.Where(r => r.At >= span.Start && r.At < span.End)], Given.Quarter(9601), Never);
        Assert.Empty(hours.Hours);
        Assert.Equal([.. Enumerable.Range(4400, 4).Select(q => (Given.Quarter(q), ReadingState.Missing))], hours.Intervals.Select(static i => (i.Start, i.Mark.State)));
    }

    [Fact]
    public void A_late_reading_computes_hours_and_not_months()
    {
        var setup = new SeriesSetup(Given.Meter("main"), "import", new CounterLimits(), SubstitutionPolicy.Usual(Given.Shanghai), [], []);
        var readings = Enumerable.Range(1, 9600).Select(q => new ReadingRecord(Given.Quarter(q), [new ReadingVersion(1, q, ReadingMark.Measured, Given.Quarter(q))])).ToList();
        var asked = new List<Interval>();
        var hours = SeriesWindow.Compute(setup, new Interval(Given.Quarter(5000), Given.Quarter(5000)), [], [], span =>
        {
            asked.Add(span);
            return [.. readings.Where(r => r.At >= span.Start && r.At < span.End)];
        }, Given.Quarter(9601), Never);
        Assert.InRange(hours.Span.Duration, Duration.FromHours(2), Duration.FromHours(6));
        Assert.All(hours.Hours, h => Assert.Equal(4, h.Amount));
        Assert.True(asked.Max(static s => s.End) - asked.Min(static s => s.Start) <= Duration.FromDays(3));
    }

    /// <summary>A device that was put in years ago and has sent nothing since, or once: what is looked for is found not to be there.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public Task Years_without_readings_come_to_an_end(bool amounts, bool once) => Task.Run(() =>
    {
        var setup = new SeriesSetup(amounts ? Given.SendingAmounts(Stamping.End) : Given.Meter("main"), "import", new CounterLimits(), SubstitutionPolicy.Usual(Given.Shanghai), [], []);
        ReadingRecord[] readings = once ? [new(Given.Quarter(4), [new ReadingVersion(1, 7, ReadingMark.Measured, Given.Quarter(4))])] : [];
        foreach (var at in new[] { 40_000, 80_000, 160_000 }) Assert.All(Hours(at, at + 4), static hour => Assert.True(hour.Bucket.End <= Given.Quarter(4)));
        Assert.Equal(once ? 7 : 0, Hours(4, 4).Sum(static hour => hour.Amount ?? 0));

        IReadOnlyList<BucketTotal> Hours(int from, int to) => SeriesWindow.Compute(
            setup, new Interval(Given.Quarter(from), Given.Quarter(to)), [], [], span => [.. readings.Where(r => r.At >= span.Start && r.At < span.End)], Given.Quarter(200_000), Never).Hours;
    }, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    /// <summary>
    /// Four weeks hold four days of each kind and time: with them before a gap of 400 days, nothing behind it is looked at; without, the four weeks behind it are. A reading beyond
    /// computes hours: ten of them make a run, and the fifth is believed for sure.
    /// </summary>
    [Theory]
    [InlineData(30, 1)]
    [InlineData(0, 30)]
    public void A_gap_whose_similar_days_are_complete_is_left_alone(int daysBefore, int daysUntilComplete)
    {
        var setup = new SeriesSetup(Given.Meter("main"), "import", new CounterLimits(), SubstitutionPolicy.Usual(Given.Shanghai), [], []);
        var kept = new Kept(setup);
        kept.Take([.. Enumerable.Range(1, Math.Max(1, daysBefore * 96)).Select(static q => (Given.Quarter(q), (decimal)q))]);
        var after = (daysBefore + 400) * 96;
        kept.Take([.. Enumerable.Range(after, daysUntilComplete * 96).Select(static q => (Given.Quarter(q), (decimal)q))]);
        var (gap, first) = (kept.Gaps[0], after + (daysUntilComplete * 96));
        Assert.True(gap.Duration > Duration.FromDays(399));
        for (var q = first; q < first + 96; q++) kept.Take([(Given.Quarter(q), (decimal)q)]);
        Assert.All(kept.Spans.TakeLast(96), span => Assert.True(span.Start > gap.End, "the gap was divided again"));
        Assert.True(kept.Spans.TakeLast(96).Sum(static span => span.Duration.TotalHours) < 96 * 8, "hours");
        kept.Agrees();

        // A day that was looked at is another one: the gap is divided again.
        var looked = daysBefore > 0 ? daysBefore * 96 - 50 : after + 50;
        kept.Settle(new SettledReading(Given.Quarter(looked), looked + 0.5m, "looked", "keeper", Given.Quarter(200_000)));
        Assert.True(kept.Spans[^1].Duration > gap.Duration);
        kept.Agrees();
    }

    [Fact]
    public void Readings_that_are_no_longer_kept_move_no_energy_to_those_that_are()
    {
        var setup = new SeriesSetup(Given.Meter("main"), "import", new CounterLimits(), SubstitutionPolicy.Usual(Given.Shanghai), [], []);
        var keptFrom = Given.Quarter(960);
        var readings = Enumerable.Range(960, 200).Select(q => new ReadingRecord(Given.Quarter(q), [new ReadingVersion(1, 1000 + q, ReadingMark.Measured, Given.Quarter(q))])).ToList();
        var hours = SeriesWindow.Compute(
            setup, new Interval(Given.Quarter(962), Given.Quarter(963)), [], [], span => [.. readings.Where(r => r.At >= span.Start && r.At < span.End)], Given.Quarter(1161), keptFrom);
        Assert.Equal(keptFrom, hours.Span.Start);
        Assert.All(hours.Hours, h => Assert.Equal(4, h.Amount));
        Assert.NotEmpty(hours.Hours);
    }

    // Few similar days near by are found soon, so that gaps stop looking at further ones.
    private static SubstitutionPolicy Policy(Random random, DateTimeZone zone) => SubstitutionPolicy.Usual(zone) with { SimilarDays = random.Next(1, 5), SearchDays = random.Next(3) == 0 ? 60 : random.Next(1, 9) };

    private static SeriesSetup Setup(CounterStory story, DateTimeZone zone) =>
        new(Given.Meter("main") with { Installations = story.Devices }, "import", story.Limits, SubstitutionPolicy.Usual(zone), story.Additions, []);

    private static void ForAllStories(Func<CounterStory, Random, DateTimeZone, bool> holds)
    {
        var stories = from seed in Gen.Choose(0, int.MaxValue - 1)
                      from quarters in Gen.Choose(1, 1200)
                      from resets in Gen.Elements(false, true)
                      from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata")
                      select (seed, quarters, resets, zone);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(60)),
            Prop.ForAll(stories.ToArbitrary(), s => holds(new CounterStory(s.seed, s.quarters, s.resets), new Random(s.seed), DateTimeZoneProviders.Tzdb[s.zone])));
    }

    /// <summary>Readings that arrived so far with the hours kept for them, and the same hours from all of it.</summary>
    private sealed class Kept
    {
        private readonly SortedDictionary<Instant, List<ReceivedReading>> _readings = [];
        private readonly Dictionary<Instant, BucketTotal> _hours = [];
        private SeriesSetup _setup;
        private List<Interval> _gaps = [];
        private List<LookedAt> _looked = [];
        private IReadOnlyList<Interval> _doubts = [];
        private int _arrived;

        // A device that was installed changes all of its time.
        public Kept(SeriesSetup setup)
        {
            _setup = setup;
            Compute(new Interval(setup.Meter.Installations[0].From, setup.Meter.Installations[^1].To ?? setup.Meter.Installations[^1].From));
        }

        /// <summary>The gaps as they were computed last.</summary>
        public IReadOnlyList<Interval> Gaps => _gaps;

        /// <summary>What was computed, each time.</summary>
        public List<Interval> Spans { get; } = [];

        public decimal Total => _hours.Values.Sum(static h => h.Amount!.Value);

        /// <summary>What arrived first for each time.</summary>
        public SortedDictionary<Instant, decimal> First => new(_readings.ToDictionary(static r => r.Key, static r => r.Value[0].Value));

        public IReadOnlyDictionary<Instant, decimal?> Decided => _setup.Settled.GroupBy(static s => s.At).ToDictionary(static s => s.Key, static s => s.Last().Value);

        public decimal Added => _setup.Additions.Sum(static a => a.Amount);

        public void Take(IReadOnlyList<Arrival> batch) => Take([.. batch.Select(static a => (a.At, a.Value))]);

        public void Take(IReadOnlyList<(Instant At, decimal Value)> batch)
        {
            foreach (var (at, value) in batch)
            {
                if (!_readings.TryGetValue(at, out var versions)) _readings.Add(at, versions = []);
                versions.Add(new ReceivedReading(at, value, ReadingMark.Measured, Given.Quarter(100_000) + Duration.FromSeconds(++_arrived)));
            }

            if (batch.Count == 0) return;
            var changed = new Interval(batch.Min(static a => a.At), batch.Max(static a => a.At));
            Compute(changed);
        }

        public void Record(RecordedAddition addition)
        {
            _setup = _setup with { Additions = [.. _setup.Additions, addition] };
            Compute(new Interval(addition.Start, addition.End));
        }

        public void Settle(SettledReading settled)
        {
            _setup = _setup with { Settled = [.. _setup.Settled, settled] };
            Compute(new Interval(settled.At, settled.At));
        }

        public void Agrees()
        {
            var walk = _setup.Walk(All);
            var all = IntervalSeries.Build(_setup.Meter.Profile, walk.Steps, _setup.Additions, _setup.Policy);
            var rollUp = new RollUp(_setup.Policy.Zone);
            foreach (var interval in all) rollUp.Put(interval);
            var expected = rollUp.Totals(BucketSize.Hour).Where(static t => t.Amount is not null).ToList();
            Assert.Equal(expected, _hours.Values.OrderBy(static h => h.Bucket.Start));
            Assert.Equal(walk.Total + _setup.Additions.Sum(static a => a.Amount), Total);
            var proposals = RepairProposals.Of(_setup, All, walk, all);
            var found = DoubtfulTimes.Together(_doubts, Duration.FromHours(6)).SelectMany(doubtful => SeriesWindow.Proposals(_setup, doubtful, Read, Latest, Never)).ToList();
            Assert.Equal(proposals, found.Select(static one => one.Proposal));
            Assert.All(found, one => Assert.Equal(one.Proposal.Kind == RepairKind.RecordAddition ? null : Told(All.Find(record => record.At == one.Proposal.Start)!), one.Record is { } record ? Told(record) : null));
            PartAgrees(walk, all);
        }

        // Some days of the past are those of the whole.
        private void PartAgrees(CounterWalk walk, IReadOnlyList<IntervalValue> all)
        {
            if (all.Count == 0) return;
            var from = all[_arrived % all.Count].Start;
            var times = new Interval(from, from + Duration.FromHours(1 + (_arrived % 70)));
            var past = SeriesWindow.Past(_setup, times, Read, Latest, Never);
            Assert.Equal(walk.Steps.Where(Touches), past.Walk.Steps.Where(Touches));
            Assert.Equal(all.Where(Lies), past.Intervals.Where(Lies));
            Assert.Equal(walk.Findings.Where(one => one.Start >= times.Start && one.Start < times.End), past.Walk.Findings.Where(one => one.Start >= times.Start && one.Start < times.End));
            Assert.Equal(Read(times).Select(Told), past.Records.Where(one => one.At >= times.Start && one.At < times.End).Select(Told));

            bool Touches(CounterStep one) => one.End > times.Start && one.Start < times.End;
            bool Lies(IntervalValue one) => one.End > times.Start && one.Start < times.End;
        }

        private static (Instant At, ReadingVersion Effective, int Versions)? Told(ReadingRecord record) => (record.At, record.Effective, record.Versions.Count);

        private Instant Latest => (_readings.Count == 0 ? Given.Monday : _readings.Keys.Last()) + Duration.Epsilon;

        private List<ReadingRecord> All => Read(new Interval(Instant.MinValue, Instant.MaxValue));

        private void Compute(Interval changed)
        {
            var result = SeriesWindow.Compute(_setup, changed, _gaps, _looked, Read, Latest, Never);
            foreach (var start in _hours.Keys.Where(s => s >= result.Span.Start && s < result.Span.End).ToList()) _hours.Remove(start);
            foreach (var hour in result.Hours) _hours.Add(hour.Bucket.Start, hour);
            _gaps = [.. _gaps.Where(g => g.End <= result.Span.Start || g.Start >= result.Span.End), .. result.Gaps];
            _looked = [.. _looked.Where(one => (one.Gap.End <= result.Span.Start || one.Gap.Start >= result.Span.End) && !result.Looked.Any(fresh => fresh.Gap == one.Gap)), .. result.Looked];
            _doubts = DoubtfulTimes.After(_doubts, result.Span, result.Doubts);
            Spans.Add(result.Span);
        }

        private List<ReadingRecord> Read(Interval span) =>
            ReadingRecords.Of([.. _readings.Where(r => r.Key >= span.Start && r.Key < span.End).SelectMany(static r => r.Value)], _setup.Settled);
    }
}
