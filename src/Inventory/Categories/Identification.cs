using System.Globalization;
using Lingtan.Quantities;

namespace Lingtan.Inventories;

/// <summary>A question that every inventory answers, so that no source is forgotten.</summary>
/// <param name="Id">Its identifier, such as <c>fugitive</c> or <c>scope3-7</c>.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Scope">GHG Protocol scope.</param>
/// <param name="Scope3">Category of scope 3; null in scopes 1 and 2.</param>
/// <param name="Categories">Source categories that answer it.</param>
/// <param name="Clause">Where it is asked.</param>
/// <param name="Methods">What usually quantifies it.</param>
/// <param name="Decide">How to find out.</param>
public sealed record IdentificationQuestion(
    string Id, LocalText Title, int Scope, int? Scope3, IReadOnlyList<string> Categories, string Clause, IReadOnlyList<string> Methods, LocalText Decide);

/// <summary>How a question is answered.</summary>
public enum IdentificationState
{
    /// <summary>Not yet.</summary>
    Open,

    /// <summary>By sources.</summary>
    Quantified,

    /// <summary>There are such emissions, and they are left out for a reason.</summary>
    Excluded,

    /// <summary>There are none.</summary>
    NotRelevant,
}

/// <summary>A question with what answers it.</summary>
/// <param name="Question">The question.</param>
/// <param name="State">How it is answered.</param>
/// <param name="Sources">Sources that answer it, by their place in the book.</param>
/// <param name="Exclusions">Exclusions that answer it.</param>
public sealed record IdentificationAnswer(IdentificationQuestion Question, IdentificationState State, IReadOnlyList<int> Sources, IReadOnlyList<Exclusion> Exclusions);

/// <summary>Whether all sources were looked for: scope 1 by stationary, mobile, process and fugitive, scope 2 by energy, scope 3 by category.</summary>
public static class Identification
{
    private const string NotApplicable = "not-applicable";
    private static readonly Lazy<IReadOnlyList<IdentificationQuestion>> Loaded = new(Load);

    /// <summary>The questions, in their order.</summary>
    public static IReadOnlyList<IdentificationQuestion> Questions => Loaded.Value;

    /// <summary>The answers of a book, one for each question.</summary>
    /// <param name="book">The book.</param>
    public static IReadOnlyList<IdentificationAnswer> Of(InventoryBook book) => [.. Questions.Select(question => Answer(question, book))];

    /// <summary>How many questions a book leaves open.</summary>
    /// <param name="book">The book.</param>
    public static int OpenIn(InventoryBook book) => Of(book).Count(answer => answer.State == IdentificationState.Open);

    private static IdentificationAnswer Answer(IdentificationQuestion question, InventoryBook book)
    {
        var sources = Enumerable.Range(0, book.Sources.Count).Where(index => Answers(question, book.Sources[index].Category, book.Sources[index].Scope, book.Sources[index].Scope3)).ToList();
        var exclusions = book.Exclusions.Where(exclusion => Answers(question, exclusion.Category, exclusion.Scope, exclusion.Scope3)).ToList();
        var state = sources.Count > 0 ? IdentificationState.Quantified
            : exclusions.Count == 0 ? IdentificationState.Open
            : exclusions.TrueForAll(exclusion => exclusion.Reason == NotApplicable) ? IdentificationState.NotRelevant : IdentificationState.Excluded;
        return new IdentificationAnswer(question, state, sources, exclusions);
    }

    // A total that is not divided answers every question of its scope.
    private static bool Answers(IdentificationQuestion question, string category, int scope, int? scope3) =>
        question.Categories.Contains(category) || category == "scope" + question.Scope.ToString(CultureInfo.InvariantCulture) + "-undivided"
        || (question.Scope == 3 && scope == 3 && scope3 is { } number && (number == question.Scope3 || number == 0));

    private static List<IdentificationQuestion> Load()
    {
        return
        [
            .. CategoryData.Read("identification.yaml").Maps("questions").Select(entry => new IdentificationQuestion(
                entry.Text("id", required: true)!, entry.Local("title")!, CategoryData.Number(entry, "scope") ?? 0, CategoryData.Number(entry, "scope3"), entry.Texts("categories"), entry.Text("clause") ?? "", entry.Texts("methods"), entry.Local("decide")!)),
        ];
    }
}
