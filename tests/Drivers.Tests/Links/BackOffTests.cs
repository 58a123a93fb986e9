namespace Lingtan.Drivers.Links;

public sealed class BackOffTests
{
    [Fact]
    public void Waits_double_up_to_the_longest_and_begin_anew_after_a_success()
    {
        var wait = new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), static () => 0);
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 8).Select(_ => wait.Fail().TotalSeconds));
        Assert.Equal(8, wait.Failures);
        wait.Succeed();
        Assert.Equal(1, wait.Fail().TotalSeconds);
    }

    [Fact]
    public void Chance_shortens_a_wait_by_up_to_a_quarter() =>
        Assert.Equal(0.875, new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), static () => 0.5).Fail().TotalSeconds);

    [Fact]
    public void A_million_failures_still_give_the_longest_wait()
    {
        var wait = new BackOff(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), static () => 0);
        for (var i = 0; i < 1_000_000; i++) wait.Fail();
        Assert.Equal(60, wait.Fail().TotalSeconds);
    }
}
