using System.Globalization;
using System.Runtime.InteropServices;

namespace Lingtan.Cli;

/// <summary>
/// Asks Linux for pages of 2 MB where the heap lies. An inventory of a million rows fills fresh memory, and with pages of 4 KB a fifth of its time went into
/// handing them out one by one. Where the system does not grant it, nothing changes.
/// </summary>
internal static class HugePages
{
    private const string Maps = "/proc/self/maps";
    private const int MadviseHugePage = 14;

    /// <summary>Asks for them.</summary>
    /// <returns>Whether the system agreed.</returns>
    public static bool Ask()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var (from, to) = Heap(File.ReadAllLines(Maps), Address(new byte[1]));
            return to > from && Advise(checked((nint)from), checked((nuint)(to - from)), MadviseHugePage) == 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException or OverflowException or DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Address of an array's content at this moment.</summary>
    internal static ulong Address(byte[] array)
    {
        var handle = GCHandle.Alloc(array, GCHandleType.Pinned);
        try
        {
            return (ulong)handle.AddrOfPinnedObject();
        }
        finally
        {
            handle.Free();
        }
    }

    /// <summary>The stretch of mappings without a file, one after the other, around an address: the heap is reserved as one and taken into use piece by piece.</summary>
    /// <param name="maps">Lines such as <c>7f0c80000000-7f0c80021000 rw-p 00000000 00:00 0</c>.</param>
    /// <param name="address">The address.</param>
    internal static (ulong From, ulong To) Heap(IEnumerable<string> maps, ulong address)
    {
        var (from, to) = (0UL, 0UL);
        foreach (var line in maps)
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var bounds = cells[0].Split('-');
            var (start, end) = (Number(bounds[0]), Number(bounds[1]));
            if (cells.Length > 5) continue;
            if (start != to)
            {
                if (address >= from && address < to) break;
                from = start;
            }

            to = end;
        }

        return address >= from && address < to ? (from, to) : (0, 0);
    }

    private static ulong Number(string hexadecimal) => ulong.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [DllImport("libc", EntryPoint = "madvise")]
    private static extern int Advise(nint address, nuint length, int advice);
}
