using System.CommandLine;
using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class HelpPageTests
{
    [Fact]
    public void The_page_shows_usage_options_and_examples()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = TextWriter.Null, Language = Language.Zh };
        var command = new DescribedCommand(terminal, "check", new LocalText("检查", "Check"), new Example("check 工厂-2025", new LocalText("检查一个文件夹", "checks a folder")))
        {
            new Argument<string>("FOLDER") { Description = "文件夹" },
            new Option<string>("--format", "-f") { Description = "格式", HelpName = "text|json" },
            new Option<bool>("--force") { Description = "覆盖" },
        };
        new RootCommand().Subcommands.Add(command);
        new HelpPage(terminal).Write(command);
        var page = output.ToString();
        Assert.Contains("lingtan check FOLDER [OPTIONS]", page, StringComparison.Ordinal);
        Assert.Contains("-f, --format text|json  格式", page, StringComparison.Ordinal);
        Assert.DoesNotContain("VALUE", page, StringComparison.Ordinal);
        Assert.Contains("  lingtan check 工厂-2025\n      检查一个文件夹", page, StringComparison.Ordinal);
    }
}
