using System.CommandLine;
using System.CommandLine.Invocation;

namespace Lingtan.Cli;

/// <summary>Writes the help page of a command: what it does, how it is called, examples.</summary>
/// <param name="terminal">The terminal.</param>
public sealed class HelpPage(Terminal terminal) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCodes.Done;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="command">The command.</param>
    public void Write(Command command)
    {
        terminal.Out.WriteLine(command.Description);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Bold(terminal.Say("用法", "Usage")));
        foreach (var usage in Usages(command)) terminal.Out.WriteLine("  " + usage);
        Section(terminal.Say("命令", "Commands"), command.Subcommands.Where(child => !child.Hidden).Select(child => (child.Name, child.Description)));
        Section(terminal.Say("参数", "Arguments"), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Section(terminal.Say("选项", "Options"), Options(command).Select(option => (Form(option), option.Description)));
        var examples = (command as DescribedCommand)?.Examples ?? [];
        Section(terminal.Say("示例", "Examples"), examples.Select(example => ("lingtan " + example.Line, (string?)terminal.Say(example.Meaning))), apart: true);
        if (command is RootCommand) WriteExitCodes();
    }

    /// <summary>The command as it is typed, from <c>lingtan</c> on.</summary>
    /// <param name="command">The command.</param>
    public static string Name(Command command) =>
        string.Join(' ', Line(command).Select(ancestor => ancestor is RootCommand ? "lingtan" : ancestor.Name).Reverse());

    // A command that does something itself and has parts too is called in two ways.
    private static IEnumerable<string> Usages(Command command)
    {
        var options = Options(command).Any() ? " [OPTIONS]" : "";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 && command.Subcommands.Count == 0 ? $"[{argument.Name}]" : argument.Name).ToList();
        if (arguments.Count > 0 || command.Subcommands.Count == 0) yield return string.Join(' ', arguments.Prepend(Name(command))) + options;
        if (command.Subcommands.Count > 0) yield return Name(command) + " COMMAND" + options;
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(Line(command).Skip(1).SelectMany(ancestor => ancestor.Options).Where(option => option.Recursive))
            .Where(option => !option.Hidden).DistinctBy(option => option.Name);

    // The command, the one it belongs to, and so on up to the root.
    private static IEnumerable<Command> Line(Command command)
    {
        for (var current = command; current is not null; current = current.Parents.OfType<Command>().FirstOrDefault()) yield return current;
    }

    private static string Form(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias.Length == 2).Append(option.Name));
        return option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) ? names : $"{names} {option.HelpName ?? "VALUE"}";
    }

    private void WriteExitCodes() => Section(terminal.Say("退出码", "Exit codes"),
    [
        ("0", terminal.Say("完成", "done")),
        ("1", terminal.Say("失败（参数有误、文件无法读写）", "failure (wrong arguments, a file that cannot be read or written)")),
        ("2", terminal.Say("输入有错误，未写出任何结果", "faults in the input; nothing was written")),
    ]);

    private void Section(string title, IEnumerable<(string Name, string? Meaning)> entries, bool apart = false)
    {
        var list = entries.ToList();
        if (list.Count == 0) return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Bold(title));
        var width = apart ? 0 : list.Max(entry => DisplayWidth.Of(entry.Name)) + 2;
        foreach (var (name, meaning) in list)
        {
            terminal.Out.WriteLine(apart ? $"  {name}\n      {terminal.Faint(meaning ?? "")}" : $"  {DisplayWidth.Pad(name, width, right: false)}{meaning}".TrimEnd());
        }
    }
}
