namespace Lingtan.Quantities;

/// <summary>Where in a user's input something stands.</summary>
/// <param name="File">The file relative to its folder, or the sheet of a workbook.</param>
/// <param name="Row">The line counted from 1 (a CSV header is row 1), where one is known.</param>
/// <param name="Column">The CSV header, or the YAML path such as <c>sources[3].factors.NCV</c>, where one is known.</param>
public sealed record Place(string File, int? Row = null, string? Column = null) : IComparable<Place>
{
    /// <summary>Orders by file, then row, then column; what has no row comes before what has one.</summary>
    public int CompareTo(Place? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0)
            order = Nullable.Compare(Row, other.Row);
        return order != 0 ? order : string.CompareOrdinal(Column, other.Column);
    }

    /// <summary>The place as <c>file:row:column</c>.</summary>
    public override string ToString() => (Row, Column) switch
    {
        (null, null) => File,
        (null, _) => $"{File}:{Column}",
        (_, null) => FormattableString.Invariant($"{File}:{Row}"),
        _ => FormattableString.Invariant($"{File}:{Row}:{Column}"),
    };

    /// <summary>Whether the left place comes before the right one.</summary>
    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place comes after the right one.</summary>
    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place is the right one or comes before it.</summary>
    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place is the right one or comes after it.</summary>
    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;
}
