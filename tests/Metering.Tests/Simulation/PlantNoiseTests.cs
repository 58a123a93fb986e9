namespace Lingtan.Metering;

public sealed class PlantNoiseTests
{
    /// <summary>Against the sine of the runtime; the fraction is off by 0.0017 at most.</summary>
    [Fact]
    public void The_wave_is_a_sine()
    {
        for (var i = -1440; i < 2880; i++) Assert.Equal(Math.Sin(2 * Math.PI * i / 1440), PlantNoise.Sine(i, 1440) / 1000.0, 0.003);
    }

    [Fact]
    public void Chance_keeps_its_limits_and_uses_them()
    {
        var numbers = Enumerable.Range(0, 2000).Select(i => PlantNoise.Even(7, 3, i, 5)).ToList();
        Assert.Equal(Enumerable.Range(-5, 11).Select(i => (long)i), numbers.Distinct().Order());
        Assert.InRange(numbers.Average(), -0.3, 0.3);
    }

    [Fact]
    public void Smooth_chance_meets_its_knots()
    {
        Assert.Equal(PlantNoise.Even(1, 2, 4, 100), PlantNoise.Smooth(1, 2, 40, 10, 100));
        Assert.All(Enumerable.Range(0, 500), i => Assert.True(Math.Abs(PlantNoise.Smooth(1, 2, i, 10, 100) - PlantNoise.Smooth(1, 2, i + 1, 10, 100)) <= 21));
    }
}
