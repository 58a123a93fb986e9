using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Says what frames of IEC 60870-5-104 mean.</summary>
public sealed class Iec104FrameWords : IFrameWords
{
    private const int MostValues = 5;

    /// <inheritdoc/>
    public IReadOnlyList<string> Protocols { get; } = ["iec-104"];

    /// <inheritdoc/>
    public FrameFound Find(string protocol, ReadOnlySpan<byte> stream) => Apci.Read(stream, out _, out var length) switch
    {
        ApduStep.More => default,
        ApduStep.Frame => new FrameFound(length, length),
        _ => new FrameFound(stream.Length, 0),
    };

    /// <inheritdoc/>
    public LocalText Say(string protocol, ReadOnlySpan<byte> frame, bool isSent, ReadOnlySpan<byte> before)
    {
        Apci.Read(frame, out var apci, out _);
        if (apci.Format == ApduFormat.U) return Control(apci.Function);
        if (apci.Format == ApduFormat.S) return new($"S：已收到 {apci.Received} 之前", $"S: received up to {apci.Received}");
        var asdu = frame[Apci.Header..];
        var numbers = FormattableString.Invariant($"I {apci.Sent}/{apci.Received}");
        if (!AsduHeader.TryRead(asdu, out var header)) return new($"{numbers}：无法识别", $"{numbers}: not readable");
        var values = Values(asdu);
        var negative = header.Negative ? new LocalText("，否定", ", negative") : new LocalText("", "");
        var type = header.Known == AsduType.Unknown ? "" : $" {header.Known}";
        return new($"{numbers}：类型 {header.Type}{type}，原因 {header.Cause}{negative.Zh}，站 {header.CommonAddress}{values}",
            $"{numbers}: type {header.Type}{type}, cause {header.Cause}{negative.En}, station {header.CommonAddress}{values}");
    }

    /// <inheritdoc/>
    public string? Device(string protocol, ReadOnlySpan<byte> frame)
    {
        Apci.Read(frame, out var apci, out _);
        return apci.Format == ApduFormat.I && AsduHeader.TryRead(frame[Apci.Header..], out var header) ? header.CommonAddress.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static LocalText Control(byte function)
    {
        var name = function switch
        {
            Apci.StartAct => "STARTDT act",
            Apci.StartCon => "STARTDT con",
            Apci.StopAct => "STOPDT act",
            Apci.StopCon => "STOPDT con",
            Apci.TestAct => "TESTFR act",
            _ => "TESTFR con",
        };
        return new("U：" + name, "U: " + name);
    }

    private static string Values(ReadOnlySpan<byte> asdu)
    {
        var values = new List<ScadaValue>();
        if (!ScadaValues.TryRead(asdu, values)) return "";
        var shown = values.Take(MostValues).Select(static v => string.Create(CultureInfo.InvariantCulture, $"{v.Address} = {(v.Value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "?")} {v.Quality}"));
        return "; " + string.Join(", ", shown) + (values.Count > MostValues ? ", …" : "");
    }
}
