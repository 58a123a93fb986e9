using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>One mistake in the tables of the energy side gives one fault, with file, row, column, value and what was expected.</summary>
public sealed class SiteReadingTests
{
    [Theory]
    [InlineData("sites", "Europe/Berlin", "Europe/Bärlin", "timezone-unknown", 3, "zone", "Europe/Bärlin")]
    [InlineData("holidays", "2025-09-28", "2025-10-01", "meter-row-twice", 3, "date", "plant 2025-10-01")]
    [InlineData("holidays", "plant,2025-09-28", "plat,2025-09-28", "meter-facility-unknown", 3, "facility", "plat")]
    [InlineData("meters", "gas,werk", "gas,werg", "meter-facility-unknown", 5, "facility", "werg")]
    [InlineData("meters", "electricity,plant,line-1,gate", "electricity,plant,line-1,gatte", "meter-parent-unknown", 3, "parent", "gatte")]
    [InlineData("meters", "gate.import - 0.5 * shop", "gate.import -0.5 * shop", "meter-formula-unreadable", 4, "formula", "gate.import -0.5 * shop")]
    [InlineData("meters", "gate.import - 0.5 * shop", "gate.imp - 0.5 * shop", "meter-formula-unknown", 4, "formula", "gate.imp")]
    [InlineData("meters", "gate.import - 0.5 * shop", "", "meter-formula-unreadable", 4, "formula", "")]
    [InlineData("meters", ",1h,", ",7min,", "meter-interval", 5, "interval", "7min")]
    [InlineData("meters", "shop,车间", "shop.1,车间", "id-unusable", 3, "id", "shop.1", "meters.csv", 11)]
    [InlineData("registers", "gas,volume,Nm3", "gas,volume,m3", "meter-unit", 7, "unit", "m3")]
    [InlineData("registers", "gate,export,kWh,generation", "gate,export,kWh,backwards", "value-unknown", 3, "direction", "backwards")]
    [InlineData("registers", "shop,import,kWh,consumption,,500.5", "shop,import,kWh,consumption,,viel", "number-unreadable", 4, "highest_rate", "viel")]
    [InlineData("registers", ",,amounts", ",,both", "value-unknown", 5, "sends", "both")]
    [InlineData("registers", "consumption,,500.5,", "consumption,,500.5,amounts", "meter-fit-of-amounts", 6, "register", "import", "fits.csv")]
    [InlineData("gauges", "-5000,8000", "9000,8000", "meter-limits", 2, "lowest", "9000")]
    [InlineData("gauges", "gate,power", "gat,power", "meter-unknown", 2, "meter", "gat", "gauges.csv", 4)]
    [InlineData("installations", "secondary,4000,0.2S", "secondary,400,0.2S", "meter-multiplier", 3, "multiplier", "400")]
    [InlineData("installations", "secondary,4000,0.2S", "primary,4000,0.2S", "meter-multiplier-side", 3, "multiplier", "4000")]
    [InlineData("installations", "gate,A2,2025-03-01T09:00", "gate,A2,2025-02-01T09:00", "meter-installation-dates", 3, "from", "A2")]
    [InlineData("installations", "gas,G1,2025-01-01T00:00:00+01:00", "gas,G1,2025-03-30T02:30", "meter-time-unreadable", 5, "from", "2025-03-30T02:30")]
    [InlineData("installations", ",,1.5", ",,gut", "meter-accuracy-unreadable", 5, "accuracy", "gut")]
    [InlineData("fits", "gate,A1,import,12.34,9000.5,", "gate,A1,import,12.34,,", "meter-closing-missing", 2, "closing", "A1")]
    [InlineData("fits", "gate,A1,import,12.34,9000.5,1000000", "gate,A1,import,12.34,9000.5,9000", "meter-roll-over", 2, "roll_over", "9000")]
    [InlineData("fits", "gate,A2,import,0,,1000000\n", "", "meter-opening-missing", 3, "serial", "A2", "installations.csv")]
    [InlineData("fits", "shop,B1,import", "shop,B2,import", "meter-device-unknown", 6, "serial", "B2", "fits.csv", 2)]
    [InlineData("certificates", "2027-02-19", "2024-02-19", "meter-certificate-dates", 2, "due", "2024-02-19")]
    [InlineData("connections", ",502,", ",70000,", "value-unknown", 2, "port", "70000")]
    [InlineData("connections", ",30s", ",bald", "value-unknown", 2, "interval", "bald")]
    [InlineData("points", "push,volume", "pull,volume", "meter-connection-unknown", 4, "connection", "pull")]
    [InlineData("points", "gate,power,0.001", "gate,import,0.001", "meter-row-twice", 3, "channel", "gate import")]
    [InlineData("points", "gate,power,0.001", "gate,power,0", "meter-point-factor", 3, "factor", "0")]
    [InlineData("points", "gate,power,0.001", "rest,import,0.001", "meter-virtual-read", 3, "meter", "rest")]
    [InlineData("points", "gas,volume", "gas,mass", "meter-register-unknown", 4, "channel", "mass")]
    [InlineData("additions", "2025-03-01T09:00:00+08:00", "2025-03-01T08:00:00+08:00", "readings-addition-wrong", 2, "end", "2025-03-01T00:00:00Z")]
    [InlineData("additions", "no-device", "dog", "value-unknown", 2, "reason", "dog")]
    [InlineData("settlements", "误读", " ", "value-missing", 3, "rule", "")]
    [InlineData("alarm_rules", "gas,,data-age", "gaz,,data-age", "meter-unknown", 3, "meter", "gaz")]
    [InlineData("alarm_rules", "7500,kW", "7500,kWh", "meter-alarm-wrong", 2, "unit", "kWh")]
    [InlineData("alarm_rules", "30min=role:administrator", "soon=role:administrator", "value-unknown", 2, "escalation", "soon=role:administrator")]
    [InlineData("alarm_rules", "mon,tue,wed,thu,fri 08:00-20:00", "mon-fri 8-20", "value-unknown", 2, "schedule", "mon-fri 8-20")]
    [InlineData("maintenance", "2025-04-01T12:00", "2025-04-01T07:00", "meter-alarm-wrong", 2, "to", "2025-03-31T23:00:00Z")]
    [InlineData("limits", "7800,300", "7800,-300", "meter-limit-wrong", 2, "reserve", "-300")]
    [InlineData("limit_actions", "peak-limit,charger", "peek-limit,charger", "meter-limit-unknown", 2, "limit", "peek-limit", "limit_actions.csv", 2)]
    [InlineData("limit_actions", "gate.power > 5000", "gate.power>5000", "value-unknown", 2, "interlock", "gate.power>5000", "limit_actions.csv", 1)]
    [InlineData("limit_actions", "charger,1,", "charger,,", "value-missing", 2, "priority", "")]
    [InlineData("products", "plant,cell", "plan,cell", "meter-facility-unknown", 2, "facility", "plan")]
    [InlineData("products", "2025-03", "soon", "period-unreadable", 2, "period", "soon")]
    public void A_mistake_is_named_where_it_stands(string table, string old, string fresh, string code, int row, string column, string value, string? file = null, int count = 1)
    {
        using var given = GivenSite.Folder((table, old, fresh));
        var faults = new FaultList();
        EnergyFolder.Read(given.Folder, faults);
        Assert.Equal(count, faults.Count);
        var fault = Assert.Single(faults, f => f.Code.Id == code);
        Assert.Equal((new Place(file ?? table + ".csv", row, column), value), (fault.Place, fault.Value));
        Assert.NotEmpty(fault.Expected.Zh);
        Assert.NotEmpty(fault.Expected.En);
    }

