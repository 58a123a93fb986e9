using System.Diagnostics;
using System.Globalization;

namespace Lingtan.Store.Tests.Readings;

/// <summary>A disk of a few megabytes in memory, which root can make.</summary>
public sealed class SmallDisk : IDisposable
{
    public SmallDisk(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "A small disk can be made by root on Linux only.");
        Folder = Directory.CreateTempSubdirectory("lingtan-disk-").FullName;
        Run("mount", "-t", "tmpfs", "-o", Size(megabytes), "tmpfs", Folder);
    }

    public string Folder { get; }

    public void Grow(int megabytes) => Run("mount", "-o", "remount," + Size(megabytes), Folder);

    /// <summary>Writes until nothing more goes on it.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var bytes = new byte[4096];
        try
        {
            while (true) file.Write(bytes);
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    /// <summary>Makes the room free again.</summary>
    public void Clear() => File.Delete(Filler);

    private string Filler => Path.Combine(Folder, "filler");

    public static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static string Size(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=777");
}
