using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>What is stated about an inventory now, as far as the workflow asks for it.</summary>
public sealed class BookState
{
    private readonly Dictionary<(string Kind, string Key), Statement> _all;
    private readonly Dictionary<ActivityCell, List<Statement>> _cells = [];
    private readonly Dictionary<string, List<ActivityCell>> _cellsOf = new(StringComparer.Ordinal);

    private BookState(string book, long head, IReadOnlyList<Statement> statements)
    {
        (Book, Head) = (book, head);
        _all = statements.ToDictionary(one => (one.Fact.Kind, one.Fact.Key));
        foreach (var one in statements.Where(one => one.Fact.Kind == "activity"))
        {
            var cell = ActivityCell.Of(FactContent.Read(one.Fact.Content));
            if (!_cells.TryGetValue(cell, out var rows))
            {
                _cells.Add(cell, rows = []);
                if (!_cellsOf.TryGetValue(cell.Source, out var own)) _cellsOf.Add(cell.Source, own = []);
                own.Add(cell);
            }

            rows.Add(one);
        }
    }

    /// <summary>The inventory.</summary>
    public string Book { get; }

    /// <summary>The last recording that counts: what follows from this state holds as long as it is the last one.</summary>
    public long Head { get; }

    /// <summary>The records of each cell that has any.</summary>
    public IReadOnlyDictionary<ActivityCell, List<Statement>> Cells => _cells;

    /// <summary>The records of each cell of a source that has any.</summary>
    /// <param name="source">The source.</param>
    public IEnumerable<KeyValuePair<ActivityCell, List<Statement>>> CellsOf(string source) => (_cellsOf.GetValueOrDefault(source) ?? []).Select(cell => KeyValuePair.Create(cell, _cells[cell]));

    /// <summary>Everything stated.</summary>
    public IEnumerable<Statement> All => _all.Values;

    /// <summary>Where the inventory stands.</summary>
    public InventoryStatus Status => Find(StatusSteps.Kind, StatusSteps.Key) is { } fact ? Enum.Parse<InventoryStatus>(FactContent.Word(fact.Fact.Content)) : InventoryStatus.Draft;

    /// <summary>Reads it.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="book">The inventory.</param>
    /// <param name="asOf">Number of the last recording that counts; null: all.</param>
    public static BookState Read(FactStore facts, string book, long? asOf = null)
    {
        var head = asOf ?? facts.Head(book);
        return new BookState(book, head, facts.Statements(book, head));
    }

    /// <summary>What is stated about one thing; null where nothing is.</summary>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="key">Which thing.</param>
    public Statement? Find(string kind, string key) => _all.GetValueOrDefault((kind, key));

    /// <summary>The state of a cell that has records.</summary>
    /// <param name="cell">The cell.</param>
    public CellState StateOf(ActivityCell cell) =>
        !_cells.ContainsKey(cell) ? CellState.Missing : Find(ActivityCell.Kind, cell.Key) is { } stated ? Enum.Parse<CellState>(FactContent.Word(stated.Fact.Content)) : CellState.Draft;

    /// <summary>Whether the records of a cell may be changed.</summary>
    /// <param name="cell">The cell.</param>
    public bool IsOpen(ActivityCell cell) => StateOf(cell) is not (CellState.Submitted or CellState.Approved);

    /// <summary>Who prepared a cell: whoever recorded a present record of it, or submitted it.</summary>
    /// <param name="cell">The cell.</param>
    public IReadOnlySet<string> Preparers(ActivityCell cell)
    {
        var names = (_cells.GetValueOrDefault(cell) ?? []).Select(row => row.By.Actor).ToHashSet(StringComparer.Ordinal);
        if (Find(ActivityCell.Kind, cell.Key) is { } stated && StateOf(cell) == CellState.Submitted) names.Add(stated.By.Actor);
        return names;
    }

    /// <summary>A change to a word.</summary>
    internal FactChange ToWord(string kind, string key, string word)
    {
        var present = Find(kind, key)?.Fact;
        return FactChange.After(present, kind, key, FactContent.OfWord(word), present?.Revision ?? 0);
    }
}