    [Fact]
    public void A_meter_that_cannot_be_read_is_one_fault_and_not_one_for_every_row_about_it()
    {
        using var given = GivenSite.Folder(("meters", "关口表,Gate,electricity", "关口表,Gate,elektrizität"));
        var faults = new FaultList();
        var site = EnergyFolder.Read(given.Folder, faults)!;
        var fault = Assert.Single(faults);
        Assert.Equal((FormatsFaults.ValueUnknown, new Place("meters.csv", 2, "medium")), (fault.Code, fault.Place));
        Assert.Null(site.Meter("gate"));
        Assert.NotNull(site.Meter("gas"));
    }

    [Fact]
    public void The_same_mistakes_give_the_same_faults_from_rows_and_from_a_workbook()
    {
        using var given = GivenSite.Folder(("points", "push,volume", "pull,volume"), ("gauges", "-5000,8000", "9000,8000"), ("products", "plant,cell", "plan,cell"));
        var (folder, rows, workbook) = (new FaultList(), new FaultList(), new FaultList());
        var site = EnergyFolder.Read(given.Folder, folder)!;
        EnergyRows.Read(EnergyRows.Of(site), rows);
        EnergyWorkbook.Read(EnergyWorkbook.Write(site, new FaultList())!, "x.xlsx", workbook);
        Assert.Equal(3, folder.Count);
        Assert.Equal(Told(folder), Told(rows));
        Assert.Equal(Told(folder), Told(workbook));
    }

    private static IEnumerable<string> Told(FaultList faults) => faults.Select(f => $"{f.Code.Id} {f.Place.Row} {f.Place.Column} {f.Value}").Order(StringComparer.Ordinal);
}
