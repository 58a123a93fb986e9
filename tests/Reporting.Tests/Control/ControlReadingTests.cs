using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

public sealed class ControlReadingTests
{
    private const string Whole = """
        number: GHG-2025-01
        version: 1.0
        date: 2026-04-20
        distribution: [ { zh: 管理层, en: Management }, 公开 ]
        prepared: { position: { zh: 碳管理员, en: Carbon manager }, date: 2026-04-01 }
        reviewed: [ { position: Energy, name: A }, { position: Finance } ]
        approved: { position: 总经理 }
        availability: 官网
        contact: carbon@example.com
        frequency: { zh: 每年, en: yearly }
        rounding: half-even
        decimals: 3
        logo: logo.png
        colours: { brand: "#123abc", ramp: ["000001", "000002", "000003", "000004", "000005"] }
        fonts: { latin: Source Sans 3 }
        verification:
          done: yes
          body: { zh: 核查机构, en: A body }
          standard: ISO 14064-3:2019
          level: limited
          opinion: unmodified
          materiality: 5 %
          date: 2026-04-10
          visits: [ { date: 2026-03-05, facility: qm, topic: 锅炉 } ]
          findings: [ { id: F1, kind: suggestion, text: 补充凭证, closed: yes } ]
        statements:
          - { id: s1, title: 声明, issuer: 机构, level: reasonable, printed: { totals/scope1: 12.5, byIsoCategory/2: 3 } }
        """;

    [Fact]
    public void Every_key_of_the_documentation_is_read()
    {
        var facility = Sample.Basis("qingmin-2025").Inventory.Book.Facilities[0].Id;
        var faults = new FaultList();
        var control = ControlReading.Read(Sample.Book(Whole.Replace("facility: qm", "facility: " + facility, StringComparison.Ordinal), Pictures.Png(40, 20)), faults);
        Assert.Empty(faults);
        Assert.Equal(("GHG-2025-01", "1.0", new LocalDate(2026, 4, 20)), (control.Number, control.Version, control.Date!.Value));
        Assert.Equal([new LocalText("管理层", "Management"), LocalText.Same("公开")], control.Distribution);
        Assert.Equal([SignatureRole.Prepared, SignatureRole.Reviewed, SignatureRole.Reviewed, SignatureRole.Approved], control.Signatures.Select(one => one.Role));
        Assert.Equal((MidpointRounding.ToEven, 3), (control.Rounding.Midpoint, control.Decimals));
        Assert.Equal(("123ABC", "000005", "Source Sans 3", true), (control.Theme.Brand, control.Theme.Ramp[^1], control.Theme.LatinFont, control.Theme.Logo is not null));
        Assert.Equal((true, AssuranceLevel.Limited, Opinion.Unmodified, 0.05m), (control.Verification!.Done, control.Verification.Level, control.Verification.Opinion, control.Verification.Materiality!.Value));
        Assert.Equal((facility, "F1"), (control.Verification.Visits.Single().Facility, control.Verification.Findings.Single().Id));
        Assert.Equal([KeyValuePair.Create("totals/scope1", 12.5m), KeyValuePair.Create("byIsoCategory/2", 3m)], control.Statements.Single().Printed);
    }

    [Fact]
    public void A_folder_without_the_file_has_an_empty_control_with_rounding_half_away_from_zero()
    {
        var faults = new FaultList();
        var control = ControlReading.Read(Sample.Basis("qingmin-2025").Inventory.Book with { Narrative = new Dictionary<string, ReadOnlyMemory<byte>>() }, faults);
        Assert.Empty(faults);
        Assert.Equal((null, MidpointRounding.AwayFromZero, 2), (control.Number, control.Rounding.Midpoint, control.Decimals));
    }

    [Theory]
    [InlineData("numbr: 1", "yaml-unknown-key")]
    [InlineData("date: 31.12.2025", "report-control-wrong")]
    [InlineData("rounding: up", "report-control-wrong")]
    [InlineData("decimals: 99", "report-control-wrong")]
    [InlineData("colours: { brand: red }", "report-control-wrong")]
    [InlineData("colours:\n  brand: #0D6158", "report-control-wrong")]
    [InlineData("colours: { ramp: [\"000000\"] }", "report-control-wrong")]
    [InlineData("fonts: { latin: \"a'); body{}\" }", "report-control-wrong")]
    [InlineData("verification: { done: yes, level: total }", "report-control-wrong")]
    [InlineData("verification: { done: yes, materiality: 5 }", "report-control-wrong")]
    [InlineData("verification: { done: yes, visits: [ { date: 2026-01-01, facility: nowhere, topic: x } ] }", "report-control-wrong")]
    [InlineData("verification: { level: limited }", "yaml-missing-key")]
    [InlineData("statements: [ { id: s, title: t, printed: { totals/scope9: 1 } } ]", "report-control-wrong")]
    [InlineData("statements: [ { id: s, title: t, printed: { totals/scope1: many } } ]", "number-unreadable")]
    [InlineData("logo: missing.png", "report-logo-unusable")]
    public void A_mistake_is_one_fault_with_its_line(string yaml, string code)
    {
        var faults = new FaultList();
        _ = ControlReading.Read(Sample.Book("number: N\n" + yaml), faults, id => id.StartsWith("totals/scope1", StringComparison.Ordinal));
        var fault = Assert.Single(faults);
        Assert.Equal((code, ControlReading.File), (fault.Code.Id, fault.Place.File));
        Assert.True(fault.Place.Row >= 2);
    }

    [Fact]
    public void A_logo_of_50_MB_one_of_too_many_pixels_and_one_of_another_kind_are_refused_with_the_limits()
    {
        foreach (var logo in (byte[][])[[.. Pictures.Png(10, 10), .. new byte[50 << 20]], Pictures.Png(5000, 2), "GIF89a"u8.ToArray(), []])
        {
            var faults = new FaultList();
            Assert.Null(ControlReading.Read(Sample.Book("logo: logo.png", logo), faults).Theme.Logo);
            Assert.Equal("report-logo-unusable", Assert.Single(faults).Code.Id);
            Assert.Contains("5 MB", faults.Single().Expected.En, StringComparison.Ordinal);
        }
    }
}
