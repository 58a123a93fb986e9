using NodaTime;

namespace Lingtan.Metering;

/// <summary>
/// What really flows in the simulated plant, whether or not a meter counts it: exact integrals of rates that depend on time, seed and switchings only. May be
/// used from several threads.
/// </summary>
public sealed class PlantFlows
{
    /// <summary>A total divided by this is in the unit of the flow: thousandths an hour, times seconds.</summary>
    public const long PerUnit = 3_600_000;

    // Counters with mishaps ask for the days of each of them, again and again: those are kept beside the present one.
    private const int KeptDays = 16;
    private readonly Lock _gate = new();
    private readonly PlantSettings _settings;
    private readonly List<long[]> _before = [new long[PlantDay.Flows]];
    private readonly List<PlantSwitch> _switches = [];
    private readonly OrderedDictionary<int, PlantDay> _days = [];
    private PlantCalendarDay? _last;

    /// <summary>The flows of a plant.</summary>
    /// <param name="settings">Which plant.</param>
    public PlantFlows(PlantSettings settings) => _settings = settings;

    /// <summary>What flowed from the beginning of the plant to an instant, as rate times seconds; nothing before it began.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="at">The instant; parts of a second do not count.</param>
    public long Total(PlantFlow flow, Instant at)
    {
        if (at <= _settings.Start) return 0;
        lock (_gate)
        {
            var number = Number(at);
            while (_before.Count <= number) Append();
            return _before[number][(int)flow] + Day(number).Until((int)flow, at);
        }
    }

    /// <summary>The rate at an instant, in thousandths of the unit in an hour.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="at">The instant.</param>
    public long Rate(PlantFlow flow, Instant at)
    {
        if (at < _settings.Start) return 0;
        lock (_gate) return Day(Number(at)).Rate((int)flow, at);
    }

    /// <summary>Switches a load. What flowed before stays as it was.</summary>
    /// <param name="change">The load, the time and what is left of it.</param>
    public void Switch(PlantSwitch change)
    {
        var whole = change with { From = Instant.FromUnixTimeSeconds(change.From.ToUnixTimeSeconds()) };
        lock (_gate)
        {
            _switches.Insert(_switches.FindLastIndex(s => s.From <= whole.From) + 1, whole);
            var number = whole.From <= _settings.Start ? 0 : Number(whole.From);
            if (_before.Count > number + 1) _before.RemoveRange(number + 1, _before.Count - number - 1);
            foreach (var day in _days.Keys.Where(day => day >= number).ToList()) _days.Remove(day);
        }
    }

    /// <summary>What is left of a load at an instant, in thousandths.</summary>
    /// <param name="load">The load.</param>
    /// <param name="at">The instant.</param>
    public int Level(PlantFlow load, Instant at)
    {
        lock (_gate) return _switches.LastOrDefault(s => s.Load == load && s.From <= at)?.Level ?? 1000;
    }

    private int Number(Instant at)
    {
        // Questions come in the order of time, mostly.
        if (_last is not { } last || at < last.Start || at >= last.End)
        {
            var date = at.InZone(_settings.Zone).Date;
            _last = last = Calendar(Period.DaysBetween(_settings.Begin, date));
        }

        return last.Number;
    }

    private PlantCalendarDay Calendar(int number)
    {
        var date = _settings.Begin.PlusDays(number);
        var (start, end) = (_settings.Zone.AtStartOfDay(date).ToInstant(), _settings.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        return new PlantCalendarDay(number, date, _settings.Calendar.Of(date), start, end);
    }

    private void Append()
    {
        var number = _before.Count - 1;
        var day = Day(number);
        _before.Add([.. _before[number].Select((sum, flow) => sum + day.Total(flow))]);
    }

    // Kept in the order of their last use.
    private PlantDay Day(int number)
    {
        if (_days.Count > 0 && _days.GetAt(_days.Count - 1) is var last && last.Key == number) return last.Value;
        if (!_days.Remove(number, out var day))
        {
            if (_days.Count >= KeptDays) _days.RemoveAt(0);
            var calendar = Calendar(number);
            day = new PlantDay(calendar, _settings.Seed, [.. _switches.Where(s => s.From < calendar.End)]);
        }

        _days.Add(number, day);
        return day;
    }
}
