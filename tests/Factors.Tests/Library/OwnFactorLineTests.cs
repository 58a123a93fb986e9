using Lingtan.Quantities;

namespace Lingtan.Factors;

public sealed class OwnFactorLineTests
{
    private static readonly FactorKind Rate = new(
        "exchange-rate", LocalText.Same("rate"), LocalText.Same("rate"), [Unit.Parse("CNY/USD")], ["currency"], null, PerGas: false, GridLevel: false, null, [], []);

    [Fact]
    public void The_line_is_read_as_a_row_once_value_and_source_are_filled_in()
    {
        var line = OwnFactorLine.Of(Rate, ["CNY"], null, Unit.Parse("CNY/USD"), "CN").En;
        Assert.Equal("own-exchange-rate-cny,exchange-rate,CNY,,VALUE,CNY/USD,CN,SOURCE", line);
        var faults = new FaultList();
        var rows = OwnFactors.Read(System.Text.Encoding.UTF8.GetBytes(OwnFactorLine.Header + "\n" + line.Replace("VALUE", "7.1", StringComparison.Ordinal) + "\n"), "factors.csv", faults);
        Assert.Empty(faults);
        Assert.Equal(("own-exchange-rate-cny", "exchange-rate", "CNY", 7.1m), (rows[0].Id, rows[0].Kind, rows[0].Subjects[0], rows[0].Value));
    }

    [Fact]
    public void What_is_not_known_stands_in_capitals_and_a_line_not_filled_in_is_refused()
    {
        var kind = Rate with { Id = "use-rate", Subjects = ["process", "gas"], PerGas = true, Units = [Unit.Parse("%")] };
        var line = OwnFactorLine.Of(kind, ["etching", "*"], null, null, "CN");
        Assert.Equal("own-use-rate-etching-gas,use-rate,etching/GAS,GAS,VALUE,%,CN,SOURCE", line.En);
        Assert.Equal("own-use-rate-etching-gas,use-rate,etching/GAS,GAS,数值,%,CN,出处", line.Zh);
        var faults = new FaultList();
        OwnFactors.Read(System.Text.Encoding.UTF8.GetBytes(OwnFactorLine.Header + "\n" + line.En + "\n"), "factors.csv", faults);
        Assert.Contains(faults, fault => fault.Value == "VALUE");
    }
}
