using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// The hours, days and months of one register, kept right while late and corrected intervals arrive: an interval that changes makes its own buckets be
/// added up again, and no others. An interval that lies in two buckets is divided between them by time, digit for digit.
/// </summary>
/// <param name="zone">Time zone of the facility.</param>
public sealed class RollUp(DateTimeZone zone)
{
    private static readonly BucketSize[] Sizes = [BucketSize.Hour, BucketSize.Day, BucketSize.Month];

    private readonly Dictionary<CalendarBucket, SortedDictionary<Instant, Piece>> _pieces = [];
    private readonly Dictionary<CalendarBucket, BucketTotal> _totals = [];
    private readonly Dictionary<Instant, IntervalValue> _intervals = [];

    /// <summary>The hours of intervals, each looked at once.</summary>
    /// <param name="intervals">The intervals in the order of time.</param>
    /// <param name="zone">Time zone of the facility.</param>
    public static IReadOnlyList<BucketTotal> Hours(IReadOnlyList<IntervalValue> intervals, DateTimeZone zone)
    {
        var (totals, running) = (new List<BucketTotal>(), default(Running));
        foreach (var interval in intervals)
        {
            if (interval.Start >= running.Bucket.End || totals.Count == 0) Begin(CalendarBucket.Of(BucketSize.Hour, interval.Start, zone));
            if (interval.End <= running.Bucket.End)
            {
                running.Add(new Piece(interval.Metered ?? 0, interval.Added, interval.Covered, interval.Mark.State));
                totals[^1] = running.Total;
                continue;
            }

            foreach (var (bucket, piece) in Pieces(BucketSize.Hour, interval, zone))
            {
                if (bucket != running.Bucket) Begin(bucket);
                running.Add(piece);
                totals[^1] = running.Total;
            }
        }

        return totals;

        void Begin(CalendarBucket bucket)
        {
            running = new Running(bucket);
            totals.Add(running.Total);
        }
    }

    /// <summary>How many buckets have been added up so far.</summary>
    public long Summed { get; private set; }

    /// <summary>Takes an interval, or the corrected one with the same start in place of it.</summary>
    /// <param name="interval">The interval.</param>
    /// <returns>The buckets whose totals it touched: none where nothing changed.</returns>
    public IReadOnlyCollection<CalendarBucket> Put(IntervalValue interval)
    {
        if (_intervals.TryGetValue(interval.Start, out var before) && before == interval) return [];
        var touched = new HashSet<CalendarBucket>();
        if (before is not null) Take(before, touched);
        _intervals[interval.Start] = interval;
        foreach (var (bucket, piece) in Sizes.SelectMany(size => Pieces(size, interval, zone)))
        {
            if (!_pieces.TryGetValue(bucket, out var pieces)) _pieces.Add(bucket, pieces = []);
            pieces[interval.Start] = piece;
            touched.Add(bucket);
        }

        foreach (var bucket in touched) _totals.Remove(bucket);
        return touched;
    }

    /// <summary>Takes a series as it is after late or corrected readings in place of the one before: intervals that are the same touch nothing, those that are gone are taken out.</summary>
    /// <param name="series">All intervals of the register.</param>
    /// <returns>The buckets whose totals were touched.</returns>
    public IReadOnlyCollection<CalendarBucket> Replace(IReadOnlyList<IntervalValue> series)
    {
        var touched = new HashSet<CalendarBucket>();
        var kept = series.Select(static i => i.Start).ToHashSet();
        foreach (var gone in _intervals.Values.Where(i => !kept.Contains(i.Start)).ToList())
        {
            Take(gone, touched);
            _intervals.Remove(gone.Start);
        }

        foreach (var bucket in touched) _totals.Remove(bucket);
        foreach (var interval in series) touched.UnionWith(Put(interval));
        return touched;
    }

    /// <summary>The total of a bucket; null where no interval of it is there.</summary>
    /// <param name="bucket">The hour, day or month.</param>
    public BucketTotal? Total(CalendarBucket bucket)
    {
        if (_totals.TryGetValue(bucket, out var total)) return total;
        if (!_pieces.TryGetValue(bucket, out var pieces) || pieces.Count == 0) return null;
        Summed++;
        return _totals[bucket] = Sum(bucket, pieces.Values);
    }

    /// <summary>The totals of one size in the order of time.</summary>
    /// <param name="size">Hours, days or months.</param>
    public IReadOnlyList<BucketTotal> Totals(BucketSize size) =>
        [.. _pieces.Keys.Where(b => b.Size == size).OrderBy(static b => b.Start).Select(Total).OfType<BucketTotal>()];

    private static BucketTotal Sum(CalendarBucket bucket, IEnumerable<Piece> pieces)
    {
        var running = new Running(bucket);
        foreach (var piece in pieces) running.Add(piece);
        return running.Total;
    }

    private void Take(IntervalValue interval, HashSet<CalendarBucket> touched)
    {
        foreach (var (bucket, _) in Sizes.SelectMany(size => Pieces(size, interval, zone)))
        {
            _pieces[bucket].Remove(interval.Start);
            touched.Add(bucket);
        }
    }

    private static List<(CalendarBucket Bucket, Piece Piece)> Pieces(BucketSize size, IntervalValue interval, DateTimeZone zone)
    {
        var buckets = new List<CalendarBucket>();
        for (var at = interval.Start; at < interval.End; at = buckets[^1].End) buckets.Add(CalendarBucket.Of(size, at, zone));
        if (buckets.Count == 1) return [(buckets[0], new Piece(interval.Metered ?? 0, interval.Added, interval.Covered, interval.Mark.State))];
        var times = buckets.ConvertAll(b => (decimal)(Instant.Min(b.End, interval.End) - Instant.Max(b.Start, interval.Start)).ToInt64Nanoseconds());
        var (metered, added) = (Spread.Exactly(interval.Metered ?? 0, times), Spread.Exactly(interval.Added, times));
        var covered = Spread.Exactly(interval.Covered.ToInt64Nanoseconds(), times);
        return [.. buckets.Select((b, i) => (b, new Piece(metered[i], added[i], Duration.FromNanoseconds((long)decimal.Round(covered[i])), interval.Mark.State)))];
    }

    // A bucket while it is added up.
    private struct Running(CalendarBucket bucket)
    {
        private decimal? _metered;
        private decimal _added;
        private decimal _measured;
        private Duration _covered;
        private ReadingState _worst = ReadingState.Missing;

        public CalendarBucket Bucket { get; } = bucket;

        public readonly BucketTotal Total => new(Bucket, _metered + _added, _added, _measured, _covered, _worst);

        public void Add(Piece piece)
        {
            _covered += piece.Covered;
            if (piece.State == ReadingState.Missing) return;
            _metered = (_metered ?? 0) + piece.Metered;
            _added += piece.Added;
            if (piece.State == ReadingState.Measured) _measured += piece.Metered + piece.Added;
            _worst = CounterWalk.Worse(_worst, piece.State);
        }
    }

    private readonly record struct Piece(decimal Metered, decimal Added, Duration Covered, ReadingState State);
}
