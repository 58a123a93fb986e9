using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>
/// One connection as a state machine of the controlling or the controlled station, without socket and clock (IEC 60870-5-104, clause 5): sequence numbers, windows k and w,
/// timers t1 to t3. Bytes and times go in; frames to send and application data come out. Times are those of a clock that is never set.
/// </summary>
public sealed class Iec104Session
{
    private readonly Iec104Settings _settings;
    private readonly Queue<byte[]> _waiting = new();
    private readonly Queue<TimeSpan> _unconfirmed = new();
    private readonly Queue<byte[]> _out = new();
    private int _sent;
    private int _acknowledged;
    private int _expected;
    private int _owed;
    private TimeSpan? _owedSince;
    private TimeSpan? _controlSince;
    private byte _awaited;
    private TimeSpan _heard;
    private bool _isControlled;

    private Iec104Session(Iec104Settings settings) => _settings = settings;

    /// <summary>A connection that was just made; it asks for the transfer of data to begin.</summary>
    /// <param name="settings">Windows and timers.</param>
    /// <param name="now">The time.</param>
    public Iec104Session(Iec104Settings settings, TimeSpan now)
    {
        _settings = settings;
        _heard = now;
        Control(Apci.StartAct, Apci.StartCon, now);
    }

    /// <summary>The other side of a connection: the controlled station, which waits for the start.</summary>
    /// <param name="settings">Windows and timers.</param>
    /// <param name="now">The time.</param>
    public static Iec104Session OfControlled(Iec104Settings settings, TimeSpan now) => new(settings) { _heard = now, _isControlled = true };

    /// <summary>Whether the station has confirmed that data may flow.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>Whether the station has confirmed that no more data flow.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Why the connection must be closed; null: it need not.</summary>
    public LocalText? Ended { get; private set; }

    /// <summary>Data frames that came before the start was confirmed; they are not used.</summary>
    public int EarlyFrames { get; private set; }

    /// <summary>When <see cref="Tick"/> is to be called at the latest.</summary>
    public TimeSpan Deadline
    {
        get
        {
            var deadline = _controlSince is { } control ? control + _settings.AcknowledgeTimeout : _heard + _settings.TestInterval;
            if (_unconfirmed.TryPeek(out var oldest)) deadline = Earlier(deadline, oldest + _settings.AcknowledgeTimeout);
            return _owedSince is { } owed ? Earlier(deadline, owed + _settings.AcknowledgeDelay) : deadline;
        }
    }

    /// <summary>The next frame to send; null: none.</summary>
    public byte[]? Next() => _out.TryDequeue(out var frame) ? frame : null;

    /// <summary>Puts application data in line; they leave when the start is confirmed and the window allows it.</summary>
    /// <param name="asdu">The application data.</param>
    /// <param name="now">The time.</param>
    public void Send(ReadOnlySpan<byte> asdu, TimeSpan now)
    {
        _waiting.Enqueue(asdu.ToArray());
        Flush(now);
    }

    /// <summary>Acknowledges everything and asks for the transfer of data to end.</summary>
    /// <param name="now">The time.</param>
    public void Stop(TimeSpan now)
    {
        _waiting.Clear();
        if (_owed > 0) Acknowledge();
        Control(Apci.StopAct, Apci.StopCon, now);
    }

    /// <summary>Takes what has arrived.</summary>
    /// <param name="received">The bytes.</param>
    /// <param name="now">The time.</param>
    /// <param name="take">Takes the application data of each data frame; false where it cannot keep them: then they are not acknowledged, and the connection ends.</param>
    /// <returns>How many bytes are done with.</returns>
    public int Receive(ReadOnlySpan<byte> received, TimeSpan now, Func<ReadOnlySpan<byte>, bool> take)
    {
        var consumed = 0;
        while (Ended is null)
        {
            var step = Apci.Read(received[consumed..], out var frame, out var length);
            if (step == ApduStep.More) break;
            if (step == ApduStep.Broken)
            {
                End("收到的不是 104 帧", "what arrives is no frame");
                break;
            }

            _heard = now;
            Handle(frame, received.Slice(consumed + Apci.Header, length - Apci.Header), now, take);
            consumed += length;
        }

        return consumed;
    }

