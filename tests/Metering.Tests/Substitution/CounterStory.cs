using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// A counter whose every quarter of an hour is known, and what of it a receiver gets to see after faults: gaps, replacements, roll-overs, repetitions, second values,
/// shuffled arrival, by-passes, resets, values that cannot be. What really flowed is added up here without the code under test. A wild one has displays that stand
/// still, spikes that could be and clocks that run fast besides: after these nobody can tell what flowed when, and only the sums have to close.
/// </summary>
internal sealed class CounterStory
{
    private const decimal Width = 1000m;
    private const int MostPerQuarter = 2000;

    private readonly Random _random;
    private readonly List<(Instant At, decimal Value)> _sent = [];
    private readonly HashSet<int> _impossible = [];
    private readonly bool _wild;
    private decimal _shown;
    private (int Left, decimal Shown) _stuck;
    private int _ahead;

    public CounterStory(int seed, int quarters, bool resets, bool wild = false)
    {
        (_random, _wild) = (new Random(seed), wild);
        Quarters = quarters;
        Factor = _random.Next(3) switch { 0 => 1m, 1 => 40m, _ => 0.5m };
        _shown = Opening(resets);
        Run(resets);
        var order = _sent.Concat(_sent.Where(_ => _random.Next(10) == 0)).ToArray();
        _random.Shuffle(order);
        foreach (var (at, value) in order) Log.Add(at, value, ReadingMark.Measured, Given.Quarter(quarters + 10));
    }

    public int Quarters { get; }

    public decimal Factor { get; }

    public ReadingLog Log { get; } = new();

    public List<MeterInstallation> Devices { get; } = [];

    public List<RecordedAddition> Additions { get; } = [];

    public CounterLimits Limits => new(MostPerQuarter / 100m * 4 * Factor);

    /// <summary>What flowed in each quarter, on the primary side.</summary>
    public List<decimal> Flow { get; } = [];

    /// <summary>Quarters whose energy no counter counted.</summary>
    public HashSet<int> Uncounted { get; } = [];

    /// <summary>What the counter really showed, by the time of the reading.</summary>
    public Dictionary<Instant, decimal> Shown { get; } = [];

    public decimal Total => Flow.Sum();

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private decimal Opening(bool resets) => resets ? 0 : _random.Next(0, (int)(Width * 100)) / 100m;

    private void Run(bool resets)
    {
        var device = Open(Given.Monday, resets);
        var (silent, bypassed) = (0, 0);
        for (var q = 0; q < Quarters; q++)
        {
            var raw = _random.Next(0, MostPerQuarter + 1) / 100m;
            Flow.Add(raw * Factor);
            if (bypassed == 0 && Chance(60)) bypassed = _random.Next(1, 12);
            if (bypassed > 0) Record(q, raw * Factor, AdditionReason.Bypass);
            else Count(raw, resets);
            if (resets && bypassed == 0 && _shown > 100 && Chance(40)) Reset(q);
            if (bypassed > 0) bypassed--;
            if (q == Quarters - 1 || Chance(80)) device = Replace(device, Given.Quarter(q + 1), q == Quarters - 1, resets);
            if (!resets && silent == 0 && Chance(25)) silent = _random.Next(1, 30);
            if (silent > 0) silent--;
            else Send(q, resets);
        }
    }

    private void Count(decimal raw, bool resets)
    {
        _shown += raw;
        if (!resets && _shown >= Width) _shown -= Width;
    }

    // The quarter just counted is lost from the counter and recorded.
    private void Reset(int q)
    {
        Record(q, Flow[q], AdditionReason.Reset);
        _shown = 0;
    }

    private void Record(int q, decimal amount, AdditionReason reason)
    {
        Uncounted.Add(q);
        if (amount != 0)
            Additions.Add(new($"a{q}", "main", "import", Given.Quarter(q), Given.Quarter(q + 1), amount, reason, "keeper", Given.Quarter(Quarters), "log book"));
    }

    private void Send(int q, bool resets)
    {
        var at = Given.Quarter(q + 1);
        if (_wild && SendWild(at)) return;
        if (!resets && Chance(30) && _impossible.Add(q)) _sent.Add((at, Chance(2) ? -5 : Width + 1));
        else _sent.Add((at, _shown));
        Shown[at] = _shown;
        // Beside a reset a second value changes what was lost, which no rule can know; everywhere else it moves no energy.
        if (!resets && Chance(30)) _sent.Add((at, _shown + (_random.Next(1, 300) / 100m)));
    }

    // A display that stands still, a spike within the width, a clock that gains up to a quarter and is set right.
    private bool SendWild(Instant at)
    {
        if (_stuck.Left == 0 && Chance(30)) _stuck = (_random.Next(1, 20), _shown);
        _ahead = Chance(10) ? 0 : _ahead == 0 && !Chance(30) ? 0 : Math.Min(_ahead + _random.Next(1, 60), 890);
        var spike = Chance(25);
        if (_stuck.Left == 0 && _ahead == 0 && !spike) return false;
        var shown = _stuck.Left > 0 ? _stuck.Shown : _shown;
        if (_stuck.Left > 0) _stuck = (_stuck.Left - 1, _stuck.Shown);
        _sent.Add((at + Duration.FromSeconds(_ahead), spike ? _random.Next(0, (int)(Width * 100)) / 100m : shown));
        return true;
    }

    private MeterInstallation Open(Instant from, bool resets)
    {
        var device = new MeterInstallation(
            $"D{Devices.Count}", from, null, new Multiplier(Factor, 1, ValueSide.Secondary), [new("import", _shown, null, resets ? null : Width)], null, []);
        Devices.Add(device);
        return device;
    }

    private MeterInstallation Replace(MeterInstallation device, Instant at, bool last, bool resets)
    {
        Devices[^1] = device with { To = at, Fits = [device.Fits[0] with { Closing = _shown }] };
        if (last) return Devices[^1];
        _shown = Opening(resets);
        return Open(at, resets);
    }
}
