using System.IO.Compression;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>Refuses files that are no Open XML workbook, and those that unpack to far more than they are.</summary>
internal static class WorkbookGuard
{
    /// <summary>The largest workbook that is opened: 200 MB.</summary>
    public const long LargestFile = 200L << 20;

    /// <summary>The most a workbook may unpack to: 2 GB.</summary>
    public const long LargestContent = 2L << 30;

    private const int MostParts = 5000;
    private const long FreeContent = 64L << 20;
    private const int HighestRatio = 200;

    private static readonly LocalText Expected = new("Excel 工作簿（.xlsx）", "an Excel workbook (.xlsx)");
    private static readonly LocalText SizeExpected = new("至多 200 MB、展开后至多 2 GB 的工作簿", "a workbook of at most 200 MB that unpacks to at most 2 GB");

    /// <summary>Whether a file begins like a ZIP archive, as every Open XML workbook does.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8);

    /// <summary>Checks a workbook before it is opened; every part is unpacked once into nothing and counted, since declared sizes may lie.</summary>
    public static bool Check(byte[] bytes, string file, FaultList faults)
    {
        if (bytes.LongLength > LargestFile) return Refuse(WorkbookFaults.TooLarge, file, SizeExpected, faults);
        if (!HasSignature(bytes)) return Refuse(WorkbookFaults.NotAWorkbook, file, Expected, faults);
        try
        {
            if (Parts(bytes) > MostParts) return Refuse(WorkbookFaults.TooLarge, file, SizeExpected, faults);
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (Unpacked(archive, bytes.LongLength, LargestContent) is null) return Refuse(WorkbookFaults.TooLarge, file, SizeExpected, faults);
            return archive.GetEntry("xl/workbook.xml") is not null || Refuse(WorkbookFaults.NotAWorkbook, file, Expected, faults);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return Refuse(WorkbookFaults.NotAWorkbook, file, Expected, faults);
        }
    }

    /// <summary>The most an archive of a size may unpack to.</summary>
    public static long MostUnpacked(long packed) => Math.Min(LargestContent, Math.Max(FreeContent, packed * HighestRatio));

    /// <summary>Whether a file is a ZIP archive of a document that may be opened as a whole: no more parts than documents have, and no more content than is given.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="largest">The most it may unpack to.</param>
    public static bool IsModest(byte[] bytes, long largest)
    {
        if (bytes.LongLength > LargestFile || !HasSignature(bytes) || !HasFewParts(bytes)) return false;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return Unpacked(archive, bytes.LongLength, largest) is not null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Whether an archive has no more parts than documents have.</summary>
    public static bool HasFewParts(byte[] bytes) => Parts(bytes) <= MostParts;

    // Counted before the archive is opened: its directory is read as a whole, and each of a million entries takes far more memory than its few bytes.
    private static int Parts(byte[] bytes) => bytes.AsSpan().Count("PK\x01\x02"u8);

    private static long? Unpacked(ZipArchive archive, long packed, long largest)
    {
        var most = Math.Min(largest, MostUnpacked(packed));
        var buffer = new byte[81920];
        long total = 0;
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                if ((total += read) > most) return null;
        }

        return total;
    }

    private static bool Refuse(FaultCode code, string file, LocalText expected, FaultList faults)
    {
        faults.Add(code, new Place(file), "", expected);
        return false;
    }
}
