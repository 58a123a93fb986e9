using Lingtan.Quantities;

namespace Lingtan.Metering;

public sealed class MeteringFaultsTests
{
    [Fact]
    public void Every_code_is_named_once()
    {
        var codes = typeof(MeteringFaults).GetFields().Select(f => ((FaultCode)f.GetValue(null)!).Id)
            .Concat(typeof(MeteringWarnings).GetFields().Select(f => ((WarningCode)f.GetValue(null)!).Id)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
