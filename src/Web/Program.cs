using Lingtan.Web;

var server = ServerSetup.Build(args);
await server.RunAsync();

/// <summary>The server of Lingtan.</summary>
public sealed partial class Program;
