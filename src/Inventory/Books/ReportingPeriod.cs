using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Inventories;

/// <summary>A reporting period in whole calendar days, both ends inclusive; it may span several years.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
public sealed record ReportingPeriod(LocalDate From, LocalDate To)
{
    /// <summary>The number of calendar months touched.</summary>
    public int MonthCount => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>The zero-based index of a month within the period; negative or beyond <see cref="MonthCount"/> when outside.</summary>
    public int IndexOf(YearMonth month) => ((month.Year - From.Year) * 12) + month.Month - From.Month;

    /// <summary>The month at a zero-based index.</summary>
    public YearMonth MonthAt(int index)
    {
        var months = (From.Year * 12) + From.Month - 1 + index;
        return new YearMonth(months / 12, (months % 12) + 1);
    }
}

/// <summary>Why an inventory is made and who uses it.</summary>
/// <param name="Statement">The intended use.</param>
/// <param name="Users">Intended users.</param>
/// <param name="Significance">Criteria by which indirect categories are significant, by ISO category or scope 3 category identifier.</param>
public sealed record PurposeStatement(LocalText Statement, LocalText? Users, IReadOnlyDictionary<string, LocalText> Significance);

/// <summary>The two ways of computing scope 2 (GHG Protocol Scope 2 Guidance).</summary>
public enum Scope2Basis
{
    /// <summary>By the average of the grid where the electricity was used.</summary>
    Location,

    /// <summary>By the contracts and certificates held; the rest by the residual mix.</summary>
    Market,
}
