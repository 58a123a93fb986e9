using System.Text.RegularExpressions;

namespace Lingtan.Architecture;

public sealed partial class TextTests
{
    private static readonly HashSet<string> Binary = [".xlsx", ".png", ".jpg", ".pdf", ".zip", ".ico", ".woff2"];

    [Fact]
    public void No_file_folds_its_code_into_regions()
    {
        var wrong = Repository.Code.SelectMany(Syntax.Directives).Where(directive => directive.Text.StartsWith("#region", StringComparison.Ordinal))
            .Select(directive => directive.Place);
        Breaches.None(wrong);
    }

    [Fact]
    public void No_file_names_a_path_of_somebodys_machine()
    {
        var wrong = from file in Repository.Files(".")
                    where !Binary.Contains(Path.GetExtension(file))
                    from match in MachinePath().Matches(Repository.Read(file))
                    select $"{file}: {match.Value}";
        Breaches.None(wrong);
    }

    [Fact]
    public void No_code_is_left_for_later()
    {
        var wrong = from file in Repository.Code
                    from match in Unfinished().Matches(Repository.Read(file))
                    select $"{file}: {match.Value}";
        Breaches.None(wrong);
    }

    [GeneratedRegex(@"(?<![\w.}*~)-])(/(work|root|home|tmp|Users)/\w[\w./-]*|[A-Z]:\\Users\\\w+)")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"//\s*(TO[D]O|FIX[M]E|HA[C]K)\b|throw new Not[I]mplementedException")]
    private static partial Regex Unfinished();
}
