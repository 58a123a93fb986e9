using System.Globalization;
using Lingtan.Inventories;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>
/// Where a report is written, block by block. Headings, tables and charts are numbered here, so that every format and both languages agree; required
/// items are ticked off as they are written.
/// </summary>
public sealed class ReportBuilder
{
    private readonly List<Block> _blocks = [];
    private readonly List<(LocalText, RichText)> _cover = [];
    private readonly Dictionary<string, (bool Present, string? Anchor)> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object?> _once = [];
    private readonly int[] _numbers = new int[3];
    private string _appendix = "";
    private string? _anchor;
    private int _tables;
    private int _charts;

    /// <summary>An empty report.</summary>
    /// <param name="basis">What it is made from.</param>
    /// <param name="faults">Receives mistakes in the texts of the company; null where nobody asks.</param>
    public ReportBuilder(ReportBasis basis, FaultList? faults = null) => (Basis, Figures, Faults) = (basis, new ReportFigures(basis), faults);

    /// <summary>What the report is made from.</summary>
    public ReportBasis Basis { get; }

    /// <summary>The inventory.</summary>
    public Inventory Inventory => Basis.Inventory;

    /// <summary>The figures that may be printed.</summary>
    public ReportFigures Figures { get; }

    /// <summary>The narrative blocks met so far (see <see cref="NarrativeWriting"/>).</summary>
    public NarrativeLog Narratives { get; } = new();

    /// <summary>What other kinds of reports derive from the same inventory.</summary>
    internal ReportFigureBook Elsewhere => field ??= new ReportFigureBook(Basis);

    /// <summary>Level of the last heading.</summary>
    internal int Level { get; private set; } = 1;

    /// <summary>Text of the last heading.</summary>
    internal LocalText Title { get; private set; } = LocalText.Same("");

    /// <summary>Where mistakes in the texts of the company go.</summary>
    internal FaultList? Faults { get; }

    /// <summary>Something that several parts of a report need, made when first asked for.</summary>
    /// <typeparam name="T">What it is; one of each type.</typeparam>
    /// <param name="make">Makes it.</param>
    public T Once<T>(Func<T> make)
    {
        if (!_once.TryGetValue(typeof(T), out var known)) _once.Add(typeof(T), known = make());
        return (T)known!;
    }

    /// <summary>The blocks written so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>What the cover says.</summary>
    public IReadOnlyList<(LocalText Name, RichText Value)> CoverLines => _cover;

    /// <summary>Items ticked off: whether present, and the heading they stand under.</summary>
    public IReadOnlyDictionary<string, (bool Present, string? Anchor)> Items => _items;

    /// <summary>Adds a line to the cover.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="value">Its value.</param>
    public void Cover(LocalText name, RichText value) => _cover.Add((name, value));

    /// <summary>Begins a chapter.</summary>
    /// <param name="anchor">Its anchor, lower-case words joined by hyphens.</param>
    /// <param name="zh">Chinese title.</param>
    /// <param name="en">English title.</param>
    public void Chapter(string anchor, string zh, string en) => Head(1, anchor, new LocalText(zh, en));

    /// <summary>Begins a section of the chapter.</summary>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="zh">Chinese title.</param>
    /// <param name="en">English title.</param>
    public void Section(string anchor, string zh, string en) => Head(2, anchor, new LocalText(zh, en));

    /// <summary>Begins a subsection.</summary>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="title">Its title.</param>
    public void Subsection(string anchor, LocalText title) => Head(3, anchor, title);

    /// <summary>Begins an appendix: a chapter numbered by a letter.</summary>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="zh">Chinese title.</param>
    /// <param name="en">English title.</param>
    public void Appendix(string anchor, string zh, string en)
    {
        _appendix = _appendix.Length == 0 ? "A" : ((char)(_appendix[0] + 1)).ToString();
        (_numbers[1], _numbers[2]) = (0, 0);
        (_anchor, Level, Title) = (anchor, 1, new LocalText(zh, en));
        _blocks.Add(new Heading(1, _appendix, Title, anchor));
    }

    /// <summary>Writes a paragraph.</summary>
    /// <param name="text">Its text.</param>
    public void Text(RichText text) => Add(new Paragraph(text));

    /// <summary>Writes a paragraph with figures and texts in it (see <see cref="RichText.Of"/>).</summary>
    /// <param name="zh">The Chinese sentence.</param>
    /// <param name="en">The English sentence.</param>
    /// <param name="arguments">What <c>{0}</c>, <c>{1}</c> … stand for.</param>
    public void Text(string zh, string en, params ReadOnlySpan<object> arguments) => Add(new Paragraph(RichText.Of(zh, en, arguments)));

