using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Reporting;

/// <summary>Running text in Chinese and in English. Both wordings hold the same figures, since both are made from the same arguments.</summary>
/// <param name="Zh">The Chinese wording.</param>
/// <param name="En">The English wording.</param>
public sealed record RichText(IReadOnlyList<Inline> Zh, IReadOnlyList<Inline> En)
{
    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new([], []);

    /// <summary>Whether there is nothing to print.</summary>
    public bool IsEmpty => Zh.Count == 0 && En.Count == 0;

    /// <summary>The wording in one language.</summary>
    public IReadOnlyList<Inline> In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>Plain text.</summary>
    public static implicit operator RichText(LocalText text) => FromLocalText(text);

    /// <summary>A figure alone.</summary>
    public static implicit operator RichText(ShownFigure figure) => FromShownFigure(figure);

    /// <summary>Plain text; the named form of the conversion.</summary>
    public static RichText FromLocalText(LocalText text) => new(Runs(text.Zh), Runs(text.En));

    /// <summary>A figure alone; the named form of the conversion.</summary>
    public static RichText FromShownFigure(ShownFigure figure)
    {
        IReadOnlyList<Inline> run = [new FigureRun(figure)];
        return new RichText(run, run);
    }

    /// <summary>Text that reads the same in both languages.</summary>
    public static RichText Same(string text) => FromLocalText(LocalText.Same(text));

    /// <summary>
    /// A sentence with figures and texts in it: <c>{0}</c>, <c>{1}</c> … stand for the arguments, in any order, in both wordings.
    /// </summary>
    /// <param name="zh">The Chinese sentence.</param>
    /// <param name="en">The English sentence.</param>
    /// <param name="arguments"><see cref="ShownFigure"/>, <see cref="LocalText"/>, <see cref="RichText"/> or text.</param>
    public static RichText Of(string zh, string en, params ReadOnlySpan<object> arguments) =>
        new(Filled(zh, arguments, Language.Zh), Filled(en, arguments, Language.En));

    /// <summary>The same text set apart.</summary>
    /// <param name="emphasis">How.</param>
    public RichText With(Emphasis emphasis) => new([new StyledRun(emphasis, Zh)], [new StyledRun(emphasis, En)]);

    /// <summary>Two texts one after the other.</summary>
    /// <param name="next">What follows.</param>
    public RichText Then(RichText next) => new([.. Zh, .. next.Zh], [.. En, .. next.En]);

    private static IReadOnlyList<Inline> Runs(string text) => text.Length == 0 ? [] : [new TextRun(text)];

    private static List<Inline> Filled(string template, ReadOnlySpan<object> arguments, Language language)
    {
        var runs = new List<Inline>();
        var at = 0;
        while (template.IndexOf('{', at) is >= 0 and var open)
        {
            var close = template.IndexOf('}', open);
            if (open > at) runs.Add(new TextRun(template[at..open]));
            runs.AddRange(Argument(arguments[int.Parse(template.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)], language));
            at = close + 1;
        }

        if (at < template.Length) runs.Add(new TextRun(template[at..]));
        return runs;
    }

    private static IReadOnlyList<Inline> Argument(object argument, Language language) => argument switch
    {
        ShownFigure figure => [new FigureRun(figure)],
        LocalText text => Runs(text.In(language)),
        RichText text => text.In(language),
        string text => Runs(text),
        IFormattable number => Runs(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException("A report sentence takes figures and texts, not " + argument.GetType().Name, nameof(argument)),
    };
}
