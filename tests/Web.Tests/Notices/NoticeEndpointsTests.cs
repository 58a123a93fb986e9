using System.Net;
using NodaTime;

namespace Lingtan.Web;

public sealed class NoticeEndpointsTests
{
    [Fact]
    public async Task Notices_are_read_one_by_one_or_all_and_nobody_reads_those_of_others()
    {
        await using var server = await RunningServer.Start(new SetClock(Instant.FromUtc(2026, 1, 13, 4, 0)));
        var (owner, reviewer) = (await server.SignedIn("owner-zj"), await server.SignedIn("reviewer"));
        server.Part<ReminderRounds>().Run();
        var before = await owner.Json("notices?unread=true&size=2");
        var unread = before.GetProperty("unread").GetInt64();
        Assert.Equal((unread, 2), (before.GetProperty("total").GetInt64(), before.GetProperty("items").GetArrayLength()));
        var one = before.GetProperty("items")[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, await reviewer.Status(HttpMethod.Post, "notices/read", new { ids = new[] { one } }));
        Assert.Equal(unread, (await owner.Json("notices")).GetProperty("unread").GetInt64());
        Assert.Equal(HttpStatusCode.NoContent, await owner.Status(HttpMethod.Post, "notices/read", new { ids = new[] { one } }));
        Assert.Equal(unread - 1, (await owner.Json("notices")).GetProperty("unread").GetInt64());
        Assert.Equal(HttpStatusCode.NoContent, await owner.Status(HttpMethod.Post, "notices/read", new { }));
        Assert.Equal(0, (await owner.Json("notices")).GetProperty("unread").GetInt64());
        Assert.NotEqual(0, (await reviewer.Json("notices")).GetProperty("unread").GetInt64());
    }

    [Theory]
    [InlineData("a@example.org", HttpStatusCode.NoContent)]
    [InlineData("", HttpStatusCode.NoContent)]
    [InlineData("nobody", HttpStatusCode.UnprocessableEntity)]
    [InlineData("A <a@example.org>", HttpStatusCode.UnprocessableEntity)]
    [InlineData("a@example.org\r\nBcc: b@example.org", HttpStatusCode.UnprocessableEntity)]
    [InlineData("a@example.org, b@example.org", HttpStatusCode.UnprocessableEntity)]
    public async Task An_address_for_mail_is_one_address(string address, HttpStatusCode expected)
    {
        await using var server = await RunningServer.Start();
        var owner = await server.SignedIn("owner-zj");
        Assert.Equal(expected, await owner.Status(HttpMethod.Put, "session/mail", new { address }));
        Assert.Equal(expected == HttpStatusCode.NoContent ? address : "", (await owner.Json("session/mail")).GetProperty("address").GetString());
    }
}
