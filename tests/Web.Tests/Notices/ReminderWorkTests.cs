using NodaTime;

namespace Lingtan.Web;

public sealed class ReminderWorkTests
{
    [Fact]
    public async Task A_round_is_made_as_soon_as_the_server_runs()
    {
        await using var server = await RunningServer.Start(new SetClock(Instant.FromUtc(2026, 1, 13, 4, 0)), "--ReminderMinutes", "1");
        var owner = await server.SignedIn("owner-zj");
        var unread = 0L;
        for (var i = 0; i < 300 && unread == 0; i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            unread = (await owner.Json("notices")).GetProperty("unread").GetInt64();
        }

        Assert.NotEqual(0, unread);
    }
}
