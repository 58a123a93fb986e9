using Lingtan.Quantities;

namespace Lingtan.Factors;

public sealed class FactorsFaultsTests
{
    [Fact]
    public void Every_code_is_named_once()
    {
        var codes = typeof(FactorsFaults).GetFields().Select(f => ((FaultCode)f.GetValue(null)!).Id)
            .Concat(typeof(FactorsWarnings).GetFields().Select(f => ((WarningCode)f.GetValue(null)!).Id)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
