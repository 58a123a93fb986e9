using System.Runtime.InteropServices;

namespace Lingtan.Drivers;

/// <summary>Changes to files that are on disk, and not only on their way, when the call returns.</summary>
internal static class DurableFiles
{
    private const int ReadOnly = 0;

    /// <summary>Replaces a small file: it has the old or the new content, never a part.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var draft = path + ".new";
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        SyncFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Overwrites a small file that is there where it lies, which takes no room on a disk that has none: a few bytes are written together or not at all.</summary>
    public static void Overwrite(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, 1);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes names that were added to or taken from a folder durable; Windows does that by itself.</summary>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) throw new IOException($"{folder} cannot be opened.");
        var result = Sync(handle);
        _ = Close(handle);
        if (result != 0) throw new IOException($"{folder} cannot be written to disk.");
    }

#pragma warning disable SYSLIB1054, CA2101 // Three calls of the C library, with names that are plain text.
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054, CA2101
}
