using System.Net;
using System.Net.Http.Json;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

public sealed class AnswersKeptTests
{
    [Fact]
    public async Task A_request_sent_again_with_its_key_gets_the_first_answer_and_does_nothing_twice()
    {
        await using var server = await RunningServer.Start();
        var admin = await server.SignedIn("admin");
        var user = new { user = "new-one", name = "N", role = "viewer", password = "long-enough-word" };
        var (first, second) = (await Post(admin, "k1", user), await Post(admin, "k1", user));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(admin, "k2", user)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(admin, "k1", user with { name = "M" })).Status);
    }

    [Fact]
    public async Task Answers_are_kept_for_a_week()
    {
        await using var server = await RunningServer.Start();
        var (answers, now) = (server.Part<AnswerStore>(), SystemClock.Instance.GetCurrentInstant());
        answers.Begin("admin", "old", "r", now - Duration.FromDays(8));
        answers.Begin("admin", "young", "r", now - Duration.FromDays(6));
        await Post(await server.SignedIn("admin"), "now", new { user = "new-one", name = "N", role = "viewer", password = "long-enough-word" });
        Assert.Null(answers.Begin("admin", "old", "r", now));
        Assert.NotNull(answers.Begin("admin", "young", "r", now));
        Assert.NotNull(answers.Begin("admin", "now", "r", now));
    }

    private static async Task<(HttpStatusCode Status, string Body)> Post(HttpClient client, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("users", UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
