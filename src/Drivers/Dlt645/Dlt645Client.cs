using Lingtan.Quantities;

namespace Lingtan.Drivers;

/// <summary>Reads electricity meters that speak DL/T 645-2007 behind a gateway.</summary>
/// <param name="gateway">The gateway.</param>
public sealed class Dlt645Client(SerialGateway gateway)
{
    private const int MostParts = 64;

    /// <summary>Any meter: for a line with one meter only.</summary>
    public const string AnyMeter = "AAAAAAAAAAAA";

    /// <summary>Reads an item; what does not fit into one frame is read in parts.</summary>
    /// <param name="address">Twelve digits.</param>
    /// <param name="item">Identifier of the item, such as 00010000.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The data after the identifier.</returns>
    /// <exception cref="DriverException">No value came.</exception>
    public async Task<byte[]> ReadAsync(string address, uint item, CancellationToken cancel)
    {
        var meter = Address(address);
        var request = new byte[Dlt645Frames.Most];
        var frame = await AskAsync(request.AsMemory(0, Dlt645Frames.WriteRead(request, meter, item)), cancel).ConfigureAwait(false);
        var data = new List<byte>(Dlt645Frames.Data(frame).AsSpan(4).ToArray());
        for (var part = 1; (frame[8] & Dlt645Frames.More) != 0; part++)
        {
            if (part > MostParts) throw Wrong();
            byte[] next = [(byte)item, (byte)(item >> 8), (byte)(item >> 16), (byte)(item >> 24), (byte)part];
            frame = await AskAsync(request.AsMemory(0, Dlt645Frames.Write(request, meter, Dlt645Frames.ReadNext, next)), cancel).ConfigureAwait(false);
            var more = Dlt645Frames.Data(frame);
            if (more.Length < 5 || more[^1] != part) throw Wrong();
            data.AddRange(more[4..^1]);
        }

        return [.. data];
    }

    /// <summary>Reads the address of the only meter on the line.</summary>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Twelve digits.</returns>
    /// <exception cref="DriverException">No value came.</exception>
    public async Task<string> ReadAddressAsync(CancellationToken cancel)
    {
        var request = new byte[Dlt645Frames.Most];
        var frame = await AskAsync(request.AsMemory(0, Dlt645Frames.Write(request, Address(AnyMeter), Dlt645Frames.ReadAddress, [])), cancel).ConfigureAwait(false);
        var data = Dlt645Frames.Data(frame);
        if (data.Length != Dlt645Frames.AddressLength || PackedDigits.Number(data, 0) is null) throw Wrong();
        Array.Reverse(data);
        return Convert.ToHexString(data);
    }

    private static byte[] Address(string address)
    {
        var bytes = new byte[Dlt645Frames.AddressLength];
        return PackedDigits.TryWrite(address, bytes) ? bytes : throw new ArgumentException("An address has twelve digits.", nameof(address));
    }

    private static DriverException Wrong() => new(DriverFaults.AnswerWrong, new LocalText("后续帧不符", "a following frame does not fit"));

    private async Task<byte[]> AskAsync(ReadOnlyMemory<byte> request, CancellationToken cancel)
    {
        var frame = await gateway.AskAsync(request, received => Dlt645Frames.Find(received, request.Span), cancel).ConfigureAwait(false);
        if ((frame[8] & Dlt645Frames.Error) == 0) return frame;
        int error = Dlt645Frames.Data(frame)[0];
        throw new DriverException(DriverFaults.Refused, new($"错误信息字 {error:X2}", $"error word {error:X2}")) { Number = error };
    }
}
