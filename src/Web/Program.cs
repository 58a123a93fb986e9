using Lingtan.Web;

try
{
    var server = ServerSetup.Build(args);
    await server.RunAsync();
    return 0;
}
catch (NotSupportedException refusal)
{
    // A database of a later version, which this program must not touch.
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

/// <summary>The server of Lingtan.</summary>
public sealed partial class Program;
