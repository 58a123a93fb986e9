namespace Lingtan.Reporting;

/// <summary>A program that does what a test wants: a shell script in a folder of its own.</summary>
internal sealed class FakeProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lingtan-fake-");

    private FakeProgram(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        Path = System.IO.Path.Combine(_folder.FullName, "program");
        File.WriteAllText(Path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>A program by its script.</summary>
    public static FakeProgram Of(string script) => new(script);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
