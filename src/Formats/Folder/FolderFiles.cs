using System.Security.Cryptography;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>The files of one folder, read within limits: nothing larger than is sensible, nothing outside, no symbolic links.</summary>
internal sealed class FolderFiles(string root)
{
    /// <summary>The largest table that is read: 1 GB.</summary>
    public const long LargestTable = 1L << 30;

    /// <summary>The largest YAML or text file that is read: 64 MB.</summary>
    public const long LargestText = 64L << 20;

    private const int MostFiles = 20_000;

    private static readonly LocalText InsideExpected = new("清单文件夹内的相对路径，不含符号链接", "a relative path inside the folder, without symbolic links");

    /// <summary>Whether a file is there.</summary>
    public bool Exists(string relative) => File.Exists(Full(relative));

    /// <summary>The bytes of a file; null where it is absent, or with a fault where it is too large, a link or unreadable.</summary>
    public byte[]? Read(string relative, long largest, FaultList faults)
    {
        if (!Exists(relative)) return null;
        var place = new Place(relative);
        if (!CheckInside(relative, place, faults)) return null;
        try
        {
            using var handle = File.OpenHandle(Full(relative), FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > largest)
            {
                faults.Add(FolderFaults.FileTooLarge, place, Size(length), new("至多 " + Size(largest), "at most " + Size(largest)));
                return null;
            }

            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(read), read) is > 0 and var count) read += count;
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(place, e, faults);
            return null;
        }
    }

    /// <summary>The SHA-256 of a file; null with a fault where it cannot be had.</summary>
    public string? Hash(string relative, Place place, FaultList faults)
    {
        if (!CheckInside(relative, place, faults)) return null;
        try
        {
            using var stream = File.OpenRead(Full(relative));
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Unreadable(place, e, faults);
            return null;
        }
    }

    /// <summary>The files directly in the folder, by name.</summary>
    public IReadOnlyList<string> Top() => [.. Directory.EnumerateFiles(root).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>All files below a subfolder, by relative path; none where it is not there. Links are not followed.</summary>
    public IReadOnlyList<string> Below(string folder)
    {
        var start = Full(folder);
        if (!Directory.Exists(start) || new DirectoryInfo(start).LinkTarget is not null) return [];
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MaxRecursionDepth = 20 };
        return
        [
            .. Directory.EnumerateFiles(start, "*", options).Take(MostFiles)
                .Select(file => folder + "/" + Path.GetRelativePath(start, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
    }

    private string Full(string relative) => Path.Combine(root, relative);

    private bool CheckInside(string relative, Place place, FaultList faults)
    {
        var path = root;
        foreach (var segment in relative.Split('/'))
        {
            path = Path.Combine(path, segment);
            if (new FileInfo(path).LinkTarget is null) continue;
            faults.Add(FolderFaults.PathEscapes, place, relative, InsideExpected);
            return false;
        }

        return true;
    }

    /// <summary>The fault of a path that leads out of the folder.</summary>
    public static void Escapes(string text, Place place, FaultList faults) => faults.Add(FolderFaults.PathEscapes, place, text, InsideExpected);

    private static void Unreadable(Place place, Exception e, FaultList faults) =>
        faults.Add(FolderFaults.FileUnreadable, place, "", new("可读取的文件（" + e.GetType().Name + "）", "a file that can be read (" + e.GetType().Name + ")"));

    private static string Size(long bytes) => DecimalText.Format(decimal.Round(bytes / 1048576m, 1)) + " MB";
}
