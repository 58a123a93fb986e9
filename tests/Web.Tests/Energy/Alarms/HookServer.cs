using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lingtan.Web;

/// <summary>Another system that is told of alarms: it answers as a test says, the last answer for ever.</summary>
internal sealed class HookServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _next;

    public HookServer(params HttpStatusCode[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/hook", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            lock (Requests) Requests.Add((context.Request.Headers[DeliveryPost.TimeHeader].ToString(), context.Request.Headers[DeliveryPost.SignatureHeader].ToString(), body));
            var answer = answers[Math.Min(_next++, answers.Length - 1)];
            if (answer == HttpStatusCode.Redirect) context.Response.Headers.Location = "file:///etc/passwd";
            context.Response.StatusCode = (int)answer;
        });
        _app.Start();
    }

    public List<(string Time, string Signature, string Body)> Requests { get; } = [];

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
