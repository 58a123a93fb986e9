using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

public sealed class ReconciliationTests
{
    private static MeasuredAmount Of(decimal? amount, string? accuracy = "1", string name = "m")
    {
        AccuracyClass? read = null;
        if (accuracy is not null) Assert.True(AccuracyClass.TryParse(accuracy, out read));
        return new MeasuredAmount(name, amount, read);
    }

    private static Reconciliation Run(MeasuredAmount gate, MeasuredAmount invoice, decimal losses = 0, params MeasuredAmount[] below) =>
        Reconciliation.Of(Medium.Electricity, new YearMonth(2025, 3), Given.Kwh, gate, invoice, below, losses);

    // The triangle 3-4-5: 0.5 % of 600 and 1 % of 400 allow 5.
    [Theory]
    [InlineData(600, Agreement.Agrees)]
    [InlineData(605, Agreement.WithinTolerance)]
    [InlineData(595, Agreement.WithinTolerance)]
    [InlineData(606, Agreement.Differs)]
    [InlineData(null, Agreement.Unknown)]
    public void The_tolerance_is_the_root_of_the_squares(int? other, Agreement expected)
    {
        var comparison = Run(Of(600, "0.5"), Of(null), 0, Of(other - 400, null), Of(400, "1")).ToSubMeters;
        Assert.Equal(expected, comparison.Agreement);
        Assert.Equal((decimal?)(600 - other), comparison.Difference);
        if (other == 600) Assert.Equal(5, comparison.Tolerance);
    }

    [Fact]
    public void Losses_allow_less_below_and_never_more()
    {
        Assert.Equal(Agreement.WithinTolerance, Run(Of(1000, null), Of(null), 0.03m, Of(970, null)).ToSubMeters.Agreement);
        Assert.Equal(Agreement.Differs, Run(Of(1000, null), Of(null), 0.03m, Of(969, null)).ToSubMeters.Agreement);
        Assert.Equal(Agreement.Differs, Run(Of(1000, null), Of(null), 0.03m, Of(1001, null)).ToSubMeters.Agreement);
    }

    [Fact]
    public void The_meter_counts_first_then_the_invoice()
    {
        Assert.Equal((CountedBy.Meter, 10m), (Run(Of(10), Of(11)).Counts, Run(Of(10), Of(11)).Counted));
        Assert.Equal((CountedBy.Invoice, 11m), (Run(Of(null), Of(11)).Counts, Run(Of(null), Of(11)).Counted));
        Assert.Equal((CountedBy.Neither, (decimal?)null), (Run(Of(null), Of(null)).Counts, Run(Of(null), Of(null)).Counted));
        Assert.Equal(-0.1m, Run(Of(10), Of(11)).ToInvoice.Share);
        Assert.Equal(Agreement.Unknown, Run(Of(10), Of(11)).ToSubMeters.Agreement);
    }
}
