using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using NodaTime;

namespace Lingtan.Web;

/// <summary>Sends the counter of a meter, five minutes to a batch, each again and again until it is acknowledged: the reading of minute n is n.</summary>
internal sealed class Pusher : IDisposable
{
    private const int OfBatch = 5;

    private readonly HttpClient _http;
    private readonly string _meter;
    private long _acknowledged;
    private long _refused;

    public Pusher(int port, string token, string meter)
    {
        _meter = meter;
        _http = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/v1/")), Timeout = TimeSpan.FromSeconds(60) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The first minute.</summary>
    public static Instant Start { get; } = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <summary>How many readings were acknowledged.</summary>
    public long Acknowledged => Interlocked.Read(ref _acknowledged);

    /// <summary>How often a server answered that it cannot take them.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>An answer that it must not give; null: there was none.</summary>
    public string? Wrong { get; private set; }

    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Wrong is null)
        {
            try
            {
                var readings = Enumerable.Range((int)Acknowledged + 1, OfBatch).Select(n => new { meter = _meter, point = "import", at = (Start + Duration.FromMinutes(n)).ToString(), value = n });
                using var answer = await _http.PostAsJsonAsync("energy/readings", new { readings }, stop);
                if (answer.StatusCode == HttpStatusCode.OK) Interlocked.Add(ref _acknowledged, OfBatch);
                else if ((int)answer.StatusCode is 503 or 507) Interlocked.Increment(ref _refused);
                else Wrong = answer.StatusCode + " " + await answer.Content.ReadAsStringAsync(stop);
                await Task.Delay(20, stop);
            }
            catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
            {
                // The server is not there yet, or no longer.
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }

    public void Dispose() => _http.Dispose();
}