    /// <summary>Writes a remark set apart.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="zh">The Chinese sentence.</param>
    /// <param name="en">The English sentence.</param>
    /// <param name="arguments">What <c>{0}</c>, <c>{1}</c> … stand for.</param>
    public void Note(NoteKind kind, string zh, string en, params ReadOnlySpan<object> arguments) => Add(new Note(kind, RichText.Of(zh, en, arguments)));

    /// <summary>Writes a list.</summary>
    /// <param name="items">The items.</param>
    /// <param name="ordered">Whether they are numbered.</param>
    public void List(IReadOnlyList<RichText> items, bool ordered = false) => Add(new ListBlock(ordered, items));

    /// <summary>Writes a table; a table without rows is not written.</summary>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="caption">Its caption.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="fill">Writes the rows.</param>
    /// <param name="wide">Whether it needs a page in landscape.</param>
    public void Table(string anchor, LocalText caption, IReadOnlyList<TableColumn> columns, Action<TableBuilder> fill, bool wide = false)
    {
        var table = new TableBuilder(columns);
        fill(table);
        if (table.Rows.Count > 0) Add(new Table(++_tables, caption, anchor, columns, table.Rows, table.Notes, wide));
    }

    /// <summary>Writes a chart.</summary>
    /// <param name="anchor">Its anchor.</param>
    /// <param name="caption">Its caption.</param>
    /// <param name="kind">Its form.</param>
    /// <param name="unit">Unit of the values.</param>
    /// <param name="categories">Names along the axis, or of the parts.</param>
    /// <param name="series">The series.</param>
    /// <param name="roles">Colours of the categories; null: by series.</param>
    public void Chart(
        string anchor, LocalText caption, ChartKind kind, LocalText unit, IReadOnlyList<LocalText> categories, IReadOnlyList<ChartSeries> series,
        IReadOnlyList<ColourRole>? roles = null) => Add(new Chart(++_charts, caption, anchor, kind, unit, categories, roles, series));

    /// <summary>Adds a block as it is; tables, charts and headings are rather written by their own calls, which number them.</summary>
    /// <param name="block">The block.</param>
    public void Add(Block block) => _blocks.Add(block);

    /// <summary>
    /// Ticks a required item off under the current heading. An item may be ticked by several places; it is there when one of them has it.
    /// </summary>
    /// <param name="code">Its code, such as <c>ISO1.d</c>.</param>
    /// <param name="present">Whether what the item asks for is really there.</param>
    public void Item(string code, bool present = true)
    {
        var known = _items.GetValueOrDefault(code);
        _items[code] = (known.Present || present, known.Present ? known.Anchor : present ? _anchor : known.Anchor);
    }

    /// <summary>The number of the next table.</summary>
    internal int NextTable() => ++_tables;

    /// <summary>The number of the next chart or picture.</summary>
    internal int NextChart() => ++_charts;

    /// <summary>The numbers of tables and charts given so far; set back where blocks are written that do not both stand in one document.</summary>
    internal (int Tables, int Charts) Numbered
    {
        get => (_tables, _charts);
        set => (_tables, _charts) = value;
    }

    /// <summary>Takes back what is written here, numbers of headings included; items ticked off and numbers of tables and charts stay.</summary>
    /// <param name="write">Writes it.</param>
    internal IReadOnlyList<Block> Aside(Action<ReportBuilder> write)
    {
        var (count, numbers, appendix, anchor, level, title) = (_blocks.Count, _numbers.ToArray(), _appendix, _anchor, Level, Title);
        write(this);
        var written = _blocks[count..];
        _blocks.RemoveRange(count, written.Count);
        numbers.CopyTo(_numbers, 0);
        (_appendix, _anchor, Level, Title) = (appendix, anchor, level, title);
        return written;
    }

    private void Head(int level, string anchor, LocalText title)
    {
        var number = Number(level);
        (_anchor, Level, Title) = (anchor, level, title);

        // Sections of an appendix stay out of the contents, which would be longer than the report.
        _blocks.Add(new Heading(_appendix.Length > 0 && level == 2 ? 3 : level, number, title, anchor));
    }

    private string Number(int level)
    {
        if (level == 1) _appendix = "";
        _numbers[level - 1]++;
        Array.Clear(_numbers, level, _numbers.Length - level);
        var parts = _numbers.Take(level).Select(number => number.ToString(CultureInfo.InvariantCulture));
        return string.Join('.', _appendix.Length > 0 ? parts.Skip(1).Prepend(_appendix) : parts);
    }
}
