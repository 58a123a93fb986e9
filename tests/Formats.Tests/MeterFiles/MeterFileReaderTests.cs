using System.Globalization;
using System.Text;
using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Formats;

public sealed class MeterFileReaderTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly Instant Quarter = Instant.FromUtc(2026, 3, 1, 0, 15);

    [Theory]
    [InlineData("2026-03-01 08:15:00")]
    [InlineData("2026-03-01 08:15")]
    [InlineData("2026-03-01T08:15:00")]
    [InlineData("2026-03-01T08:15:00+08:00")]
    [InlineData("2026-03-01T00:15:00Z")]
    [InlineData("2026/3/1 8:15")]
    [InlineData("2026.3.1 8:15:00")]
    [InlineData("2026年3月1日 8:15")]
    [InlineData("20260301081500")]
    [InlineData("２０２６-０３-０１ ０８:１５")]
    public void A_time_is_read_in_every_usual_way(string time) => Assert.Equal(new MeterFileReading("office", Quarter, 12.5m, null, 2), Assert.Single(Sound($"meter,time,value\noffice,{time},12.5\n")));

    [Fact]
    public void Midnight_may_be_written_as_24_hours() => Assert.Equal(Instant.FromUtc(2026, 3, 1, 16, 0), Assert.Single(Sound("meter,time,value\na,2026-03-01 24:00,1\n")).At);

    [Fact]
    public void A_format_of_ones_own_and_decimal_commas_are_read()
    {
        var readings = Sound("Zähler;Zeit;Wert\na;01.03.2026 08:15;1.234,5\n", ("meter", "Zähler"), ("time", "Zeit"), ("value", "Wert"), ("time-format", "dd.MM.uuuu HH:mm"), ("decimal", "comma"));
        Assert.Equal(new MeterFileReading("a", Quarter, 1234.5m, null, 2), Assert.Single(readings));
    }

    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Every_encoding_in_use_is_read(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble(), .. written.GetBytes("计量点\t时间\t数值\t单位\n锅炉房\t2026-03-01 08:15\t１２．５\tNm3\n")];
        var readings = Sound(bytes, ("meter", "计量点"), ("time", "时间"), ("value", "数值"), ("unit", "单位"));
        Assert.Equal(new MeterFileReading("锅炉房", Quarter, 12.5m, "Nm3", 2), Assert.Single(readings));
    }

    [Fact]
    public void Each_meter_may_have_a_column_and_an_empty_cell_is_no_reading()
    {
        var readings = Sound("report of March\nday,clock,office,cell/import,\n2026-03-01,08:15,1,2,\n2026/3/1,08:30,,3,\n", ("layout", "wide"), ("header", "2"), ("date", "day"), ("time", "clock"));
        Assert.Equal([("office", Quarter, 1m, 3), ("cell/import", Quarter, 2m, 3), ("cell/import", Quarter + Duration.FromMinutes(15), 3m, 4)], readings.Select(r => (r.Point, r.At, r.Value, r.Row)));
    }

    [Fact]
    public void A_point_has_its_column_a_file_its_meter_and_times_may_be_moved()
    {
        Assert.Equal("a/export", Assert.Single(Sound("meter,reg,time,value\na,export,2026-03-01 08:15,1\n", ("point", "reg"))).Point);
        Assert.Equal("gate", Assert.Single(Sound("time,value\n2026-03-01 08:15,1\n", ("name", "gate"))).Point);
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 0, 0), Assert.Single(Sound("meter,time,value\na,2026-03-01 08:15,1\n", ("shift-minutes", "-15"))).At);
    }

    /// <summary>46082.34375 is 2026-03-01 08:15 as a spreadsheet counts days; the second time is off by the last digits of the fraction.</summary>
    [Fact]
    public void A_workbook_is_read_with_its_dates_and_numbers()
    {
        var rows = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>meter</t></is></c><c r="B1" t="inlineStr"><is><t>time</t></is></c><c r="C1" t="inlineStr"><is><t>value</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>office</t></is></c><c r="B2" s="1"><v>46082.34375</v></c><c r="C2"><v>0.1</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>office</t></is></c><c r="B3" s="1"><v>46082.354166660</v></c><c r="C3" t="inlineStr"><is><t>1,234.5</t></is></c></row>
            """;
        var readings = Sound(Workbooks.Of("Data", rows));
        Assert.Equal([(Quarter, 0.1m, 2), (Quarter + Duration.FromMinutes(15), 1234.5m, 3)], readings.Select(r => (r.At, r.Value, r.Row)));
        var faults = new FaultList();
        Assert.Null(MeterFileReader.Read(Workbooks.Of("Data", rows), "a.xlsx", Profile(("sheet", "Other")), faults));
        Assert.Equal(MeterFilesFaults.LayoutWrong, Assert.Single(faults).Code);
    }

    /// <summary>In Berlin the hour from two to three came twice on 26 October 2025, and did not come on 30 March 2025.</summary>
    [Fact]
    public void The_hour_that_comes_twice_goes_on_and_the_one_that_is_skipped_is_no_time()
    {
        var readings = Sound("meter,time,value\na,2025-10-26 01:45,1\na,2025-10-26 02:15,2\na,2025-10-26 02:45,3\na,2025-10-26 02:15,4\na,2025-10-26 03:00,5\n", ("zone", "Europe/Berlin"));
        Assert.Equal([-45, -15, 15, 45, 90], readings.Select(r => (int)(r.At - Instant.FromUtc(2025, 10, 26, 0, 30)).TotalMinutes));
        var (_, faults) = Faulty("meter,time,value\na,2025-03-30 02:30,1\n", ("zone", "Europe/Berlin"));
        Assert.Equal(MeterFilesFaults.TimeWrong, Assert.Single(faults).Code);
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_each_a_fault_and_the_others_count()
    {
        var (readings, faults) = Faulty("title\nmeter,time,value\na,2026-03-01 08:15,1\n,2026-03-01 08:15,1\na,yesterday,1\na,2026-03-01 08:30,lots\na,2026-03-01 08:30,\na,2026-03-01\na,2026-03-01 08:45,2\n", ("header", "2"));
        Assert.Equal([1m, 2m], readings.Select(r => r.Value));
        Assert.Equal(
            ["meter-file-point:4:meter", "meter-file-time:5:time", "meter-file-value:6:value", "meter-file-value:7:value", "table-row-ragged:8:"],
            faults.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Code.Id}:{f.Place.Row}:{f.Place.Column}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("meter,value\na,1\n")]
    [InlineData("PK\u0003\u0004 no workbook")]
    public void A_file_without_the_layout_of_its_profile_is_refused_as_a_whole(string text)
    {
        var faults = new FaultList();
        Assert.Null(MeterFileReader.Read(Encoding.UTF8.GetBytes(text), "a.csv", Profile(), faults));
        Assert.NotEmpty(faults);
    }

    private static MeterFileProfile Profile(params (string Name, string Value)[] settings)
    {
        var faults = new FaultList();
        var profile = MeterFileProfile.Read(settings.ToDictionary(s => s.Name, s => s.Value), Shanghai, new("x"), faults);
        Assert.Empty(faults);
        return profile!;
    }

    private static List<MeterFileReading> Sound(string text, params (string, string)[] settings) => Sound(Encoding.UTF8.GetBytes(text), settings);

    private static List<MeterFileReading> Sound(byte[] bytes, params (string, string)[] settings)
    {
        var faults = new FaultList();
        var readings = MeterFileReader.Read(bytes, "a.csv", Profile(settings), faults)?.ToList();
        Assert.Empty(faults.Select(f => $"{f.Place} {f.Code.Id} {f.Value}: {f.Expected.En}"));
        return readings!;
    }

    private static (List<MeterFileReading> Readings, FaultList Faults) Faulty(string text, params (string, string)[] settings)
    {
        var faults = new FaultList();
        return (MeterFileReader.Read(Encoding.UTF8.GetBytes(text), "a.csv", Profile(settings), faults)!.ToList(), faults);
    }
}
