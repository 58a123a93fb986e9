using Lingtan.Store.Tests.ClickHouse;

[assembly: AssemblyFixture(typeof(ClickHouseEnd))]

namespace Lingtan.Store.Tests.ClickHouse;

/// <summary>Stops the servers of ClickHouse when the tests have run, before the process has to end within seconds.</summary>
public sealed class ClickHouseEnd : IDisposable
{
    public void Dispose() => ClickHouseServers.Stop();
}
