using System.Diagnostics;
using Lingtan.Store.Tests;

namespace Lingtan.Browser.Tests;

/// <summary>The unit tests of the browser application: numbers in both languages, contrast and colours, pasting.</summary>
public sealed class ClientTests
{
    [Fact]
    public async Task Unit_tests_of_the_browser_application_pass()
    {
        var start = new ProcessStartInfo("npm", ["test", "--silent"]) { WorkingDirectory = Path.Combine(FreshDatabase.Examples(), "..", "src", "Web", "client"), RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
        Assert.DoesNotContain("# pass 0", said, StringComparison.Ordinal);
    }
}
