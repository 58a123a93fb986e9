using System.Buffers.Binary;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>A command to one object of a station.</summary>
/// <param name="Type">Single, double, or a set-point.</param>
/// <param name="CommonAddress">The station.</param>
/// <param name="Address">The object.</param>
/// <param name="Value">0 or 1 for a single command, 1 (off) or 2 (on) for a double one, the set-point else.</param>
/// <param name="Qualifier">Kind of pulse of a command, 0 where the station decides.</param>
public sealed record ScadaCommand(AsduType Type, int CommonAddress, int Address, decimal Value, int Qualifier = 0)
{
    private const byte SelectBit = 0x80;
    private const int General = 20;

    /// <summary>Writes the activation of the command.</summary>
    /// <param name="asdu">Where it is written.</param>
    /// <param name="select">Whether it only selects.</param>
    /// <returns>Its length.</returns>
    /// <exception cref="ArgumentException">The value does not fit the type.</exception>
    public int Write(Span<byte> asdu, bool select)
    {
        var element = asdu[Start(asdu, Type, CommonAddress, Address)..];
        var flag = select ? SelectBit : (byte)0;
        switch (Type)
        {
            case AsduType.SingleCommand when Value is 0 or 1 && Qualifier is >= 0 and <= 31:
            case AsduType.DoubleCommand when Value is 1 or 2 && Qualifier is >= 0 and <= 31:
                element[0] = (byte)((int)Value | (Qualifier << 2) | flag);
                return asdu.Length - element.Length + 1;
            case AsduType.SetNormalised when Value is >= -1 and < 1:
                BinaryPrimitives.WriteInt16LittleEndian(element, (short)Math.Min(decimal.Round(Value * 32768m), short.MaxValue));
                element[2] = flag;
                return asdu.Length - element.Length + 3;
            case AsduType.SetScaled when Value is >= short.MinValue and <= short.MaxValue && decimal.IsInteger(Value):
                BinaryPrimitives.WriteInt16LittleEndian(element, (short)Value);
                element[2] = flag;
                return asdu.Length - element.Length + 3;
            case AsduType.SetFloat:
                BinaryPrimitives.WriteSingleLittleEndian(element, (float)Value);
                element[4] = flag;
                return asdu.Length - element.Length + 5;
            default:
                throw new ArgumentException($"{Value} is no value of {Type}.", nameof(asdu));
        }
    }

    /// <summary>Writes an interrogation of a station: all values, totals excepted.</summary>
    /// <param name="asdu">Where it is written.</param>
    /// <param name="commonAddress">The station.</param>
    /// <param name="group">0 for all, 1 to 16 for a group.</param>
    /// <returns>Its length.</returns>
    public static int Interrogate(Span<byte> asdu, int commonAddress, int group = 0)
    {
        var at = Start(asdu, AsduType.Interrogation, commonAddress, 0);
        asdu[at] = (byte)(General + group);
        return at + 1;
    }

    /// <summary>Writes an interrogation of the totals of a station.</summary>
    /// <param name="asdu">Where it is written.</param>
    /// <param name="commonAddress">The station.</param>
    /// <param name="qualifier">5: all totals, read; 45 hexadecimal: freeze them first.</param>
    /// <returns>Its length.</returns>
    public static int InterrogateCounters(Span<byte> asdu, int commonAddress, byte qualifier = 5)
    {
        var at = Start(asdu, AsduType.CounterInterrogation, commonAddress, 0);
        asdu[at] = qualifier;
        return at + 1;
    }

    /// <summary>Writes a synchronisation of the clock of a station.</summary>
    /// <param name="asdu">Where it is written.</param>
    /// <param name="commonAddress">The station.</param>
    /// <param name="at">The time.</param>
    /// <param name="zone">The zone of the station.</param>
    /// <returns>Its length.</returns>
    public static int SetClock(Span<byte> asdu, int commonAddress, Instant at, DateTimeZone zone)
    {
        var start = Start(asdu, AsduType.ClockSynchronisation, commonAddress, 0);
        Cp56Time.Write(asdu[start..], at, zone);
        return start + Cp56Time.Length;
    }

    /// <summary>What a station says that it does not know; null where it says nothing such.</summary>
    /// <param name="cause">Cause of transmission.</param>
    internal static LocalText? Unknown(int cause) => cause switch
    {
        44 => new LocalText("类型标识未知", "unknown type"),
        45 => new LocalText("传送原因未知", "unknown cause"),
        46 => new LocalText("公共地址未知", "unknown common address"),
        47 => new LocalText("信息对象地址未知", "unknown object address"),
        _ => null,
    };

    private static int Start(Span<byte> asdu, AsduType type, int commonAddress, int address)
    {
        new AsduHeader((byte)type, false, 1, AsduCause.Activation, false, false, 0, commonAddress).Write(asdu);
        AsduHeader.Address(asdu[AsduHeader.Length..], address);
        return AsduHeader.Length + AsduHeader.AddressLength;
    }
}
