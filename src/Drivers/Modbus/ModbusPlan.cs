using Lingtan.Metering;

namespace Lingtan.Drivers;

/// <summary>One read: a run of registers.</summary>
/// <param name="Function">The function that reads them.</param>
/// <param name="Address">The first address.</param>
/// <param name="Count">How many registers.</param>
public sealed record ModbusBlock(int Function, int Address, int Count)
{
    /// <summary>The first address after it.</summary>
    public int End => Address + Count;
}

/// <summary>
/// Groups the points of a register map into few reads. A read never goes over an address that the map does not name, for devices refuse the whole read
/// then; it never cuts a point in two, and it is never longer than the device allows.
/// </summary>
public static class ModbusPlan
{
    /// <summary>The reads for the points asked for.</summary>
    /// <param name="map">The register map.</param>
    /// <param name="wanted">Identifiers of points; what they need to be complete is read with them.</param>
    /// <param name="most">Most registers of one read, at most 125; a longer point is read alone.</param>
    /// <param name="function">Which of the functions of a point is to be used; null: its usual one.</param>
    /// <param name="alone">Points that are read by themselves, since the device refused a read with others.</param>
    public static IReadOnlyList<ModbusBlock> Blocks(
        RegisterMap map, IEnumerable<string> wanted, int most = ModbusPdu.MostRegistersRead, Func<RegisterPoint, int>? function = null, IReadOnlySet<string>? alone = null)
    {
        most = Math.Clamp(most, 1, ModbusPdu.MostRegistersRead);
        function ??= static point => point.Functions[0];
        var needed = Needed(map, wanted);
        var blocks = new List<ModbusBlock>();
        foreach (var group in needed.GroupBy(function).OrderBy(static g => g.Key))
        {
            var known = Known(map, group.Key);
            foreach (var single in group.Where(p => alone?.Contains(p.Id) == true)) blocks.Add(Of(group.Key, single));
            Append(blocks, group.Key, [.. group.Where(p => alone?.Contains(p.Id) != true).OrderBy(static p => p.Address).ThenByDescending(static p => p.End)], known, most);
        }

        return blocks;
    }

    private static void Append(List<ModbusBlock> blocks, int function, List<RegisterPoint> points, HashSet<int> known, int most)
    {
        ModbusBlock? open = null;
        foreach (var point in points)
        {
            var end = Math.Max(open?.End ?? 0, point.End);
            if (open is not null && end - open.Address <= most && Named(known, open.End, point.Address))
            {
                open = open with { Count = end - open.Address };
                continue;
            }

            if (open is not null) blocks.Add(open);
            open = Of(function, point);
        }

        if (open is not null) blocks.Add(open);
    }

    private static ModbusBlock Of(int function, RegisterPoint point) => new(function, point.Address, point.End - point.Address);

    private static bool Named(HashSet<int> known, int from, int to)
    {
        for (var address = from; address < to; address++)
        {
            if (!known.Contains(address)) return false;
        }

        return true;
    }

    private static HashSet<int> Known(RegisterMap map, int function) =>
        [.. map.Points.Where(p => p.Functions.Contains(function)).SelectMany(static p => Enumerable.Range(p.Address, p.End - p.Address))];

    private static List<RegisterPoint> Needed(RegisterMap map, IEnumerable<string> wanted)
    {
        var ids = new SortedSet<string>(wanted, StringComparer.Ordinal);
        foreach (var point in map.Points.Where(p => ids.Contains(p.Id)).ToList())
        {
            if (point.Plus is { } part) ids.Add(part);
            if (point.Exponent is { } exponent) ids.Add(exponent.Setting);
        }

        return [.. map.Points.Where(p => ids.Contains(p.Id))];
    }
}
