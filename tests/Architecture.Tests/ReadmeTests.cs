using Lingtan.Cli;
using Lingtan.Quantities;

namespace Lingtan.Architecture;

/// <summary>The walk of the READMEs, typed as a newcomer would type it.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lingtan").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_inventory_and_the_method_of_the_README_have_no_faults(string readme)
    {
        var lines = Repository.Read(readme).Split('\n');
        Directory.CreateDirectory(Path.Combine(_folder, "factory"));
        File.WriteAllText(Path.Combine(_folder, "factory", "inventory.yaml"), Block(lines, "lingtan: 1"));
        File.WriteAllText(Path.Combine(_folder, "factory", "activity.csv"), Block(lines, "source,period,"));
        File.WriteAllText(Path.Combine(_folder, "my-furnace.yaml"), Block(lines, "id: my-furnace"));
        Run("check", "factory");
        Run("inventory", "factory", "--by", "source");
        Run("methods", "check", "my-furnace.yaml");
    }

    [Theory]
    [InlineData("README.md", Language.En)]
    [InlineData("README.zh-CN.md", Language.Zh)]
    public void The_output_the_README_shows_is_what_the_command_prints(string readme, Language language)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = TextWriter.Null, Language = language, Folder = Repository.Root };
        Assert.Equal(0, LingtanCommand.Run(["inventory", "examples/qingmin-2025"], terminal));
        var shown = Block(Repository.Read(readme).Split('\n'), language == Language.En ? "Qingmin Holding" : "庆民控股");
        Assert.StartsWith(shown.TrimEnd(), output.ToString(), StringComparison.Ordinal);
    }

    // The indented lines from the one that starts so to the next line of prose.
    private static string Block(string[] lines, string start)
    {
        var first = Array.FindIndex(lines, line => line.StartsWith("    " + start, StringComparison.Ordinal));
        Assert.True(first >= 0, start);
        var block = lines.Skip(first).TakeWhile(line => line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal));
        return string.Join('\n', block.Select(line => line.Length == 0 ? "" : line[4..])).TrimEnd() + "\n";
    }

    private void Run(params string[] args)
    {
        using var said = new StringWriter();
        var code = LingtanCommand.Run(args, new Terminal { Out = said, Error = said, Folder = _folder });
        Assert.True(code == 0, said.ToString());
    }
}
