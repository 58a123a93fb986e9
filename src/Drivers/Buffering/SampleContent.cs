using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>A sample as the bytes of an entry: version, then device, point, time in ticks of UTC, value with its digits, state, unit, problem.</summary>
public static class SampleContent
{
    private const byte Version = 1;

    /// <summary>Writes a sample.</summary>
    /// <param name="sample">The sample.</param>
    public static byte[] Write(PointSample sample)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write(sample.Device);
        writer.Write(sample.Point);
        writer.Write(sample.At.UtcTicks);
        writer.Write(sample.Value.HasValue);
        if (sample.Value is { } value) writer.Write(value);
        writer.Write((byte)sample.State);
        writer.Write(sample.Unit ?? "");
        writer.Write(sample.Problem?.Zh ?? "");
        writer.Write(sample.Problem?.En ?? "");
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads a sample; null where the bytes are none, or of another version.</summary>
    /// <param name="content">The bytes.</param>
    public static PointSample? Read(ReadOnlyMemory<byte> content)
    {
        using var bytes = new MemoryStream(content.ToArray());
        using var reader = new BinaryReader(bytes, Encoding.UTF8);
        try
        {
            if (reader.ReadByte() != Version) return null;
            var (device, point, at) = (reader.ReadString(), reader.ReadString(), new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero));
            decimal? value = reader.ReadBoolean() ? reader.ReadDecimal() : null;
            var (state, unit, zh, en) = ((SampleState)reader.ReadByte(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            if (!Enum.IsDefined(state) || bytes.Position != bytes.Length) return null;
            return new PointSample(device, point, at, value, state, zh.Length + en.Length == 0 ? null : new LocalText(zh, en)) { Unit = unit.Length == 0 ? null : unit };
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
