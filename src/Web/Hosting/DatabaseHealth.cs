using System.Data.Common;
using Lingtan.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lingtan.Web;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(Database database) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var connection = database.Connect();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (DbException error)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(exception: error));
        }
    }
}
