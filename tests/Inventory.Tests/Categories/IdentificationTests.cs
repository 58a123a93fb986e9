namespace Lingtan.Inventories;

public sealed class IdentificationTests
{
    [Fact]
    public void The_questions_are_those_of_the_standards()
    {
        // GHG Protocol: four kinds of scope 1, five energies of scope 2, fifteen categories of scope 3.
        Assert.Equal(24, Identification.Questions.Count);
        Assert.Equal(["stationary", "mobile", "process", "fugitive"], Identification.Questions.Where(one => one.Scope == 1).Select(one => one.Id));
        Assert.Equal(["electricity", "heat", "steam", "cooling", "compressed-air"], Identification.Questions.Where(one => one.Scope == 2).Select(one => one.Id));
        Assert.Equal(Enumerable.Range(1, 15), Identification.Questions.Where(one => one.Scope == 3).Select(one => one.Scope3!.Value));
        Assert.All(Identification.Questions, one => Assert.All(one.Categories, category => Assert.Equal(one.Scope, CategoryList.All[category].Scope)));
        Assert.All(Identification.Questions, one => Assert.All(one.Methods, method => Assert.True(Shipped.Methods.Contains(method), one.Id + ": " + method)));
    }

    [Fact]
    public void Every_category_of_sources_answers_a_question_or_is_named_here()
    {
        var asked = Identification.Questions.SelectMany(one => one.Categories).ToHashSet();
        Assert.Equal(
            ["avoided", "land-use", "other-indirect", "scope1-undivided", "scope2-undivided", "scope3-undivided"],
            CategoryList.All.Keys.Where(category => !asked.Contains(category)).Order());
    }

    [Fact]
    public void A_question_is_answered_by_sources_or_by_reasons()
    {
        var place = new Lingtan.Quantities.Place("exclusions");
        var book = new BookWriter().Source("boiler", "fossil-fuel-combustion-ncv", subjects: "fuel=natural-gas").Book() with
        {
            Exclusions =
            [
                new Exclusion(new("灭火器", "Extinguishers"), null, 1, null, "fugitive", "not-material", 0.1m, null, place),
                new Exclusion(new("特许", "Franchises"), null, 3, 14, "scope3-14", "not-applicable", null, null, place),
            ],
        };
        var states = Identification.Of(book).ToDictionary(answer => answer.Question.Id, answer => answer.State);
        Assert.Equal(IdentificationState.Quantified, states["stationary"]);
        Assert.Equal(IdentificationState.Excluded, states["fugitive"]);
        Assert.Equal(IdentificationState.NotRelevant, states["scope3-14"]);
        Assert.Equal(IdentificationState.Open, states["mobile"]);
        Assert.Equal(21, Identification.OpenIn(book));
    }
}
