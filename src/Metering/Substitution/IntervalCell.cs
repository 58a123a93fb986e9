using NodaTime;

namespace Lingtan.Metering;

/// <summary>One interval while its parts are being collected.</summary>
internal sealed class IntervalCell
{
    private Duration _counted = Duration.Zero;
    private Duration _recorded = Duration.Zero;
    private ReadingMark? _mark;

    public decimal? Metered { get; private set; }

    public decimal Added { get; private set; }

    public ReadingMark Mark => _mark ?? new ReadingMark(ReadingState.Missing);

    public void Count(decimal amount, Duration time, ReadingMark mark)
    {
        Metered = (Metered ?? 0) + amount;
        _counted += time;
        Take(mark);
    }

    public void Record(decimal amount, Duration time, ReadingMark mark)
    {
        Added += amount;
        _recorded += time;
        Take(mark);
    }

    public IntervalValue Value(Instant start, Duration length) =>
        new(start, start + length, Metered, Added, Duration.Min(length, Duration.Max(_counted, _recorded)), Mark);

    /// <summary>Whether all of its time was measured within it.</summary>
    public bool IsWhole(Duration length) => _counted == length && Mark.State == ReadingState.Measured;

    private void Take(ReadingMark mark) => _mark = _mark is null ? mark : CounterWalk.Worse(_mark, mark);
}
