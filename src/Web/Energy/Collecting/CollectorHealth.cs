using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lingtan.Web;

/// <summary>Whether readings come in and are stored.</summary>
internal sealed class CollectorHealth(CollectorBoard board) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var problems = new List<string>();
        if (board.AwaySince is not null) problems.Add("the store takes no readings");
        if (board.Buffer?.DiskFailure is not null) problems.Add("the disk of the buffer takes nothing");
        if (board.Problem is { } problem) problems.Add(problem);
        return Task.FromResult(problems.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", problems)));
    }
}
