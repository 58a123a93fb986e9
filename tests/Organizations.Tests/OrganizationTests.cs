using Lingtan.Quantities;

namespace Lingtan.Organizations;

public sealed class OrganizationTests
{
    [Fact]
    public void Organizations_of_equal_content_are_equal() =>
        Assert.Equal(new Organization(new("示例电器", "Example Electric"), "CNY"), new Organization(new("示例电器", "Example Electric"), "CNY"));

    [Fact]
    public void Every_fault_and_warning_code_is_named_once()
    {
        var codes = typeof(OrganizationsFaults).GetFields().Select(f => ((FaultCode)f.GetValue(null)!).Id)
            .Concat(typeof(OrganizationsWarnings).GetFields().Select(f => ((WarningCode)f.GetValue(null)!).Id)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
