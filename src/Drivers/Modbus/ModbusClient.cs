using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// Asks the Modbus devices behind one connection, one request at a time. An answer counts only when transaction, unit, function and length are those of the
/// request; an answer that comes too late is never taken for that of the next request.
/// </summary>
public sealed class ModbusClient : IDisposable
{
    private const int MostSilences = 2;
    private readonly TcpLink _link;
    private readonly ModbusSettings _settings;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly byte[] _sent = new byte[ModbusFrames.Most];
    private readonly byte[] _received = new byte[4 * ModbusFrames.Most];
    private int _filled;
    private int _silences;
    private ushort _transaction;
    private long? _lastAnswer;

    /// <summary>A client that connects when it is first asked for something.</summary>
    /// <param name="host">Name or address of the device or gateway.</param>
    /// <param name="port">Port, 502 by rule.</param>
    /// <param name="settings">How to talk to it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tap">Sees what is sent and received; null: nobody may look.</param>
    public ModbusClient(string host, int port, ModbusSettings settings, TimeProvider time, FrameTap? tap = null)
    {
        _link = new TcpLink(host, port, settings.ConnectTimeout, time, tap);
        _settings = settings;
        _time = time;
    }

    /// <summary>How many connections were made so far.</summary>
    public int Connections => _link.Connections;

    /// <summary>Reads coils (function 1) or discrete inputs (function 2).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="function">1 or 2.</param>
    /// <param name="address">The first address.</param>
    /// <param name="count">How many, at most 2000.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">No value came.</exception>
    public Task<bool[]> ReadBitsAsync(byte unit, int function, int address, int count, CancellationToken cancel)
    {
        if (function is not (1 or 2)) throw new ArgumentOutOfRangeException(nameof(function));
        var request = new byte[ModbusPdu.Most];
        return AskAsync(unit, request.AsMemory(0, ModbusPdu.Read(request, function, address, count)), answer =>
        {
            var bits = new bool[count];
            ModbusPdu.Bits(answer, bits);
            return bits;
        }, cancel);
    }

    /// <summary>Reads holding registers (function 3) or input registers (function 4).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="function">3 or 4.</param>
    /// <param name="address">The first address.</param>
    /// <param name="count">How many, at most 125.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">No value came.</exception>
    public Task<ushort[]> ReadRegistersAsync(byte unit, int function, int address, int count, CancellationToken cancel)
    {
        if (function is not (3 or 4)) throw new ArgumentOutOfRangeException(nameof(function));
        var request = new byte[ModbusPdu.Most];
        return AskAsync(unit, request.AsMemory(0, ModbusPdu.Read(request, function, address, count)), answer =>
        {
            var registers = new ushort[count];
            ModbusPdu.Registers(answer, registers);
            return registers;
        }, cancel);
    }

    /// <summary>Sets one coil (function 5).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="address">Its address.</param>
    /// <param name="on">Its state.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The device did not confirm it.</exception>
    public Task WriteCoilAsync(byte unit, int address, bool on, CancellationToken cancel) =>
        WriteAsync(unit, pdu => ModbusPdu.WriteCoil(pdu, address, on), cancel);

    /// <summary>Sets one register (function 6).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="address">Its address.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The device did not confirm it.</exception>
    public Task WriteRegisterAsync(byte unit, int address, ushort value, CancellationToken cancel) =>
        WriteAsync(unit, pdu => ModbusPdu.WriteRegister(pdu, address, value), cancel);

    /// <summary>Sets coils (function 15).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="address">The first address.</param>
    /// <param name="coils">Their states.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The device did not confirm it.</exception>
    public Task WriteCoilsAsync(byte unit, int address, IReadOnlyList<bool> coils, CancellationToken cancel) =>
        WriteAsync(unit, pdu => ModbusPdu.WriteCoils(pdu, address, coils.ToArray()), cancel);

    /// <summary>Sets registers (function 16).</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="address">The first address.</param>
    /// <param name="registers">Their values.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="DriverException">The device did not confirm it.</exception>
    public Task WriteRegistersAsync(byte unit, int address, IReadOnlyList<ushort> registers, CancellationToken cancel) =>
        WriteAsync(unit, pdu => ModbusPdu.WriteRegisters(pdu, address, registers.ToArray()), cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        _link.Dispose();
        _turn.Dispose();
    }

