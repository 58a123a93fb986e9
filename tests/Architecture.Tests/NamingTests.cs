namespace Lingtan.Architecture;

public sealed class NamingTests
{
    private static readonly string[] EmptySuffixes = ["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Processor", "Info"];

    private static readonly HashSet<string> LayerFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Models", "Services", "Helpers", "Dtos", "Interfaces", "Utils", "Utilities", "Common", "Managers", "Entities", "Extensions",
        "Abstractions", "Base", "Core", "Infrastructure", "Shared", "Misc", "Types", "Enums", "Constants", "Exceptions", "Handlers",
    };

    [Fact]
    public void No_type_hides_behind_an_empty_suffix()
    {
        var wrong = Assemblies.Types.Select(type => type.Name.Split('`')[0])
            .Where(name => EmptySuffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)));
        Breaches.None(wrong);
    }

    [Fact]
    public void Folders_are_named_by_concept()
    {
        var wrong = Repository.Files("src", ".cs").Select(file => Path.GetDirectoryName(file)!).Distinct()
            .Where(folder => folder.Split('/', '\\').Any(LayerFolders.Contains));
        Breaches.None(wrong);
    }

    [Fact]
    public void Nine_in_ten_classes_are_sealed_or_static()
    {
        var classes = Assemblies.Types.Where(type => type.IsClass && !typeof(Delegate).IsAssignableFrom(type)).ToList();
        var open = classes.Where(type => !type.IsSealed).ToList();
        Assert.True(open.Count * 10 <= classes.Count, $"{open.Count} of {classes.Count} classes are open: {string.Join(", ", open.Select(type => type.Name))}");
    }

    [Fact]
    public void A_public_type_lies_in_a_file_of_its_name()
    {
        var wrong = from file in Repository.Files("src", ".cs")
                    let types = Syntax.TopLevelTypes(file)
                    where types.Count == 1 && !types[0].StartsWith(Path.GetFileName(file).Split('.')[0], StringComparison.Ordinal)
                    select $"{file} holds {types[0]}";
        Breaches.None(wrong);
    }
}
