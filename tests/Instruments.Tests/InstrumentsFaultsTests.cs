using Lingtan.Quantities;

namespace Lingtan.Instruments;

public sealed class InstrumentsFaultsTests
{
    [Fact]
    public void Every_code_is_named_once()
    {
        var codes = typeof(InstrumentsFaults).GetFields().Select(f => ((FaultCode)f.GetValue(null)!).Id)
            .Concat(typeof(InstrumentsWarnings).GetFields().Select(f => ((WarningCode)f.GetValue(null)!).Id)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
