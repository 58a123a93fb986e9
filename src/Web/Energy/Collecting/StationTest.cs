using System.Collections.Concurrent;
using Lingtan.Drivers;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Connects to stations once and asks for all their values and totals.</summary>
internal static class StationTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What the stations said within twenty seconds, and why it is not all.</summary>
    public static async Task<(IReadOnlyList<PointSample> Samples, DriverException? Failure)> Run(FieldConnection connection, DriverSite drivers, FaultList faults, CancellationToken cancel)
    {
        var taken = new ConcurrentDictionary<string, PointSample>(StringComparer.Ordinal);
        using var line = StationLine.Open(connection, drivers, null, (_, samples) => Keep(taken, samples), faults);
        if (line is null) return ([], null);
        foreach (var tap in drivers.Taps.All) tap.Watch();
        using var clock = new CancellationTokenSource(Patience, drivers.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        var run = line.RunAsync(stop.Token);
        DriverException? failure = null;
        try
        {
            while (!line.Client.IsStarted && line.Client.LastFailure is null) await Task.Delay(TimeSpan.FromMilliseconds(50), drivers.Time, stop.Token);
            if (!line.Client.IsStarted) failure = line.Client.LastFailure;
            else
            {
                foreach (var station in line.Stations)
                {
                    await line.Client.InterrogateAsync(station, stop.Token);
                    await line.Client.InterrogateCountersAsync(station, stop.Token);
                }
            }
        }
        catch (DriverException refused)
        {
            failure = refused;
        }
        catch (OperationCanceledException)
        {
            failure = new DriverException(DriverFaults.Silent, new("20 秒内未答完", "not done within 20 seconds"));
        }

        await stop.CancelAsync();
        await run;
        return ([.. taken.Values.OrderBy(static one => one.Point, StringComparer.Ordinal)], failure);
    }

    // That a value became stale when the connection ended is no news.
    private static bool Keep(ConcurrentDictionary<string, PointSample> taken, IReadOnlyList<PointSample> samples)
    {
        foreach (var sample in samples.Where(static one => one.State != SampleState.Stale)) taken[sample.Point] = sample;
        return true;
    }
}
