using System.Text;
using Lingtan.Drivers.Modbus;
using Lingtan.Metering;
using Lingtan.Quantities;

namespace Lingtan.Drivers.Protocols;

public sealed class FieldProtocolsTests : IDisposable
{
    private readonly DriverSite _site = new(RegisterMaps.Load([new RegisterMapFile("acme/one", Encoding.UTF8.GetBytes(Maps.Pymodbus), "one.yaml")], []), TimeProvider.System);

    [Fact]
    public void Protocols_are_found_by_scanning() =>
        Assert.Equal(["bacnet-ip", "cjt188", "dlt645", "modbus-rtu-over-tcp", "modbus-tcp"], FieldProtocols.All.Keys);

    [Theory]
    [InlineData("modbus-tcp", "map=acme/one unit=17 most-registers=60 lenient-echo=yes")]
    [InlineData("modbus-rtu-over-tcp", "map=acme/one pause-ms=50")]
    [InlineData("dlt645", "address=000000000161 items=voltage-a")]
    [InlineData("bacnet-ip", "objects=accumulator:7 device=1234 cov=yes cov-lifetime=600 cov-confirmed=yes local-port=0 bbmd=10.0.0.9:47808 bbmd-ttl=60 retries=1")]
    [InlineData("bacnet-ip", "objects=analog-input:1 network=5 station=0a")]
    [InlineData("cjt188", "address=78330011223344 kind=water unit-first=no")]
    public void Right_settings_give_a_device(string protocol, string settings)
    {
        var faults = new FaultList();
        Assert.Equal("m1", FieldProtocols.All[protocol].Open(Device(settings), _site, faults)?.Id);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("modbus-tcp", "", "map")]
    [InlineData("modbus-tcp", "map=acme/two", "map")]
    [InlineData("modbus-tcp", "map=acme/one unit=256", "unit")]
    [InlineData("modbus-tcp", "map=acme/one most-registers=0", "most-registers")]
    [InlineData("modbus-tcp", "map=acme/one lenient-echo=maybe", "lenient-echo")]
    [InlineData("modbus-tcp", "map=acme/one speed=9600", "speed")]
    [InlineData("dlt645", "address=161", "address")]
    [InlineData("dlt645", "address=000000000161 items=volts", "items")]
    [InlineData("bacnet-ip", "device=1", "objects")]
    [InlineData("bacnet-ip", "objects=analog-input:1,analog-input:2", "objects")]
    [InlineData("bacnet-ip", "objects=device:1", "objects")]
    [InlineData("bacnet-ip", "objects=analog-input:1 device=4194303", "device")]
    [InlineData("bacnet-ip", "objects=analog-input:1 station=0A", "station")]
    [InlineData("bacnet-ip", "objects=analog-input:1 network=5 station=A", "station")]
    [InlineData("bacnet-ip", "objects=analog-input:1 bbmd=10.0.0.9:x", "bbmd")]
    [InlineData("cjt188", "address=78330011223344 kind=oil", "kind")]
    [InlineData("cjt188", "address=7833001122334x kind=gas", "address")]
    public void A_wrong_setting_is_one_fault_that_names_it_and_gives_no_device(string protocol, string settings, string wrong)
    {
        var faults = new FaultList();
        Assert.Null(FieldProtocols.All[protocol].Open(Device(settings), _site, faults));
        var fault = Assert.Single(faults);
        Assert.Equal((DriverFaults.Setting, wrong), (fault.Code, fault.Place.Column));
    }

    [Fact]
    public async Task Devices_of_one_gateway_share_its_connection()
    {
        await using var peer = new ScriptedPeer(static async talk =>
        {
            while (true)
            {
                var request = await talk.TakeAsync(12);
                await talk.GiveAsync([.. request[..4], 0, 3, request[6], 0x84, 2]);
            }
        });
        foreach (var unit in new[] { 1, 2, 3 })
        {
            var device = FieldProtocols.All["modbus-tcp"].Open(Device($"map=acme/one unit={unit}") with { Port = peer.Port }, _site, [])!;
            Assert.All(await device.ReadAsync(TestContext.Current.CancellationToken), static s => Assert.Equal(SampleState.Absent, s.State));
        }

        Assert.Equal(1, peer.Connections);
    }

    public void Dispose() => _site.Dispose();

    private static DeviceSettings Device(string settings) => new("m1", "127.0.0.1", 502,
        settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static s => s.Split('=')).ToDictionary(static s => s[0], static s => s[1]), new Place("devices.yaml"));
}