    private delegate T Reading<out T>(ReadOnlySpan<byte> answer);

    private delegate int Writing(Span<byte> pdu);

    private Task<bool> WriteAsync(byte unit, Writing write, CancellationToken cancel)
    {
        var request = new byte[ModbusPdu.Most];
        return AskAsync(unit, request.AsMemory(0, write(request)), static _ => true, cancel);
    }

    private async Task<T> AskAsync<T>(byte unit, ReadOnlyMemory<byte> request, Reading<T> read, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var answer = await ExchangeAsync(unit, request, cancel).ConfigureAwait(false);
                if ((answer.Span[0] & ModbusPdu.ExceptionBit) == 0) return read(answer.Span);
                var refusal = (ModbusRefusal)answer.Span[1];
                if (refusal is not (ModbusRefusal.Acknowledged or ModbusRefusal.Busy) || attempt == _settings.BusyRetries) throw refusal.Fault();
                if (refusal == ModbusRefusal.Acknowledged && request.Span[0] > 4) throw refusal.Fault();
                await Task.Delay(_settings.BusyWait, _time, cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ReadOnlyMemory<byte>> ExchangeAsync(byte unit, ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        await PauseAsync(cancel).ConfigureAwait(false);
        if (!_link.IsOpen) _filled = 0;
        await _link.OpenAsync(cancel).ConfigureAwait(false);
        if (_settings.Framing == ModbusFraming.RtuOverTcp)
        {
            _filled = 0;
            _link.Drain(_received);
            await _link.OpenAsync(cancel).ConfigureAwait(false);
        }

        _transaction = _transaction == ushort.MaxValue ? (ushort)1 : (ushort)(_transaction + 1);
        var length = _settings.Framing == ModbusFraming.Tcp
            ? ModbusFrames.Tcp(_sent, _transaction, unit, request.Span)
            : ModbusFrames.Rtu(_sent, unit, request.Span);
        using var clock = new CancellationTokenSource(_settings.AnswerTimeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancel);
        try
        {
            await _link.SendAsync(_sent.AsMemory(0, length), both.Token).ConfigureAwait(false);
            return await AnswerAsync(unit, request, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            GiveUp();
            if (cancel.IsCancellationRequested) throw;
            throw new DriverException(DriverFaults.Silent, new($"单元 {unit}", $"unit {unit}"));
        }
        finally
        {
            _lastAnswer = _time.GetTimestamp();
        }
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(byte unit, ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        while (true)
        {
            var step = new ModbusExchange(_settings.Framing, _transaction, unit, request.Span, _settings)
                .Take(_received.AsSpan(0, _filled), out var consumed, out var found);
            var answer = found.ToArray();
            _received.AsSpan(consumed, _filled - consumed).CopyTo(_received);
            _filled -= consumed;
            if (step is ExchangeStep.Answer or ExchangeStep.Exception) return answer;
            if (step != ExchangeStep.More)
            {
                _link.Close();
                throw new DriverException(DriverFaults.AnswerWrong, new($"单元 {unit}", $"unit {unit}"));
            }

            _filled += await _link.ReceiveAsync(_received.AsMemory(_filled), cancel).ConfigureAwait(false);
            _silences = 0;
        }
    }

    // An answer that may still come can be told apart by its number only; where there is none, the connection must go. So must one on which nothing comes at all: the
    // other side may have forgotten it, and then it would be silent for ever.
    private void GiveUp()
    {
        if (++_silences < MostSilences && _settings.Framing == ModbusFraming.Tcp && !_settings.IgnoreTransaction) return;
        _silences = 0;
        _link.Close();
    }

    private async Task PauseAsync(CancellationToken cancel)
    {
        if (_settings.Pause <= TimeSpan.Zero || _lastAnswer is not { } last) return;
        var left = _settings.Pause - _time.GetElapsedTime(last);
        if (left > TimeSpan.Zero) await Task.Delay(left, _time, cancel).ConfigureAwait(false);
    }
}
