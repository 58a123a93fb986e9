using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A small set-up of the energy side as CSV tables, sound as it stands.</summary>
internal static class GivenSite
{
    public static readonly IReadOnlyDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["sites.csv"] = "facility,name.zh,name.en,zone,grid_region,province\nplant,工厂,Plant,Asia/Shanghai,CN-East,CN-ZJ\nwerk,柏林,Berlin,Europe/Berlin,,\n",
        ["holidays.csv"] = "facility,date,kind\nplant,2025-10-01,holiday\nplant,2025-09-28,working\n",
        ["meters.csv"] =
            "id,name.zh,name.en,medium,facility,device,parent,kind,formula,interval,stamping\n" +
            "gate,关口表,Gate,electricity,plant,,,real,,15min,start\n" +
            "shop,车间,Shop,electricity,plant,line-1,gate,real,,15min,end\n" +
            "rest,其余,Rest,electricity,plant,,,virtual,gate.import - 0.5 * shop,15min,start\n" +
            "gas,天然气,Gas,gas,werk,,,real,,1h,start\n",
        ["registers.csv"] =
            "meter,id,unit,direction,emission_source,highest_rate,sends\n" +
            "gate,import,kWh,consumption,power,8000,\ngate,export,kWh,generation,,,\nshop,import,kWh,consumption,,500.5,\nshop,profile,kWh,consumption,,,amounts\nrest,import,kWh,consumption,,,\ngas,volume,Nm3,consumption,boiler,,\n",
        ["gauges.csv"] = "meter,id,unit,lowest,highest\ngate,power,kW,-5000,8000\n",
        ["installations.csv"] =
            "meter,serial,from,to,current_ratio,voltage_ratio,side,multiplier,accuracy\n" +
            "gate,A1,2025-01-01T00:00:00+08:00,2025-03-01T08:30:00+08:00,40,100,secondary,4000,0.5S\n" +
            "gate,A2,2025-03-01T09:00:00+08:00,,40,100,secondary,4000,0.2S\n" +
            "shop,B1,2025-01-01T00:00:00+08:00,,1,1,primary,,1.0\n" +
            "gas,G1,2025-01-01T00:00:00+01:00,,1,1,primary,,1.5\n",
        ["fits.csv"] =
            "meter,serial,register,opening,closing,roll_over\ngate,A1,import,12.34,9000.5,1000000\ngate,A1,export,0,1,\ngate,A2,import,0,,1000000\ngate,A2,export,0,,\nshop,B1,import,5,,\ngas,G1,volume,0,,\n",
        ["certificates.csv"] = "meter,serial,number,date,due,passed\ngate,A2,JD-7,2025-02-20,2027-02-19,yes\nshop,B1,JD-8,2024-02-20,2026-02-19,no\n",
        ["connections.csv"] = "id,protocol,host,port,settings,interval\nbus-1,modbus-tcp,10.0.0.7,502,unit=3; map=eastron/sdm630-modbus-v2,30s\npush,http-push,,,,1min\n",
        ["points.csv"] = "connection,point,meter,channel,factor\nbus-1,active-energy-import,gate,import,\nbus-1,active-power-total,gate,power,0.001\npush,volume,gas,volume,\n",
        ["additions.csv"] = "id,meter,register,start,end,amount,reason,author,recorded,note\nadd-1,gate,import,2025-03-01T08:30:00+08:00,2025-03-01T09:00:00+08:00,120,no-device,li,2025-03-01T10:00:00+08:00,按前后负荷\n",
        ["settlements.csv"] = "meter,register,at,value,rule,author,when\nshop,import,2025-02-01T00:00:00+08:00,77.5,照片,li,2025-02-02T09:00:00+08:00\nshop,import,2025-02-03T00:00:00+08:00,,误读,li,2025-02-03T09:00:00+08:00\n",
        ["alarm_rules.csv"] =
            "id,name.zh,name.en,meter,channel,measure,side,threshold,unit,hysteresis,raise_after,clear_after,window,level,schedule,escalation\n" +
            "peak,需量,Demand,gate,import,sliding-demand,above,7500,kW,200,5min,15min,15min,critical,\"mon,tue,wed,thu,fri 08:00-20:00\",\"30min=role:administrator; 2h=team@example.org\"\n" +
            "silent,中断,Silent,gas,,data-age,above,90,min,,,,15min,warning,,\n",
        ["maintenance.csv"] = "meter,from,to,author,reason\nshop,2025-04-01T08:00:00+08:00,2025-04-01T12:00:00+08:00,li,换互感器\n",
        ["limits.csv"] = "id,name.zh,name.en,meter,channel,target,reserve,unit,mode,role\npeak-limit,限荷,Limit,gate,power,7800,300,kW,proposed,carbon-manager\n",
        ["limit_actions.csv"] =
            "limit,id,priority,connection,point,value,release,relief,least_on,least_off,interlock,read_back,time_out,select\n" +
            "peak-limit,charger,1,bus-1,register 100,30,100,70,10min,20min,gate.power > 5000,actual,30s,yes\n",
        ["invoices.csv"] = "meter,register,number,first_day,last_day,quantity,unit,note\ngate,import,A-1,2025-02-21,2025-03-20,1200.5,MWh,supplier\nshop,,A-2,2025-03-01,2025-03-31,-7,kWh,\n",
        ["products.csv"] = "facility,product,period,quantity,unit\nplant,cell,2025-03,1200.5,piece\n",
    };

    /// <summary>A folder with the tables, some of them changed by replacing one text by another.</summary>
    public static Given Folder(params (string Table, string Old, string New)[] changes)
    {
        var given = Given.EmptyFolder();
        foreach (var (name, text) in Tables)
        {
            var changed = text;
            foreach (var (_, old, fresh) in changes.Where(c => c.Table + ".csv" == name))
            {
                Assert.Contains(old, changed, StringComparison.Ordinal);
                changed = changed.Replace(old, fresh, StringComparison.Ordinal);
            }

            given.File(name, changed);
        }

        return given;
    }

    /// <summary>The site as it stands.</summary>
    public static EnergySite Site()
    {
        using var given = Folder();
        var faults = new FaultList();
        var site = EnergyFolder.Read(given.Folder, faults)!;
        Assert.Empty(faults);
        return site;
    }

    /// <summary>The rows of a site as one text, to compare two.</summary>
    public static string Text(EnergySite site) =>
        string.Join('\n', EnergyRows.Of(site).Select(row => row.Table + " " + row.Key + ": " + string.Join(", ", row.Cells.Select(cell => cell.Key + "=" + cell.Value))));
}
