using System.Net;
using MimeKit;
using NodaTime;

namespace Lingtan.Web;

public sealed class MailPostTests
{
    private static readonly Instant Late = Instant.FromUtc(2026, 1, 13, 4, 0);

    [Fact]
    public async Task Each_account_with_an_address_gets_one_letter_in_its_language_and_none_twice()
    {
        using var mail = new MailServer();
        await using var server = await RunningServer.Start(new SetClock(Late), mail.Settings);
        await Address(server, "owner-zj", "zj@example.org");
        var reviewer = await Address(server, "reviewer", "review@example.org");
        await reviewer.Status(HttpMethod.Put, "session/language", new { language = "en" });
        Assert.Equal(2, await Send(server));
        Assert.Equal(0, await Send(server));
        var letters = mail.Letters.ToDictionary(letter => letter.To, Read, StringComparer.Ordinal);
        Assert.Equal(2, letters.Count);
        var (owner, review) = (letters["zj@example.org"], letters["review@example.org"]);
        Assert.Contains("项待办", owner.Subject, StringComparison.Ordinal);
        Assert.Contains("（截止 2026-01-10）", owner.TextBody, StringComparison.Ordinal);
        Assert.Contains("Waiting for review · pv-factory-2025", review.TextBody, StringComparison.Ordinal);
        Assert.EndsWith("http://lingtan.example.org\n", review.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal("carbon@example.org", ((MailboxAddress)owner.From[0]).Address);
    }

    [Fact]
    public async Task A_letter_refused_for_good_keeps_no_other_back_and_one_refused_for_now_is_sent_later()
    {
        using var mail = new MailServer { Refusal = to => to.StartsWith("zj", StringComparison.Ordinal) ? "550 nobody here" : "450 later" };
        await using var server = await RunningServer.Start(new SetClock(Late), mail.Settings);
        await Address(server, "owner-zj", "zj@example.org");
        await Address(server, "reviewer", "review@example.org");
        Assert.Equal(0, await Send(server));
        mail.Refusal = _ => null;
        Assert.Equal(1, await Send(server));
        Assert.Equal("review@example.org", Assert.Single(mail.Letters).To);
    }

    [Fact]
    public async Task While_the_mail_server_is_away_letters_wait()
    {
        using var mail = new MailServer();
        var settings = mail.Settings;
        mail.Dispose();
        await using var server = await RunningServer.Start(new SetClock(Late), settings);
        await Address(server, "owner-zj", "zj@example.org");
        Assert.Equal(0, await Send(server));
        Assert.NotEmpty(server.Part<Store.NoticeStore>().TakeForMail(Late));
    }

    [Fact]
    public async Task Without_a_mail_server_in_the_settings_nothing_is_marked_for_mail_and_nothing_is_connected()
    {
        using var mail = new MailServer();
        await using var server = await RunningServer.Start(new SetClock(Late), [.. mail.Settings[2..]]);
        Assert.False((await (await Address(server, "owner-zj", "zj@example.org")).Json("session/mail")).GetProperty("configured").GetBoolean());
        Assert.Equal(0, await Send(server));
        Assert.Empty(server.Part<Store.NoticeStore>().TakeForMail(Late));
        Assert.Equal(0, mail.Connections);
    }

    [Fact]
    public async Task With_a_name_in_the_settings_it_signs_in_and_a_server_without_encryption_is_refused_unless_the_settings_allow_it()
    {
        using var mail = new MailServer();
        string[] named = [.. mail.Settings, "--Mail:User", "lingtan", "--Mail:Password", "word"];
        await using (var careful = await RunningServer.Start(new SetClock(Late), [.. named, "--Mail:Security", "startTls"]))
        {
            await Address(careful, "owner-zj", "zj@example.org");
            Assert.Equal(0, await Send(careful));
            Assert.Equal("", mail.SignedIn);
        }

        await using var server = await RunningServer.Start(new SetClock(Late), named);
        await Address(server, "owner-zj", "zj@example.org");
        Assert.Equal(1, await Send(server));
        Assert.Equal("\0lingtan\0word", mail.SignedIn);
    }

    [Theory]
    [InlineData("--Mail:From", "nobody")]
    [InlineData("--Mail:Security", "perhaps")]
    public async Task A_setting_with_which_no_mail_could_be_sent_keeps_the_server_from_starting(string name, string value)
    {
        using var mail = new MailServer();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningServer.Start(new SetClock(Late), [.. mail.Settings, name, value]));
        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> Address(RunningServer server, string user, string address)
    {
        var client = await server.SignedIn(user);
        Assert.Equal(HttpStatusCode.NoContent, await client.Status(HttpMethod.Put, "session/mail", new { address }));
        return client;
    }

    private static async Task<int> Send(RunningServer server)
    {
        server.Part<ReminderRounds>().Run();
        return await server.Part<MailPost>().Send(TestContext.Current.CancellationToken);
    }

    private static MimeMessage Read(Letter letter) => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter.Text)));
}
