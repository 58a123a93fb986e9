namespace Lingtan.Web;

/// <summary>One server with the demonstration for all the tests of a class, which leave it as it was.</summary>
public sealed class AttackedServer : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public RunningServer Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await RunningServer.Start(more: ["--UploadMegabytes", "40"]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
