using NodaTime;

namespace Lingtan.Drivers.Simulation;

public sealed class PlantClockTests
{
    [Fact]
    public async Task The_plant_lives_faster_than_the_clock()
    {
        var time = new ManualTime();
        var clock = new PlantClock(time, RunningPlant.Start, 60);
        Assert.Equal(RunningPlant.Start, clock.Now);
        var waited = Task.Delay(TimeSpan.FromSeconds(10), time, TestContext.Current.CancellationToken);
        await time.UntilAsync(() => waited.IsCompleted);
        Assert.True(clock.Now >= RunningPlant.Start + Duration.FromMinutes(10));
        Assert.Equal(0, (clock.Now - RunningPlant.Start).TotalMilliseconds % 60);
    }
}
