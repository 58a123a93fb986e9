using System.Buffers.Binary;
using NodaTime;

namespace Lingtan.Drivers;

/// <summary>A time with seven octets, CP56Time2a (IEC 60870-5-4, 6.8).</summary>
/// <param name="Local">Date and time of the station; null where the octets are none.</param>
/// <param name="Invalid">Whether the station does not vouch for it.</param>
/// <param name="Substituted">Whether it was put in by another station.</param>
/// <param name="Summer">Whether it is summer time.</param>
public readonly record struct Cp56Time(LocalDateTime? Local, bool Invalid, bool Substituted, bool Summer)
{
    /// <summary>Octets of a time.</summary>
    public const int Length = 7;

    private const int Century = 2000;
    private const int PerMinute = 60_000;

    /// <summary>Reads a time.</summary>
    /// <param name="octets">Seven octets.</param>
    public static Cp56Time Read(ReadOnlySpan<byte> octets)
    {
        int milliseconds = BinaryPrimitives.ReadUInt16LittleEndian(octets);
        var (minute, hour, day, month, year) = (octets[2] & 0x3f, octets[3] & 0x1f, octets[4] & 0x1f, octets[5] & 0x0f, Century + (octets[6] & 0x7f));
        var isTime = milliseconds < PerMinute && minute < 60 && hour < 24 && month is >= 1 and <= 12 && year < Century + 100
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return new Cp56Time(
            isTime ? new LocalDateTime(year, month, day, hour, minute).PlusMilliseconds(milliseconds) : null,
            (octets[2] & 0x80) != 0, (octets[2] & 0x40) != 0, (octets[3] & 0x80) != 0);
    }

    /// <summary>Writes a time with its day of the week.</summary>
    /// <param name="octets">Seven octets.</param>
    /// <param name="at">The time.</param>
    /// <param name="zone">The zone of the station.</param>
    public static void Write(Span<byte> octets, Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var summer = zone.GetZoneInterval(at).Savings > Offset.Zero;
        BinaryPrimitives.WriteUInt16LittleEndian(octets, (ushort)((local.Second * 1000) + local.Millisecond));
        octets[2] = (byte)local.Minute;
        octets[3] = (byte)(local.Hour | (summer ? 0x80 : 0));
        octets[4] = (byte)(local.Day | ((int)local.DayOfWeek << 5));
        octets[5] = (byte)local.Month;
        octets[6] = (byte)(local.Year % 100);
    }

    /// <summary>The instant it stands for; null where the octets are no time, the station does not vouch for it, or the zone skips it.</summary>
    /// <param name="zone">The zone of the station.</param>
    public Instant? At(DateTimeZone zone)
    {
        if (Invalid || Local is not { } local) return null;
        var map = zone.MapLocal(local);
        return map.Count == 0 ? null : map.Count == 1 ? map.Single().ToInstant() : (Summer ? map.First() : map.Last()).ToInstant();
    }
}
