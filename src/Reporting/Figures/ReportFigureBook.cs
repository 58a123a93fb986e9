namespace Lingtan.Reporting;

/// <summary>Every figure that any kind of report derives from an inventory, so that a text or a question may name one whatever report it stands in.</summary>
public sealed class ReportFigureBook
{
    private readonly Lazy<IReadOnlyList<ReportFigures>> _all;

    /// <summary>The figures of a basis; they are derived when first asked for.</summary>
    /// <param name="basis">The basis.</param>
    public ReportFigureBook(ReportBasis basis) =>
        _all = new Lazy<IReadOnlyList<ReportFigures>>(() =>
            [.. ReportKinds.All.Values.Select(kind => ReportComposer.Draft(kind, basis with { Narrative = NarrativeTexts.None }).Figures)]);

    /// <summary>A figure; null where no kind of report has it.</summary>
    /// <param name="id">Identifier.</param>
    public ShownFigure? Find(string id) => _all.Value.Select(figures => figures.Resolve(id)).FirstOrDefault(figure => figure is not null);

    /// <summary>What a figure follows from; null where no kind of report has it.</summary>
    /// <param name="id">Identifier.</param>
    public IReadOnlyList<ShownFigure>? PartsOf(string id) => _all.Value.Select(figures => figures.PartsOf(id)).FirstOrDefault(parts => parts is not null);

    /// <summary>Identifiers of all of them.</summary>
    public IEnumerable<string> Ids => _all.Value.SelectMany(figures => figures.Ids).Distinct(StringComparer.Ordinal);
}
