namespace Lingtan.Metering;

/// <summary>One load of the simulated plant: its rated rate, its hours by kind of day, and how it follows the weather.</summary>
/// <param name="Flow">What flows.</param>
/// <param name="Rated">The rate at 1000 thousandths.</param>
/// <param name="Workday">The hours of a working day in thousandths.</param>
/// <param name="Saturday">The hours of a Saturday.</param>
/// <param name="Holiday">The hours of a Sunday or holiday.</param>
/// <param name="Warm">Thousandths more for each degree above 18 °C.</param>
/// <param name="Cold">Thousandths more for each degree below 18 °C.</param>
/// <param name="Noise">How far chance moves it, in thousandths.</param>
internal sealed record PlantLoad(
    PlantFlow Flow, long Rated, IReadOnlyList<int> Workday, IReadOnlyList<int> Saturday, IReadOnlyList<int> Holiday, int Warm = 0, int Cold = 0, int Noise = 25)
{
    private const int Comfort = 180;
    private const int Margin = 3;
    private static readonly int[] Always = Hours(1000);

    /// <summary>The loads of the plant.</summary>
    public static IReadOnlyList<PlantLoad> All { get; } =
    [
        new(PlantFlow.Cell, 26_000_000, Always, Always, Hours(450), Noise: 20),
        new(PlantFlow.Module, 9_000_000, Shifts(350, 1000, 920), Shifts(200, 900, 400), Hours(90)),
        new(PlantFlow.Compressor, 3_000_000, Shifts(880, 1000, 960), Shifts(860, 960, 900), Hours(480)),
        new(PlantFlow.Chiller, 2_000_000, Shifts(900, 1000, 970), Always, Hours(600), Warm: 45, Cold: -14),
        new(PlantFlow.PureWater, 1_500_000, Shifts(930, 1000, 980), Always, Hours(500)),
        new(PlantFlow.UtilityRest, 260_000, Always, Always, Hours(600), Noise: 10),
        new(PlantFlow.Office, 320_000, Desk, Hours(260), Hours(180), Warm: 40, Cold: 15, Noise: 60),
        new(PlantFlow.Unmetered, 300_000, Night, Night, Night, Noise: 15),
        new(PlantFlow.Gas, 185_000, Shifts(880, 1050, 980), Always, Hours(600), Cold: 75, Noise: 40),
        new(PlantFlow.Steam, 1_600, Shifts(850, 1080, 1000), Always, Hours(550), Cold: 70, Noise: 50),
        new(PlantFlow.Water, 62_000, Shifts(800, 1080, 980), Hours(900), Hours(450), Warm: 10, Noise: 60),
    ];

    private static int[] Desk => [170, 170, 170, 170, 170, 180, 260, 520, 900, 1000, 1000, 980, 820, 960, 1000, 1000, 960, 760, 480, 340, 260, 220, 190, 180];

    private static int[] Night => [1000, 1000, 1000, 1000, 1000, 950, 700, 420, 340, 320, 320, 320, 320, 320, 320, 330, 380, 560, 850, 1000, 1000, 1000, 1000, 1000];

    /// <summary>The rate in one minute.</summary>
    /// <param name="seed">The seed of the plant.</param>
    /// <param name="day">Days since the plant began.</param>
    /// <param name="type">Kind of day.</param>
    /// <param name="minute">The minute of the day.</param>
    /// <param name="weather">The weather of the minute.</param>
    public long Rate(int seed, int day, DayType type, int minute, PlantWeather weather)
    {
        var hours = type switch { DayType.Workday => Workday, DayType.Saturday => Saturday, _ => Holiday };
        var (hour, past) = (minute / 60, minute % 60);
        long shape = hours[hour] + ((hours[(hour + 1) % 24] - hours[hour]) * past / 60);
        var warm = Math.Max(0, weather.Temperature - Comfort) * Warm / 10;
        var cold = Math.Max(0, Comfort - weather.Temperature) * Cold / 10;
        var absolute = ((long)day * 1440) + minute;
        var chance = PlantNoise.Smooth(seed, (int)Flow, absolute, 20, Noise) + PlantNoise.Even(seed, (int)Flow + 50, absolute, Noise / 4);
        return Rated * shape / 1000 * Math.Max(100, 1000 + warm + cold + chance) / 1000;
    }

    /// <summary>A rate that a flow never reaches.</summary>
    /// <param name="flow">The flow.</param>
    public static long Highest(PlantFlow flow) => flow switch
    {
        PlantFlow.Air => 8 * Highest(PlantFlow.Compressor),
        PlantFlow.Utilities => Highest(PlantFlow.Compressor) + Highest(PlantFlow.Chiller) + Highest(PlantFlow.PureWater) + Highest(PlantFlow.UtilityRest),
        _ => Margin * (All.FirstOrDefault(l => l.Flow == flow)?.Rated ?? PlantDay.RoofPower),
    };

    private static int[] Hours(int level) => [.. Enumerable.Repeat(level, 24)];

    // Three shifts: the night until seven, the day until fifteen, the evening until twenty-three.
    private static int[] Shifts(int night, int day, int evening) => [.. Enumerable.Range(0, 24).Select(h => h is < 7 or 23 ? night : h < 15 ? day : evening)];
}
