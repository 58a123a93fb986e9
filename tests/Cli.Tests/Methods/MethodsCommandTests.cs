using System.Text.Json;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class MethodsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lingtan").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void List_counts_published_and_independent_examples()
    {
        var call = Call.Of("methods", "list", "--format", "json");
        Assert.Equal(ExitCodes.Done, call.Code);
        var methods = JsonDocument.Parse(call.Out).RootElement.EnumerateArray().ToList();
        Assert.All(methods, method => Assert.True(method.GetProperty("published").GetInt32() + method.GetProperty("independent").GetInt32() > 0, method.ToString()));
        Assert.Contains(methods, method => method.GetProperty("id").GetString() == "fossil-fuel-combustion-ncv");
    }

    [Fact]
    public void Show_prints_inputs_formulas_and_examples()
    {
        var call = Call.In(Language.Zh, "methods", "show", "fossil-fuel-combustion-ncv");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("低位发热量", call.Out, StringComparison.Ordinal);
        Assert.Contains("molar(CO2/C)", call.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_of_a_misspelt_method_suggests_the_nearest()
    {
        var call = Call.Of("methods", "show", "refrigerant-leakge");
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Contains("refrigerant-leakage", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_refuses_a_formula_that_is_no_mass_of_its_gas()
    {
        File.WriteAllText(Path.Combine(_folder, "wrong.yaml"), """
            id: wrong
            title: { zh: 错, en: Wrong }
            standard: none
            inputs:
              FC: { kind: activity, unit: t }
            emissions:
              - { gas: CO2, expr: FC * FC }
            examples:
              - { kind: independent, source: none, given: { FC: 1 t }, expect: { CO2: 1 t } }
            """);
        var call = Call.From(_folder, Language.En, "methods", "check", "wrong.yaml", "--format", "json");
        Assert.Equal(ExitCodes.Faults, call.Code);
        Assert.Empty(call.Out);
        var fault = Assert.Single(JsonDocument.Parse(call.Error).RootElement.GetProperty("faults").EnumerateArray());
        Assert.Equal("wrong.yaml", fault.GetProperty("file").GetString());
        Assert.Equal(7, fault.GetProperty("row").GetInt32());
    }

    [Fact]
    public void Check_of_a_file_that_is_not_there_is_a_failure()
    {
        var call = Call.From(_folder, Language.En, "methods", "check", "absent.yaml");
        Assert.Equal(ExitCodes.Failure, call.Code);
    }
}
