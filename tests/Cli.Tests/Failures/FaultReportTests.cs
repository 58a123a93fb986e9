using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class FaultReportTests
{
    private static readonly Fault Fault = new(
        new FaultCode("unit-unknown", new LocalText("未知单位", "Unknown unit")), new Place("activity.csv", 7, "unit"), "千瓦", new LocalText("kWh、MWh", "kWh, MWh"));

    [Fact]
    public void A_fault_names_file_row_column_value_and_expectation()
    {
        Assert.Equal("activity.csv row 7 column unit: Unknown unit: \"千瓦\"; expected: kWh, MWh", Line(Language.En));
        Assert.Equal("activity.csv 第 7 行 “unit”：未知单位：“千瓦”；应为：kWh、MWh", Line(Language.Zh));
    }

    [Fact]
    public void The_report_goes_to_the_error_stream_with_exit_code_two()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = FaultReport.Write(new Terminal { Out = output, Error = error }, [Fault]);
        Assert.Equal(2, code);
        Assert.Empty(output.ToString());
        Assert.Contains("1 fault in the input", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_every_part_has_its_property()
    {
        using var error = new StringWriter();
        FaultReport.Write(new Terminal { Out = TextWriter.Null, Error = error }, [Fault], json: true);
        var fault = JsonDocument.Parse(error.ToString()).RootElement.GetProperty("faults")[0];
        Assert.Equal("unit-unknown", fault.GetProperty("code").GetString());
        Assert.Equal("activity.csv", fault.GetProperty("file").GetString());
        Assert.Equal(7, fault.GetProperty("row").GetInt32());
        Assert.Equal("unit", fault.GetProperty("column").GetString());
        Assert.Equal("千瓦", fault.GetProperty("value").GetString());
        Assert.Equal("kWh、MWh", fault.GetProperty("expected").GetProperty("zh").GetString());
    }

    private static string Line(Language language) =>
        FaultReport.Line(new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, Language = language }, Fault);
}
