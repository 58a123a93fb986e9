using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Metering;

/// <summary>How two amounts of the same flow agree.</summary>
public enum Agreement
{
    /// <summary>They are equal (一致).</summary>
    Agrees,

    /// <summary>They differ by no more than the meters may err (允差内).</summary>
    WithinTolerance,

    /// <summary>They differ by more (超差).</summary>
    Differs,

    /// <summary>One of them is not known.</summary>
    Unknown,
}

/// <summary>Which amount goes into the activity data: the meter first, then the invoice.</summary>
public enum CountedBy
{
    /// <summary>The gate meter (关口表).</summary>
    Meter,

    /// <summary>The invoice, for the gate meter does not know all of the month (发票).</summary>
    Invoice,

    /// <summary>Neither is known.</summary>
    Neither,
}

/// <summary>An amount with how far the meter behind it may err.</summary>
/// <param name="Name">The meter or invoice.</param>
/// <param name="Amount">The amount; null: not known.</param>
/// <param name="Accuracy">Accuracy class of the meter; null: unknown, and nothing is allowed for.</param>
public sealed record MeasuredAmount(string Name, decimal? Amount, AccuracyClass? Accuracy)
{
    /// <summary>The limit of error, in the unit of the amount.</summary>
    public decimal Limit => Math.Abs(Amount ?? 0) * (Accuracy?.Percent ?? 0) / 100;
}

/// <summary>Two amounts compared.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second; for sub-meters their sum.</param>
/// <param name="Tolerance">Root of the sum of the squares of all limits of error, plus what is allowed for losses.</param>
/// <param name="Agreement">How they agree.</param>
public sealed record AmountComparison(decimal? Left, decimal? Right, decimal Tolerance, Agreement Agreement)
{
    /// <summary>First less second; null where one is not known.</summary>
    public decimal? Difference => Left - Right;

    /// <summary>The difference as a share of the first; null where that is zero or unknown.</summary>
    public decimal? Share => Left is { } left && left != 0 ? Difference / Math.Abs(left) : null;
}

/// <summary>Gate meter, invoice and sub-meters of one medium in one month, held against each other.</summary>
/// <param name="Medium">The medium.</param>
/// <param name="Month">The month.</param>
/// <param name="Unit">Unit of all amounts.</param>
/// <param name="Gate">The gate meter.</param>
/// <param name="Invoice">The invoice, cut off to the month.</param>
/// <param name="ToInvoice">Gate meter against invoice.</param>
/// <param name="ToSubMeters">Gate meter against the sum of the sub-meters.</param>
/// <param name="Counts">Which amount counts.</param>
public sealed record Reconciliation(
    Medium Medium, YearMonth Month, Unit Unit, MeasuredAmount Gate, MeasuredAmount Invoice, AmountComparison ToInvoice, AmountComparison ToSubMeters, CountedBy Counts)
{
    /// <summary>The amount that counts; null where neither is known.</summary>
    public decimal? Counted => Counts switch { CountedBy.Meter => Gate.Amount, CountedBy.Invoice => Invoice.Amount, _ => null };

    /// <summary>Holds the amounts against each other.</summary>
    /// <param name="medium">The medium.</param>
    /// <param name="month">The month.</param>
    /// <param name="unit">Unit of all amounts.</param>
    /// <param name="gate">The gate meter; its amount null where a part of the month is missing.</param>
    /// <param name="invoice">The invoice, cut off to the month.</param>
    /// <param name="subMeters">The meters one level below.</param>
    /// <param name="losses">Share of the gate meter's amount that may be lost between it and the sub-meters; the sum may be lower by that much, not higher.</param>
    public static Reconciliation Of(
        Medium medium, YearMonth month, Unit unit, MeasuredAmount gate, MeasuredAmount invoice, IReadOnlyList<MeasuredAmount> subMeters, decimal losses = 0)
    {
        var below = subMeters.Count == 0 || subMeters.Any(static m => m.Amount is null) ? (decimal?)null : subMeters.Sum(static m => m.Amount!.Value);
        return new Reconciliation(
            medium, month, unit, gate, invoice, Compare(gate.Amount, invoice.Amount, [gate, invoice], 0), Compare(gate.Amount, below, [gate, .. subMeters], losses),
            gate.Amount is not null ? CountedBy.Meter : invoice.Amount is not null ? CountedBy.Invoice : CountedBy.Neither);
    }

    private static AmountComparison Compare(decimal? left, decimal? right, IEnumerable<MeasuredAmount> behind, decimal losses)
    {
        var tolerance = SquareRoot.Of(behind.Sum(static m => m.Limit * m.Limit));
        if (left - right is not { } difference) return new AmountComparison(left, right, tolerance, Agreement.Unknown);
        var allowed = difference > 0 ? tolerance + (losses * Math.Abs(left!.Value)) : tolerance;
        return new AmountComparison(left, right, allowed, difference == 0 ? Agreement.Agrees : Math.Abs(difference) <= allowed ? Agreement.WithinTolerance : Agreement.Differs);
    }
}
