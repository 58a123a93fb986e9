using System.Reflection;
using System.Xml.Linq;

namespace Lingtan.Architecture;

public sealed class PublicDocumentationTests
{
    [Fact]
    public void Every_room_writes_its_documentation_and_no_room_silences_the_compiler()
    {
        Assert.Contains("<GenerateDocumentationFile>true</GenerateDocumentationFile>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        var silent = Repository.Files("src", ".csproj").Where(file => Repository.Read(file).Contains("1591", StringComparison.Ordinal)
            || Repository.Read(file).Contains("GenerateDocumentationFile", StringComparison.Ordinal));
        Breaches.None(silent);
    }

    [Fact]
    public void Every_public_type_has_a_summary_with_words_in_it()
    {
        var wrong = from assembly in Assemblies.All
                    let documented = Summaries(assembly)
                    from type in assembly.GetExportedTypes()
                    where !documented.TryGetValue("T:" + type.FullName!.Replace('+', '.'), out var summary) || summary.Length < 10
                    select type.FullName;
        Breaches.None(wrong);
    }

    private static Dictionary<string, string> Summaries(Assembly assembly)
    {
        var file = Path.Combine(Repository.Root, "src", assembly.GetName().Name!.Split('.')[^1] is var room && room == "lingtan" ? "Cli" : room,
            "bin", Configuration, "net10.0", assembly.GetName().Name + ".xml");
        return XDocument.Load(file).Descendants("member")
            .GroupBy(member => member.Attribute("name")!.Value)
            .ToDictionary(group => group.Key, group => group.First().Element("summary")?.ToString() ?? "");
    }

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
}
