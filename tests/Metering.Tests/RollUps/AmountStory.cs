using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// A register that sends amounts of quarters of an hour, and what of them a receiver gets to see: amounts that never come or come late, second values, other stamps within the
/// quarter, values that cannot be, devices that are replaced. What counts is told here without the code under test.
/// </summary>
internal sealed class AmountStory
{
    private const int MostPerQuarter = 2000;
    private const decimal HighestFactor = 40;

    private readonly Random _random;
    private readonly Stamping _stamping;

    public AmountStory(int seed, int quarters, Stamping stamping)
    {
        (_random, _stamping) = (new Random(seed), stamping);
        Devices = Installed(quarters);
        var (sent, silent) = (new List<(Instant At, decimal Value)>(), 0);
        for (var q = 0; q < quarters; q++)
        {
            if (silent == 0 && Chance(25)) silent = _random.Next(1, Chance(10) ? 400 : 30);
            if (silent > 0) silent--;
            else Send(q, sent);
        }

        Sent = [.. sent];
        if (Chance(2)) _random.Shuffle(Sent);
    }

    public MeterInstallation[] Devices { get; }

    public (Instant At, decimal Value)[] Sent { get; }

    public static CounterLimits Limits => new(MostPerQuarter / 100m * 4 * HighestFactor);

    public Meter Meter => Given.SendingAmounts(_stamping) with { Installations = Devices };

    /// <summary>What the readings come to with what persons decided about them.</summary>
    /// <param name="first">The value that came first for each stamp.</param>
    /// <param name="decided">What was decided last about a stamp.</param>
    public decimal Total(SortedDictionary<Instant, decimal> first, IReadOnlyDictionary<Instant, decimal?> decided)
    {
        var counted = new Dictionary<Instant, (decimal Value, bool Decided)>();
        foreach (var (at, value) in first)
        {
            var quarter = Given.Monday + (Duration.FromMinutes(15) * (int)Math.Floor(((_stamping == Stamping.End ? at - Duration.Epsilon : at) - Given.Monday).TotalMinutes / 15));
            var (settled, effective) = (decided.ContainsKey(at), decided.GetValueOrDefault(at, value));
            if (effective is not { } amount || Factor(quarter) is not { } factor) continue;
            if (!settled && (amount < 0 || amount * factor > MostPerQuarter / 100m * HighestFactor)) continue;
            if (!counted.TryGetValue(quarter, out var known) || (settled && !known.Decided)) counted[quarter] = (amount * factor, settled);
        }

        return counted.Values.Sum(static one => one.Value);
    }

    // The device that is there last in a quarter.
    private decimal? Factor(Instant quarter)
    {
        decimal? factor = null;
        foreach (var device in Devices)
            if (device.From < quarter + Duration.FromMinutes(15) && (device.To is not { } to || to > quarter)) factor = device.Multiplier.Factor;
        return factor;
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private MeterInstallation[] Installed(int quarters)
    {
        var (devices, from) = (new List<MeterInstallation>(), Given.Monday);
        for (var i = 0; i < 4 && from < Given.Quarter(quarters); i++)
        {
            var to = from + Duration.FromSeconds(_random.Next(900, 900 * quarters + 901));
            devices.Add(Given.Device(from: from, to: i < 3 ? to : null, multiplier: new Multiplier(Chance(2) ? HighestFactor : 0.5m, 1, ValueSide.Secondary), serial: "D" + i) with { Fits = [] });
            from = to + Duration.FromSeconds(Chance(2) ? 0 : _random.Next(0, 20_000));
        }

        return [.. devices];
    }

    private void Send(int q, List<(Instant At, decimal Value)> sent)
    {
        var at = Given.Quarter(_stamping == Stamping.End ? q + 1 : q);
        if (Chance(40)) at += Duration.FromSeconds(_random.Next(1, 899)) * (_stamping == Stamping.End ? -1 : 1);
        sent.Add((at, Chance(40) ? -1 : Chance(40) ? 1_000_000 : _random.Next(0, MostPerQuarter + 1) / 100m));
        if (Chance(20)) sent.Add((at, sent[^1].Value));
        if (Chance(20)) sent.Add((at, _random.Next(0, MostPerQuarter + 1) / 100m));
        if (Chance(30)) sent.Add((Given.Quarter(q) + Duration.FromSeconds(_random.Next(1, 899)), _random.Next(0, MostPerQuarter + 1) / 100m));
    }
}
