using Lingtan.Formats;
using Lingtan.Methods;
using Lingtan.Quantities;

namespace Lingtan.Web;

/// <summary>A method in the list of methods.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Standard">The standard it follows.</param>
/// <param name="Own">Whether it is one of the company's own.</param>
/// <param name="Published">How many of its examples others published.</param>
/// <param name="Independent">How many were worked out independently.</param>
/// <param name="Questions">Questions of the identification that it usually answers.</param>
/// <param name="Subjects">What a source must say, such as the fuel.</param>
public sealed record MethodItem(string Id, LocalText Title, string Standard, bool Own, int Published, int Independent, IReadOnlyList<string> Questions, IReadOnlyList<string> Subjects);

/// <summary>A word for a subject of a method.</summary>
/// <param name="Id">The word.</param>
/// <param name="Name">What it is called.</param>
public sealed record SubjectChoice(string Id, LocalText Name);

/// <summary>What a source must say, such as the fuel.</summary>
/// <param name="Name">The subject.</param>
/// <param name="Choices">What it can be; none: any word.</param>
public sealed record SubjectView(string Name, IReadOnlyList<SubjectChoice> Choices);

/// <summary>An input of a method.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Title">What it is.</param>
/// <param name="Kind"><c>activity</c>, <c>parameter</c> or <c>factor</c>.</param>
/// <param name="Units">Its units.</param>
/// <param name="Default">What it is where nothing is said.</param>
/// <param name="FactorKind">Kind of factor that is looked up.</param>
/// <param name="Of">Subjects the factor is for.</param>
public sealed record MethodInputView(string Name, LocalText? Title, string Kind, IReadOnlyList<string> Units, string? Default, string? FactorKind, IReadOnlyList<string> Of);

/// <summary>A line of a method: an intermediate value, or what is emitted.</summary>
/// <param name="Name">What comes out.</param>
/// <param name="Title">What it is.</param>
/// <param name="Units">Its units; none for emissions.</param>
/// <param name="Formula">The formula as mathematics.</param>
/// <param name="Expression">The formula as written.</param>
/// <param name="Equation">Number of the equation in the standard.</param>
public sealed record MethodLineView(string Name, LocalText? Title, IReadOnlyList<string> Units, MathNode Formula, string Expression, string? Equation);

/// <summary>A worked example.</summary>
/// <param name="Kind"><c>published</c> or <c>independent</c>.</param>
/// <param name="Source">Who worked it out.</param>
/// <param name="Given">What was given.</param>
/// <param name="Expect">What comes out.</param>
public sealed record MethodExampleView(string Kind, string Source, IReadOnlyDictionary<string, string> Given, IReadOnlyDictionary<string, string> Expect);

/// <summary>A method.</summary>
/// <param name="Method">As in the list.</param>
/// <param name="Note">A remark.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="ValidFrom">First day of its edition.</param>
/// <param name="Subjects">What a source must say.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Lets">Its intermediate values.</param>
/// <param name="Emissions">What is emitted.</param>
/// <param name="Energy">Energy used.</param>
/// <param name="Examples">Worked examples, which are its tests.</param>
/// <param name="Sources">Sources of the inventory that use it.</param>
/// <param name="Yaml">Its file.</param>
public sealed record MethodView(
    MethodItem Method, LocalText? Note, string Sha256, string? ValidFrom, IReadOnlyList<SubjectView> Subjects, IReadOnlyList<MethodInputView> Inputs, IReadOnlyList<MethodLineView> Lets,
    IReadOnlyList<MethodLineView> Emissions, IReadOnlyList<MethodLineView> Energy, IReadOnlyList<MethodExampleView> Examples, IReadOnlyList<MethodUse> Sources, string? Yaml);

/// <summary>A source that uses a method.</summary>
/// <param name="Id">The source.</param>
/// <param name="Name">What it is called.</param>
public sealed record MethodUse(string Id, LocalText Name);

/// <summary>Makes views of methods.</summary>
internal static class MethodViews
{
    private static readonly ILookup<string, string> Questions = Inventories.Identification.Questions.SelectMany(question => question.Methods.Select(method => (method, question.Id))).ToLookup(one => one.method, one => one.Id, StringComparer.Ordinal);

    public static MethodItem Item(MethodDefinition method, bool own) => new(
        method.Id, method.Title, method.Standard, own, method.Examples.Count(example => example.Kind == ExampleKind.Published), method.Examples.Count(example => example.Kind == ExampleKind.Independent),
        [.. Questions[method.Id]], method.Subjects);

    public static MethodView Of(MethodDefinition method, bool own, LibrarySet libraries, LiveInventory? live, Caller caller)
    {
        var uses = live?.Book?.Sources.Where(source => source.Method == method.Id && caller.Sees(live.Tree, source.Facility)).Select(source => new MethodUse(source.Id, source.Name)) ?? [];
        var file = live?.Book?.OwnMethods.FirstOrDefault(one => one.File == method.File);
        return new MethodView(
            Item(method, own), method.Note, method.Sha256, method.ValidFrom?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            [.. method.Subjects.Select(subject => new SubjectView(subject, [.. MethodChoices.Of(method, subject, libraries.Factors).Select(id => new SubjectChoice(id, NameOf(libraries, id)))]))],
            [.. method.Inputs.Select(Input)],
            [.. method.Lets.Select(let => new MethodLineView(let.Name, let.Title, [.. let.Units.Select(unit => unit.Symbol)], MethodMath.Of(let), let.Expression, let.Equation))],
            [.. method.Emissions.Select(emission => new MethodLineView(emission.Gas, null, [], MethodMath.Of(emission), emission.Expression, emission.Equation))],
            [.. method.Energy.Select(energy => new MethodLineView(energy.Carrier, null, [.. energy.Units.Select(unit => unit.Symbol)], MethodMath.Of(energy), energy.Expression, null))],
            [.. method.Examples.Select(example => new MethodExampleView(RoleNames.Json(example.Kind), example.Source, example.Given, example.Expect))], [.. uses],
            file is null ? null : System.Text.Encoding.UTF8.GetString(file.Yaml.Span));
    }

    private static MethodInputView Input(MethodInput input) => new(
        input.Name + (input.IndexedBy.Count == 0 ? "" : "[" + string.Join(", ", input.IndexedBy) + "]"), input.Title, RoleNames.Json(input.Kind), [.. input.Units.Select(unit => unit.Symbol)],
        input.Default is { } value ? $"{DecimalText.Format(value.Amount)} {value.Unit.Symbol}".Trim() : null, input.FactorKind, input.Of);

    private static LocalText NameOf(LibrarySet libraries, string id) => libraries.Factors.Subjects.All.FirstOrDefault(subject => subject.Id == id)?.Name ?? LocalText.Same(id);
}
