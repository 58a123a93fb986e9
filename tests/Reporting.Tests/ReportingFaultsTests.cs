using Lingtan.Formats;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Every mistake that only a report meets has a folder in <c>tests/Faults</c> that holds it alone and gives one fault.</summary>
public sealed class ReportingFaultsTests
{
    public static TheoryData<string> Codes =>
    [
        .. Directory.GetDirectories(Path.Combine(Sample.Root, "tests", "Faults")).Select(folder => Path.GetFileName(folder)!)
            .Where(code => code.StartsWith("report-", StringComparison.Ordinal) || code.StartsWith("narrative-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void One_mistake_gives_one_fault(string code)
    {
        var faults = new FaultList();
        var libraries = LibrarySet.Open();
        var book = InventoryLoader.Load(Path.Combine(Sample.Root, "tests", "Faults", code), faults).Book!;
        var inventory = libraries.Build(book, faults, cancellation: TestContext.Current.CancellationToken)!;
        Assert.Empty(faults);
        var basis = BasisReading.Read(inventory, [], faults);
        var kind = ReportKinds.All["iso14064"];
        ReportComposer.Compose(kind, basis, Sample.Required.Of(kind), faults);
        var fault = Assert.Single(faults);
        Assert.Equal(code, fault.Code.Id);
        Assert.StartsWith("narrative/", fault.Place.File, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Expected.Zh);
        Assert.NotEmpty(fault.Expected.En);
    }

    [Fact]
    public void Every_code_that_a_report_of_a_company_can_give_has_an_example()
    {
        // The shipped lists of required items are no input of a company.
        var codes = typeof(ReportingFaults).GetFields().Select(field => field.GetValue(null)).OfType<FaultCode>().Select(code => code.Id).Except(["report-item-wrong"]);
        Assert.Empty(codes.Except(Codes.Select(row => row.Data)));
    }
}