    /// <summary>Lets the time pass: acknowledges, tests the link, gives up.</summary>
    /// <param name="now">The time.</param>
    public void Tick(TimeSpan now)
    {
        if (Ended is not null) return;
        if (_controlSince is { } control && now - control >= _settings.AcknowledgeTimeout) End($"t1 内未确认 {_awaited:X2}", $"no {_awaited:X2} within t1");
        else if (_unconfirmed.TryPeek(out var oldest) && now - oldest >= _settings.AcknowledgeTimeout) End("t1 内未确认数据", "data not acknowledged within t1");
        if (Ended is not null) return;
        if (_owedSince is { } owed && now - owed >= _settings.AcknowledgeDelay) Acknowledge();
        if (_controlSince is null && now - _heard >= _settings.TestInterval) Control(Apci.TestAct, Apci.TestCon, now);
    }

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private void Handle(Apci frame, ReadOnlySpan<byte> asdu, TimeSpan now, Func<ReadOnlySpan<byte>, bool> take)
    {
        if (frame.Format == ApduFormat.U)
        {
            HandleControl(frame.Function, now);
            return;
        }

        if (frame.Format == ApduFormat.I && frame.Sent != _expected)
        {
            End($"N(S) 为 {frame.Sent}，应为 {_expected}", $"N(S) {frame.Sent} where {_expected} was expected");
            return;
        }

        if (!Confirm(frame.Received)) return;
        if (frame.Format == ApduFormat.I)
        {
            if (!IsStarted) EarlyFrames++;
            else if (!take(asdu))
            {
                End("收到的数据无处保存", "what was received cannot be kept");
                return;
            }

            _expected = (_expected + 1) % Apci.Modulus;
            _owed++;
            _owedSince ??= now;
            if (_owed >= _settings.ReceiveWindow) Acknowledge();
        }

        Flush(now);
    }

    private bool Confirm(int received)
    {
        var newly = (received - _acknowledged + Apci.Modulus) % Apci.Modulus;
        if (newly > _unconfirmed.Count)
        {
            End($"N(R) 为 {received}，应在 {_acknowledged} 与 {_sent} 之间", $"N(R) {received} outside {_acknowledged} to {_sent}");
            return false;
        }

        for (var i = 0; i < newly; i++) _unconfirmed.Dequeue();
        _acknowledged = received;
        return true;
    }

    private void HandleControl(byte function, TimeSpan now)
    {
        if (function == Apci.TestAct)
        {
            Unnumbered(Apci.TestCon);
            return;
        }

        if (_isControlled && function is (Apci.StartAct or Apci.StopAct))
        {
            if (_owed > 0) Acknowledge();
            Unnumbered(function == Apci.StartAct ? Apci.StartCon : Apci.StopCon);
            IsStarted = function == Apci.StartAct;
            Flush(now);
            return;
        }

        if (_controlSince is null || function != _awaited) return;
        _controlSince = null;
        if (function == Apci.StartCon) IsStarted = true;
        if (function == Apci.StopCon) (IsStarted, IsStopped) = (false, true);
        Flush(now);
    }

    private void Flush(TimeSpan now)
    {
        while (IsStarted && Ended is null && _unconfirmed.Count < _settings.SendWindow && _waiting.TryDequeue(out var asdu))
        {
            var frame = new byte[Apci.Header + asdu.Length];
            Apci.WriteI(frame, _sent, _expected, asdu);
            _out.Enqueue(frame);
            _unconfirmed.Enqueue(now);
            _sent = (_sent + 1) % Apci.Modulus;
            (_owed, _owedSince) = (0, null);
        }
    }

    private void Acknowledge()
    {
        var frame = new byte[Apci.Header];
        Apci.WriteS(frame, _expected);
        _out.Enqueue(frame);
        (_owed, _owedSince) = (0, null);
    }

    private void Control(byte function, byte awaited, TimeSpan now)
    {
        Unnumbered(function);
        (_awaited, _controlSince) = (awaited, now);
    }

    private void Unnumbered(byte function)
    {
        var frame = new byte[Apci.Header];
        Apci.WriteU(frame, function);
        _out.Enqueue(frame);
    }

    private void End(FormattableString zh, FormattableString en) => Ended ??= new LocalText(FormattableString.Invariant(zh), FormattableString.Invariant(en));

    private void End(string zh, string en) => Ended ??= new LocalText(zh, en);
}
