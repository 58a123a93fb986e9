using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// One day of the simulated plant: rates that hold for a minute at most, cut where a load is switched, and what flowed since midnight. Everything is a whole
/// number, so that what flows in is exactly what flows on, whatever the times one looks at.
/// </summary>
internal sealed class PlantDay
{
    /// <summary>Number of flows.</summary>
    public static readonly int Flows = Enum.GetValues<PlantFlow>().Length;

    /// <summary>What the roof gives at most, in W.</summary>
    public const long RoofPower = 24_000_000;

    private const long IdleLoss = 25_000;
    private const int NormalDay = 86_400;
    private static readonly PlantFlow[] Metered = [PlantFlow.Cell, PlantFlow.Module, PlantFlow.Utilities, PlantFlow.Office, PlantFlow.Unmetered];

    private readonly Instant _start;
    private readonly int[] _from;
    private readonly long[][] _rates;
    private readonly long[][] _before;

    /// <summary>A day.</summary>
    /// <param name="calendar">The day, its number and its limits.</param>
    /// <param name="seed">The seed of the plant.</param>
    /// <param name="switches">Every switching up to the end of the day, in the order of time.</param>
    public PlantDay(PlantCalendarDay calendar, int seed, IReadOnlyList<PlantSwitch> switches)
    {
        _start = calendar.Start;
        var length = (int)(calendar.End - calendar.Start).TotalSeconds;
        _from = Cuts(length, switches);
        _rates = [.. Enumerable.Range(0, Flows).Select(_ => new long[_from.Length])];
        _before = [.. Enumerable.Range(0, Flows).Select(_ => new long[_from.Length + 1])];
        for (var i = 0; i < _from.Length; i++)
        {
            Fill(i, calendar, seed, switches);
            var seconds = (i + 1 < _from.Length ? _from[i + 1] : length) - _from[i];
            for (var flow = 0; flow < Flows; flow++) _before[flow][i + 1] = _before[flow][i] + (_rates[flow][i] * seconds);
        }
    }

    /// <summary>What flowed in the whole day, rate times seconds.</summary>
    public long Total(int flow) => _before[flow][^1];

    /// <summary>What flowed from midnight to an instant of the day.</summary>
    public long Until(int flow, Instant at)
    {
        var (index, second) = Find(at);
        return _before[flow][index] + (_rates[flow][index] * (second - _from[index]));
    }

    /// <summary>The rate at an instant of the day.</summary>
    public long Rate(int flow, Instant at) => _rates[flow][Find(at).Index];

    private (int Index, int Second) Find(Instant at)
    {
        var second = (int)Math.Floor((at - _start).TotalSeconds);
        var place = Array.BinarySearch(_from, second);
        return (place >= 0 ? place : ~place - 1, second);
    }

    private int[] Cuts(int length, IReadOnlyList<PlantSwitch> switches)
    {
        var minutes = Enumerable.Range(0, length / 60).Select(static m => m * 60);
        var inside = switches.Where(s => s.From > _start).Select(s => (int)(s.From - _start).TotalSeconds).Where(s => s < length).ToList();
        return inside.Count == 0 ? [.. minutes] : [.. minutes.Union(inside).Order()];
    }

    private void Fill(int index, PlantCalendarDay calendar, int seed, IReadOnlyList<PlantSwitch> switches)
    {
        var minute = Math.Min(_from[index], NormalDay - 1) / 60;
        var weather = PlantWeather.At(seed, calendar.Number, calendar.Date.DayOfYear, minute);
        var at = _start + Duration.FromSeconds(_from[index]);
        foreach (var load in PlantLoad.All)
        {
            var level = switches.LastOrDefault(s => s.Load == load.Flow && s.From <= at)?.Level ?? 1000;
            Rate(load.Flow, index) = load.Rate(seed, calendar.Number, calendar.Type, minute, weather) * level / 1000;
        }

        Rate(PlantFlow.Solar, index) = RoofPower * weather.Sun / 1000;
        Rate(PlantFlow.Utilities, index) = Rate(PlantFlow.Compressor, index) + Rate(PlantFlow.Chiller, index) + Rate(PlantFlow.PureWater, index) + Rate(PlantFlow.UtilityRest, index);
        // Eight cubic metres of air for a kilowatt-hour.
        Rate(PlantFlow.Air, index) = Rate(PlantFlow.Compressor, index) * 8;
        var net = -Rate(PlantFlow.Solar, index);
        foreach (var flow in Metered) net += Rate(flow, index);
        Rate(PlantFlow.Losses, index) = IdleLoss + (Math.Abs(net) / 250);
        net += Rate(PlantFlow.Losses, index);
        Rate(PlantFlow.GateImport, index) = Math.Max(0, net);
        Rate(PlantFlow.GateExport, index) = Math.Max(0, -net);
    }

    private ref long Rate(PlantFlow flow, int index) => ref _rates[(int)flow][index];
}

/// <summary>One day in the calendar of the simulated plant.</summary>
/// <param name="Number">Days since the plant began.</param>
/// <param name="Date">The date.</param>
/// <param name="Type">Kind of day.</param>
/// <param name="Start">Its first instant.</param>
/// <param name="End">The first instant after it.</param>
internal sealed record PlantCalendarDay(int Number, LocalDate Date, DayType Type, Instant Start, Instant End);
