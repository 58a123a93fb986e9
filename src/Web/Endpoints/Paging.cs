using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>Some of many.</summary>
/// <param name="Items">Those of this page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">Number of the page, counted from 1.</param>
/// <param name="Size">How many a page holds.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, long Total, int Page, int Size);

/// <summary>Which page of a long list is asked for: <c>?page=1&amp;size=50</c>.</summary>
/// <param name="Number">Number of the page, counted from 1.</param>
/// <param name="Size">How many a page holds.</param>
public sealed record Paging(int Number, int Size)
{
    private const int Usual = 50;
    private const int Most = 1000;

    /// <summary>How many lie before the page.</summary>
    public long Skip => (long)(Number - 1) * Size;

    /// <summary>The page asked for; null with a refusal where the numbers make no page.</summary>
    /// <param name="page">Number of the page.</param>
    /// <param name="size">How many a page holds.</param>
    /// <param name="refusal">Why not.</param>
    public static Paging? Read(int? page, int? size, out IResult? refusal)
    {
        var (number, many) = (page ?? 1, size ?? Usual);
        refusal = number < 1 || many is < 1 or > Most
            ? Problems.Refused(StatusCodes.Status400BadRequest, new LocalText($"页码 {number} 应不小于 1，每页 {many} 应在 1–{Most}", $"page {number} must be 1 or more, size {many} 1–{Most}")) : null;
        return refusal is null ? new Paging(number, many) : null;
    }

    /// <summary>The page of a list at hand.</summary>
    /// <param name="all">The list.</param>
    public PageOf<T> Of<T>(IReadOnlyCollection<T> all) => new(Skip >= all.Count ? [] : [.. all.Skip((int)Skip).Take(Size)], all.Count, Number, Size);
}
