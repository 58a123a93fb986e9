using Lingtan.Quantities;

namespace Lingtan.Methods;

/// <summary>What a source fixes about a method: which subjects, which units, which elements, which factors of its own.</summary>
/// <param name="Subjects">What factors are looked up for, such as fuel → petrol, gas → CF4.</param>
/// <param name="Units">Units chosen for inputs that may be given in several; the first where none is named. Any unit that converts to one of the input's units stands for that one.</param>
/// <param name="Sets">Elements of the method's sets, in the order in which they are summed.</param>
/// <param name="Own">Lets that are replaced by the factor under <c>or</c>.</param>
public sealed record MethodBinding(
    IReadOnlyDictionary<string, string> Subjects,
    IReadOnlyDictionary<string, Unit> Units,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Sets,
    IReadOnlyDictionary<string, bool> Own)
{
    /// <summary>Nothing fixed: first units, no sets, no factors of the source's own.</summary>
    public static MethodBinding Empty { get; } = new(
        new Dictionary<string, string>(), new Dictionary<string, Unit>(), new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, bool>());

    /// <summary>Only subjects fixed.</summary>
    public static MethodBinding For(IReadOnlyDictionary<string, string> subjects) => Empty with { Subjects = subjects };
}
