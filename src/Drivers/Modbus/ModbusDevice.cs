using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// A meter with a register map behind a Modbus client. It learns what the device refuses: another function (exception 1), points that cannot be read
/// together or do not exist (2), shorter reads (3).
/// </summary>
public sealed class ModbusDevice : IPolledDevice
{
    private static readonly int[] Shorter = [60, 50, 20, 10, 4, 2, 1];
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private static readonly LocalText NoRegister = new("装置没有这些寄存器", "the device has no such registers");

    private readonly ModbusClient _client;
    private readonly RegisterMap _map;
    private readonly byte _unit;
    private readonly IReadOnlyList<string> _wanted;
    private readonly TimeProvider _time;
    private readonly HashSet<string> _other = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alone = new(StringComparer.Ordinal);
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private DateTimeOffset? _learned;
    private int _most;

    /// <summary>A meter.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="client">The client of its connection.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="map">Its register map.</param>
    /// <param name="points">The points to read; null: every counter and momentary value.</param>
    /// <param name="most">Most registers of one read.</param>
    /// <param name="time">The clock.</param>
    public ModbusDevice(string id, ModbusClient client, byte unit, RegisterMap map, IReadOnlyList<string>? points, int most, TimeProvider time)
    {
        Id = id;
        _client = client;
        _unit = unit;
        _map = map;
        _wanted = points ?? [.. map.Points.Where(static p => p.Kind is PointKind.Register or PointKind.Gauge).Select(static p => p.Id)];
        _most = most;
        _time = time;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>Most registers of one read, as learned so far.</summary>
    public int MostRegisters => _most;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PointSample>> ReadAsync(CancellationToken cancel)
    {
        Forget();
        var read = new List<(ModbusBlock Block, ushort[] Words, DateTimeOffset At)>();
        var done = new HashSet<ModbusBlock>();
        while (Plan().FirstOrDefault(b => !done.Contains(b)) is { } block)
        {
            try
            {
                var words = await _client.ReadRegistersAsync(_unit, block.Function, block.Address, block.Count, cancel).ConfigureAwait(false);
                read.Add((block, words, _time.GetUtcNow()));
                done.Add(block);
            }
            catch (DriverException e) when (e.Number is { } refusal && Learn(block, (ModbusRefusal)refusal))
            {
            }
        }

        return Samples(read);
    }

    // A device that starts may refuse what it has a minute later; after a day it is asked once more.
    private void Forget()
    {
        if (_learned is not { } at || _time.GetUtcNow() - at < Memory) return;
        _missing.Clear();
        _alone.Clear();
        _learned = null;
    }

    private IReadOnlyList<ModbusBlock> Plan() => ModbusPlan.Blocks(_map, _wanted.Where(id => !_missing.Contains(id)), _most, Function, _alone);

    private int Function(RegisterPoint point) => point.Functions[_other.Contains(point.Id) && point.Functions.Count > 1 ? 1 : 0];

    // True where the plan has changed, so that it is worth going on; every branch makes one of the sets grow or the limit shrink.
    private bool Learn(ModbusBlock block, ModbusRefusal refusal)
    {
        var inside = _map.Points.Where(p => Function(p) == block.Function && p.Address >= block.Address && p.End <= block.End).ToList();
        switch (refusal)
        {
            case ModbusRefusal.Function:
                var others = inside.Where(p => p.Functions.Count > 1 && !_other.Contains(p.Id)).Select(static p => p.Id).ToList();
                // Where both are refused the next read begins with the first again: a device that starts may refuse everything.
                if (others.Count == 0) _other.ExceptWith(inside.Select(static p => p.Id));
                _other.UnionWith(others);
                return others.Count > 0;
            case ModbusRefusal.Address:
                var ids = inside.ConvertAll(static p => p.Id);
                if (ids.TrueForAll(_alone.Contains)) _missing.UnionWith(ids);
                _alone.UnionWith(ids);
                _learned ??= _time.GetUtcNow();
                return true;
            case ModbusRefusal.Value:
                var next = Array.Find(Shorter, most => most < Math.Min(_most, block.Count));
                if (next > 0) _most = next;
                return next > 0 && inside.Max(static p => p.Type.Registers()) <= next;
            default:
                return false;
        }
    }

    private List<PointSample> Samples(List<(ModbusBlock Block, ushort[] Words, DateTimeOffset At)> read)
    {
        var settings = Settings(read);
        var samples = new Dictionary<string, PointSample>(StringComparer.Ordinal);
        foreach (var (block, words, at) in read)
        {
            foreach (var value in _map.Decode(block.Function, block.Address, words, settings).Where(v => _wanted.Contains(v.Point.Id)))
            {
                samples[value.Point.Id] = new PointSample(
                    Id, value.Point.Id, at, value.Value, value.Value is null ? SampleState.Absent : SampleState.Good, value.Problem);
            }
        }

        foreach (var id in _wanted.Where(id => !samples.ContainsKey(id)))
            samples[id] = new PointSample(Id, id, _time.GetUtcNow(), null, SampleState.Absent, NoRegister);
        return [.. _wanted.Select(id => samples[id])];
    }

    // Settings and parts of all blocks, for points of other blocks that need them.
    private Dictionary<string, decimal> Settings(List<(ModbusBlock Block, ushort[] Words, DateTimeOffset At)> read)
    {
        var open = _map with
        {
            Points = [.. _map.Points.Where(static p => p.Kind is PointKind.Setting or PointKind.Part).Select(static p => p with { Kind = PointKind.Setting })],
        };
        var found = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var value in read.SelectMany(r => open.Decode(r.Block.Function, r.Block.Address, r.Words)))
        {
            if (value.Value is { } known) found[value.Point.Id] = known;
        }

        return found;
    }
}
