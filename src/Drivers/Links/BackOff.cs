namespace Lingtan.Drivers;

/// <summary>How long to wait after a failure: 1, 2, 4 … seconds up to a longest wait, each shortened at random by up to a quarter, so that many devices behind a repaired line do not all call at once.</summary>
public sealed class BackOff
{
    private const double Spread = 0.25;
    private readonly TimeSpan _first;
    private readonly TimeSpan _longest;
    private readonly Func<double> _chance;

    /// <summary>A back-off that has not met a failure yet.</summary>
    /// <param name="first">The first wait.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="chance">Numbers from 0 up to 1.</param>
    public BackOff(TimeSpan first, TimeSpan longest, Func<double> chance)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(first, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, first);
        _first = first;
        _longest = longest;
        _chance = chance;
    }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>Notes a failure.</summary>
    /// <returns>How long to wait before the next attempt.</returns>
    public TimeSpan Fail()
    {
        var wait = _first;
        for (var i = 0; i < Failures && wait < _longest; i++) wait *= 2;
        if (wait > _longest) wait = _longest;
        Failures++;
        return wait * (1 - (Spread * _chance()));
    }

    /// <summary>Notes a success: the next wait is the first again.</summary>
    public void Succeed() => Failures = 0;
}
