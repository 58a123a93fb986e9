using System.Collections.Concurrent;

namespace Lingtan.Cli;

/// <summary>A file that is either written whole or not at all.</summary>
public static class OutputFile
{
    private static readonly ConcurrentDictionary<string, bool> Drafts = new(StringComparer.Ordinal);

    /// <summary>Writes beside the target first and moves the result into place.</summary>
    /// <param name="path">The target.</param>
    /// <param name="write">Writes the content.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(path);
        if (!string.IsNullOrEmpty(folder)) Directory.CreateDirectory(folder);
        var draft = $"{path}.{Environment.ProcessId}.part";
        Drafts[draft] = true;
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite)) write(stream);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
            Drafts.TryRemove(draft, out _);
        }
    }

    /// <summary>Removes what is being written, when the process is about to end.</summary>
    public static void Abandon()
    {
        foreach (var draft in Drafts.Keys) File.Delete(draft);
    }
}
