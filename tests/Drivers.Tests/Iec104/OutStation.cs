namespace Lingtan.Drivers.Iec104;

/// <summary>A controlled station that confirms what it is asked, with numbers of its own; a test may change what it says.</summary>
internal sealed class OutStation(Conversation talk)
{
    private int _sent;
    private int _received;

    /// <summary>What arrived: U frames as their octet, application data as text.</summary>
    public List<string> Heard { get; init; } = [];

    /// <summary>Values sent between confirmation and end of an interrogation.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Cause with which commands are confirmed: 07, or 47 for no.</summary>
    public string Confirmation { get; init; } = "07";

    public bool EndsCommands { get; init; } = true;

    public async Task RunAsync()
    {
        while (true)
        {
            var head = await talk.TakeAsync(2);
            var frame = (byte[])[.. head, .. await talk.TakeAsync(head[1])];
            Assert.Equal(ApduStep.Frame, Apci.Read(frame, out var control, out _));
            if (control.Format == ApduFormat.U) await ControlAsync(control.Function);
            if (control.Format == ApduFormat.I) await AnswerAsync(Hex.Text(frame.AsSpan(Apci.Header)));
        }
    }

    public async Task SayAsync(string asdu)
    {
        var frame = new byte[Apci.MostFrame];
        var length = Apci.WriteI(frame, _sent, _received, Hex.Bytes(asdu));
        _sent = (_sent + 1) % Apci.Modulus;
        await talk.GiveAsync(frame[..length]);
    }

    private async Task ControlAsync(byte function)
    {
        lock (Heard) Heard.Add(Hex.Text([function]));
        var frame = new byte[Apci.Header];
        Apci.WriteU(frame, function switch { Apci.StartAct => Apci.StartCon, Apci.StopAct => Apci.StopCon, _ => Apci.TestCon });
        if (function is Apci.StartAct or Apci.StopAct or Apci.TestAct) await talk.GiveAsync(frame);
    }

    private async Task AnswerAsync(string asdu)
    {
        lock (Heard) Heard.Add(asdu);
        _received = (_received + 1) % Apci.Modulus;
        var isCommand = asdu.StartsWith("2D", StringComparison.Ordinal);
        await SayAsync(asdu[..6] + (isCommand ? Confirmation : "07") + asdu[8..]);
        if (asdu.StartsWith("67", StringComparison.Ordinal)) return;
        foreach (var value in isCommand ? [] : Values.Where(v => v[6..8] == (asdu.StartsWith("64", StringComparison.Ordinal) ? "14" : "25"))) await SayAsync(value);
        var isSelect = isCommand && Hex.Bytes(asdu)[^1] >= 0x80;
        if (!isSelect && (!isCommand || EndsCommands)) await SayAsync(asdu[..6] + "0A" + asdu[8..]);
    }
}
