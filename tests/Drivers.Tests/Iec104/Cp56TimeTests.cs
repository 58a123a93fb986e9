using NodaTime;

namespace Lingtan.Drivers.Iec104;

public sealed class Cp56TimeTests
{
    [Fact]
    public void A_time_that_others_worked_out_is_read_and_written_alike()
    {
        var octets = new byte[Cp56Time.Length];
        Cp56Time.Write(octets, Instant.FromUtc(2026, 11, 20, 18, 30, 15).Plus(Duration.FromMilliseconds(250)), DateTimeZone.Utc);
        Assert.Equal("92 3B 1E 12 B4 0B 1A", Hex.Text(octets));
        Assert.Equal(Cp56Time.Read(octets), Cp56Time.Read(Hex.Bytes("92 3B 1E 12 14 0B 1A")));
        Assert.Equal(Instant.FromUtc(2026, 11, 20, 18, 30, 15).Plus(Duration.FromMilliseconds(250)), Cp56Time.Read(octets).At(DateTimeZone.Utc));
    }

    [Fact]
    public void A_time_the_station_does_not_vouch_for_is_shown_and_not_used()
    {
        var time = Cp56Time.Read(Hex.Bytes("5F EA BB 97 9D 02 18"));
        Assert.Equal(new Cp56Time(new LocalDateTime(2024, 2, 29, 23, 59, 59).PlusMilliseconds(999), true, false, true), time);
        Assert.Null(time.At(DateTimeZone.Utc));
    }

    [Theory]
    [InlineData("60 EA 1E 12 B4 0B 1A")]
    [InlineData("92 3B 3C 12 B4 0B 1A")]
    [InlineData("92 3B 1E 18 B4 0B 1A")]
    [InlineData("92 3B 1E 12 A0 0B 1A")]
    [InlineData("92 3B 1E 12 B4 0D 1A")]
    [InlineData("92 3B 1E 12 1D 02 1A")]
    [InlineData("92 3B 1E 12 B4 0B 64")]
    public void Octets_that_are_no_time_give_none(string text) => Assert.Null(Cp56Time.Read(Hex.Bytes(text)).At(DateTimeZone.Utc));

    [Fact]
    public void The_hour_that_comes_twice_is_told_apart_by_the_mark_of_summer_time()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        foreach (var at in new[] { Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30), Instant.FromUtc(2026, 7, 1, 12, 0) })
        {
            var octets = new byte[Cp56Time.Length];
            Cp56Time.Write(octets, at, zone);
            Assert.Equal(at, Cp56Time.Read(octets).At(zone));
        }
    }

    [Fact]
    public void An_hour_that_the_zone_skips_is_no_time() =>
        Assert.Null(Cp56Time.Read([0, 0, 30, 2, 29, 3, 26]).At(DateTimeZoneProviders.Tzdb["Europe/Berlin"]));
}
