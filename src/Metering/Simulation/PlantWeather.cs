namespace Lingtan.Metering;

/// <summary>Weather at the simulated plant: that of a town at thirty degrees north.</summary>
/// <param name="Temperature">Outside, in tenths of a degree Celsius.</param>
/// <param name="Sun">Share of the rated power that the roof gives, in thousandths.</param>
internal readonly record struct PlantWeather(long Temperature, long Sun)
{
    private const int MinutesADay = 1440;
    private const int DaysAYear = 365;
    private const int ColdestDay = 20;
    private const int ShortestDay = 355;
    private const int Chance = 100;

    /// <summary>The weather of a minute.</summary>
    /// <param name="seed">The seed of the plant.</param>
    /// <param name="day">Days since the plant began.</param>
    /// <param name="dayOfYear">The day in its year, from 1.</param>
    /// <param name="minute">The minute of the day.</param>
    public static PlantWeather At(int seed, int day, int dayOfYear, int minute)
    {
        var absolute = ((long)day * MinutesADay) + minute;
        var season = -PlantNoise.Sine(dayOfYear - ColdestDay + (DaysAYear / 4), DaysAYear);
        var hours = PlantNoise.Sine(minute - (9 * 60), MinutesADay);
        var temperature = 170 + (season * 120 / 1000) + (hours * 40 / 1000) + PlantNoise.Smooth(seed, Chance, absolute, MinutesADay, 40);
        return new PlantWeather(temperature, SunAt(seed, absolute, dayOfYear, minute));
    }

    private static long SunAt(int seed, long absolute, int dayOfYear, int minute)
    {
        var season = -PlantNoise.Sine(dayOfYear - ShortestDay + (DaysAYear / 4), DaysAYear);
        var rise = (6 * 60) - (season * 62 / 1000);
        var length = MinutesADay - (2 * rise);
        if (minute <= rise || minute >= rise + length) return 0;
        var height = PlantNoise.Sine(minute - rise, 2 * length) * (800 + (season * 150 / 1000)) / 1000;
        var clear = 650 + PlantNoise.Smooth(seed, Chance + 1, absolute, 6 * 60, 320) + PlantNoise.Smooth(seed, Chance + 2, absolute, 15, 30);
        return height * Math.Clamp(clear, 60, 1000) / 1000;
    }
}
