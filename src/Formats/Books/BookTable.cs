using Lingtan.Quantities;

namespace Lingtan.Formats;

/// <summary>A column of a table, as a form needs to know it.</summary>
/// <param name="Key">Its name in files.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Help">What to write in it.</param>
/// <param name="Kind"><c>text</c>, <c>number</c>, <c>date</c>, <c>share</c>, <c>longText</c> or <c>verbatim</c>.</param>
/// <param name="Required">Whether every row needs it.</param>
/// <param name="Choices">Name of the list of words it takes; <c>facilities</c> and <c>sources</c> are those of the inventory.</param>
public sealed record BookColumn(string Key, LocalText Title, LocalText Help, string Kind, bool Required, string? Choices);

/// <summary>A table of a book, as a form needs to know it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Columns">Its columns.</param>
public sealed record BookTable(string Name, LocalText Title, IReadOnlyList<BookColumn> Columns)
{
    /// <summary>The single statements of an inventory, which are rows of the table <c>inventory</c>.</summary>
    public static IReadOnlyList<BookColumn> Items { get; } = [.. InventoryItems.All.Select(item => new BookColumn(item.Key, item.Title, item.Help, Word(item.Kind), false, item.Choices))];

    /// <summary>Lists of words, by name.</summary>
    /// <param name="methods">The methods there are.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Choices(IReadOnlyList<string> methods) =>
        WorkbookLists.Fixed(methods).ToDictionary(list => list.Name, list => list.Words, StringComparer.Ordinal);

    internal static BookTable Of(TableLayout layout) =>
        new(layout.Name, layout.Title, [.. layout.Columns.Select(column => new BookColumn(column.Key, column.Title, column.Help, Word(column.Kind), column.Required, column.Choices))]);

    private static string Word(ColumnKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
