using System.Security.Cryptography;
using System.Text;
using Lingtan.Quantities;
using Lingtan.Store;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Requests with an <c>Idempotency-Key</c>: sent again, they get the first answer again and nothing is done twice.</summary>
internal sealed class AnswersKept(RequestDelegate next, AnswerStore answers, TimeProvider clock)
{
    /// <summary>The header with the key.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;
    private const int InMemory = 1 << 20;
    private static readonly Duration KeptFor = Duration.FromDays(7);
    private static readonly string[] Repeated = ["Location", "ETag", "Content-Type"];

    private Instant _forgetNext = Instant.MinValue;

    public async Task InvokeAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(context.Request.Method) || IsPersonal(context) || context.Features.Get<Caller>() is not { } caller)
        {
            await next(context);
            return;
        }

        if (key.Length > LongestKey)
        {
            await Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"{Header} 最多 {LongestKey} 个字符", $"{Header} has at most {LongestKey} characters")).ExecuteAsync(context);
            return;
        }

        var request = await RequestHash(context);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        Forget(now);
        var kept = answers.Begin(caller.Name, key, request, now);
        if (kept is null) await First(context, caller.Name, key, request);
        else await Again(context, kept, request);
    }

    // Once an hour; that two requests do it at once does no harm.
    private void Forget(Instant now)
    {
        if (now < _forgetNext) return;
        _forgetNext = now + Duration.FromHours(1);
        answers.Forget(now - KeptFor);
    }

    // What a person does about themselves answers with secrets, which are kept nowhere.
    private static bool IsPersonal(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<AccessRule>() is { SessionOnly: true };

    private async Task First(HttpContext context, string account, string key, string request)
    {
        var (body, memory) = (context.Response.Body, new MemoryStream());
        context.Response.Body = memory;
        var kept = false;
        try
        {
            await next(context);
            if (context.Response.StatusCode < StatusCodes.Status500InternalServerError)
            {
                var headers = string.Join('\n', Repeated.Where(name => context.Response.Headers.ContainsKey(name)).Select(name => name + ": " + context.Response.Headers[name]));
                answers.Keep(account, key, new KeptAnswer(request, context.Response.StatusCode, headers, memory.ToArray()));
                kept = true;
            }
        }
        finally
        {
            context.Response.Body = body;
            if (!kept) answers.Free(account, key);
        }

        memory.Position = 0;
        await memory.CopyToAsync(body, context.RequestAborted);
    }

    private static async Task Again(HttpContext context, KeptAnswer kept, string request)
    {
        if (kept.Request != request)
        {
            await Problems.Refused(StatusCodes.Status422UnprocessableEntity, new LocalText($"同一 {Header} 已用于另一请求", $"The same {Header} was used for another request")).ExecuteAsync(context);
            return;
        }

        if (kept.Status == 0)
        {
            await Problems.Conflict(new LocalText("同一请求正在处理", "The same request is being worked on")).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = (int)kept.Status;
        foreach (var line in kept.Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(": ", 2) is [var name, var value]) context.Response.Headers[name] = value;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        await context.Response.Body.WriteAsync(kept.Body, context.RequestAborted);
    }

    private static async Task<string> RequestHash(HttpContext context)
    {
        context.Request.EnableBuffering(InMemory);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(context.Request.Method + " " + context.Request.Path + context.Request.QueryString + "\n" + context.Request.Headers.IfMatch + "\n"));
        var buffer = new byte[1 << 16];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;) hash.AppendData(buffer, 0, read);
        context.Request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
