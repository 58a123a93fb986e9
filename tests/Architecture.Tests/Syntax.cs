using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lingtan.Architecture;

/// <summary>What the C# files say, read as syntax.</summary>
internal static class Syntax
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    public static IReadOnlyList<string> TopLevelTypes(string file) =>
        [.. Root(file).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                DelegateDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            })
            .OfType<string>()];

    /// <summary>Every method, constructor, operator and accessor with the number of lines from its first word to its end.</summary>
    public static IEnumerable<(string Name, int Lines)> Methods(string file) =>
        from node in Root(file).DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null }
        let span = node.GetLocation().GetLineSpan()
        select ($"{file}:{span.StartLinePosition.Line + 1} {Name(node)}", span.EndLinePosition.Line - span.StartLinePosition.Line + 1);

    public static IEnumerable<(string Place, string Text)> Directives(string file) =>
        from trivia in Root(file).DescendantTrivia()
        where trivia.IsDirective
        select ($"{file}:{trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", trivia.ToString());

    private static SyntaxNode Root(string file) => CSharpSyntaxTree.ParseText(Repository.Read(file), Options).GetRoot();

    private static string Name(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => node.Kind().ToString(),
    };
}
