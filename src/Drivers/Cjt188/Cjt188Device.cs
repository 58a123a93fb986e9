using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>What distinguishes a CJ/T 188 meter on its line.</summary>
/// <param name="Kind">Kind of meter: 10 hexadecimal cold water, 20 heat, 21 cold, 30 gas.</param>
/// <param name="Address">Fourteen digits: maker, then number.</param>
/// <param name="HighFirst">Whether the identifier of the data is sent with its high byte first.</param>
/// <param name="UnitFirst">Whether units stand before digits.</param>
public sealed record Cjt188Meter(byte Kind, string Address, bool HighFirst = false, bool UnitFirst = false);

/// <summary>A water, gas or heat meter that speaks CJ/T 188 behind a gateway.</summary>
public sealed class Cjt188Device : IPolledDevice
{
    private const ushort Current = 0x901F;
    private static readonly LocalText NoUnit = new("单位代码或数字无法识别", "a unit or digits that are not known");
    private readonly SerialGateway _gateway;
    private readonly Cjt188Meter _meter;
    private readonly TimeProvider _time;
    private readonly byte[] _address = new byte[Cjt188Frames.AddressLength];
    private byte _number;

    /// <summary>A meter.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="gateway">Its gateway.</param>
    /// <param name="meter">What distinguishes it.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ArgumentException">The address has not fourteen digits.</exception>
    public Cjt188Device(string id, SerialGateway gateway, Cjt188Meter meter, TimeProvider time)
    {
        if (!PackedDigits.TryWrite(meter.Address, _address)) throw new ArgumentException("An address has fourteen digits.", nameof(meter));
        Id = id;
        _gateway = gateway;
        _meter = meter;
        _time = time;
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PointSample>> ReadAsync(CancellationToken cancel)
    {
        var request = new byte[Cjt188Frames.Most];
        var sent = request.AsMemory(0, Cjt188Frames.WriteRead(request, _meter.Kind, _address, Current, _meter.HighFirst, _number++));
        var frame = await _gateway.AskAsync(sent, received => Cjt188Frames.Find(received, sent.Span), cancel).ConfigureAwait(false);
        if ((frame[9] & Cjt188Frames.Error) != 0)
            throw new DriverException(DriverFaults.Refused, new("表计返回异常应答", "the meter answers with an error")) { Number = frame[Cjt188Frames.Head + 1] };
        var values = Cjt188Values.Read(frame.AsSpan(Cjt188Frames.Head + Cjt188Frames.Identifier, frame[10] - Cjt188Frames.Identifier), _meter.UnitFirst);
        if (values.Count == 0) throw new DriverException(DriverFaults.AnswerWrong, new($"{frame[10]} 字节数据", $"{frame[10]} bytes of data"));
        var at = _time.GetUtcNow();
        return [.. values.Select(v => new PointSample(Id, v.Point, at, v.Value, v.Value is null ? SampleState.Absent : SampleState.Good, v.Value is null ? NoUnit : null) { Unit = v.Unit })];
    }
}
