using System.Buffers.Binary;
using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Says what frames of DL/T 645-2007 and CJ/T 188 mean; the bytes that wake a meter belong to the frame behind them.</summary>
public sealed class SerialMeterFrameWords : IFrameWords
{
    private const string Electricity = "dlt645";
    private const byte Wake = 0xFE;

    /// <inheritdoc/>
    public IReadOnlyList<string> Protocols { get; } = [Electricity, "cjt188"];

    /// <inheritdoc/>
    public FrameFound Find(string protocol, ReadOnlySpan<byte> stream)
    {
        var awake = stream.IndexOfAnyExcept(Wake);
        if (awake < 0) return default;
        var found = SerialFrames.Find(stream[awake..], default, protocol == Electricity ? Dlt645Frames.LengthOf : Cjt188Frames.LengthOf, static (_, _) => true);
        if (found.Length == 0) return found.Consumed == 0 ? default : new FrameFound(awake + found.Consumed, 0);
        return new FrameFound(awake + found.Consumed, found.Consumed == found.Length ? awake + found.Length : found.Length);
    }

    /// <inheritdoc/>
    public LocalText Say(string protocol, ReadOnlySpan<byte> frame, bool isSent, ReadOnlySpan<byte> before)
    {
        var bare = frame[Math.Max(0, frame.IndexOfAnyExcept(Wake))..];
        return protocol == Electricity ? Dlt645(bare, isSent) : Cjt188(bare, isSent);
    }

    /// <inheritdoc/>
    public string? Device(string protocol, ReadOnlySpan<byte> frame)
    {
        var bare = frame[Math.Max(0, frame.IndexOfAnyExcept(Wake))..];
        return Reversed(protocol == Electricity ? bare.Slice(1, Dlt645Frames.AddressLength) : bare.Slice(2, Cjt188Frames.AddressLength));
    }

    /// <inheritdoc/>
    public string? Device(IReadOnlyDictionary<string, string> settings) => settings.GetValueOrDefault("address");

    private static LocalText Dlt645(ReadOnlySpan<byte> frame, bool isSent)
    {
        var meter = Reversed(frame.Slice(1, Dlt645Frames.AddressLength));
        var data = Dlt645Frames.Data(frame);
        var refused = (frame[8] & Dlt645Frames.Error) != 0;
        if (refused && data.Length > 0) return new($"表 {meter}：错误信息字 {data[0]:X2}", $"meter {meter}: error word {data[0]:X2}");
        if (data.Length < 4) return new($"表 {meter}：控制码 {frame[8]:X2}，数据 {Convert.ToHexString(data)}", $"meter {meter}: control {frame[8]:X2}, data {Convert.ToHexString(data)}");
        var code = BinaryPrimitives.ReadUInt32LittleEndian(data);
        var item = Dlt645Item.All.FirstOrDefault(i => i.Code == code);
        var name = item is null ? $"{code:X8}" : $"{code:X8} ({item.Id})";
        if (isSent) return new($"表 {meter}：读 {name}", $"meter {meter}: read {name}");
        var value = item?.Value(data.AsSpan(4)) is { } number ? FormattableString.Invariant($"{number} {item.Unit}") : Convert.ToHexString(data.AsSpan(4));
        return new($"表 {meter}：{name} = {value}", $"meter {meter}: {name} = {value}");
    }

    private static LocalText Cjt188(ReadOnlySpan<byte> frame, bool isSent)
    {
        var meter = string.Create(CultureInfo.InvariantCulture, $"{Reversed(frame.Slice(2, Cjt188Frames.AddressLength))} ({frame[1]:X2})");
        var data = Convert.ToHexString(frame.Slice(Cjt188Frames.Head, frame[10]));
        if (isSent) return new($"表 {meter}：读 {data}", $"meter {meter}: read {data}");
        return (frame[9] & Cjt188Frames.Error) != 0 ? new($"表 {meter}：异常应答 {data}", $"meter {meter}: error {data}") : new($"表 {meter}：数据 {data}", $"meter {meter}: data {data}");
    }

    private static string Reversed(ReadOnlySpan<byte> bytes)
    {
        var address = bytes.ToArray();
        Array.Reverse(address);
        return Convert.ToHexString(address);
    }
}
