using System.CommandLine;
using System.CommandLine.Parsing;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>What is wrong with a command line, in both languages: what the parser found, said in our own words.</summary>
internal static class ParseErrors
{
    private const int NearEnough = 3;

    /// <summary>The mistakes, each once.</summary>
    /// <param name="parsed">The command line as parsed, with errors.</param>
    public static IReadOnlyList<LocalText> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        // The word after an unknown option is its value, the words after an unknown command are its arguments.
        var tokens = parsed.UnmatchedTokens;
        var foreign = tokens.Where((token, i) => i == 0 || (token.StartsWith('-') ? tokens[0].StartsWith('-') : command.Subcommands.Count == 0 && !tokens[i - 1].StartsWith('-')))
            .Select(token => Foreign(command, token)).ToList();
        // What is not understood is often the very value or command that is then missing.
        var others = parsed.Errors.Where(error => !parsed.UnmatchedTokens.Any(token => error.Message.Contains(token, StringComparison.Ordinal)));
        return [.. foreign.Concat(others.Select(error => Of(error, foreign.Count > 0)).OfType<LocalText>()).Distinct()];
    }

    private static LocalText? Of(ParseError error, bool explained) => error.SymbolResult switch
    {
        // What our own checks say begins with the option and is in the terminal's language already.
        _ when error.Message.StartsWith("--", StringComparison.Ordinal) => LocalText.Same(error.Message),
        CommandResult command when command.Command.Subcommands.Count > 0 && command.Command.Arguments.Count == 0 =>
            explained ? null : Words($"缺少命令，可用：{Names(command.Command)}", $"a command is missing; there are: {Names(command.Command)}"),
        CommandResult command when Absent(command) is { } absent => absent,
        ArgumentResult { Tokens.Count: 0 } argument when argument.Parent is OptionResult option => NoValue(option.Option),
        ArgumentResult { Tokens.Count: 0 } argument => Words($"缺少参数 {argument.Argument.Name}", $"the argument {argument.Argument.Name} is missing"),
        ArgumentResult argument => WrongValue(argument.Parent is OptionResult option ? option.Option : argument.Argument, argument.Tokens),
        OptionResult { Tokens.Count: 0 } option => NoValue(option.Option),
        OptionResult option => WrongValue(option.Option, option.Tokens),
        _ => LocalText.Same(error.Message),
    };

    private static LocalText? Absent(CommandResult command)
    {
        var argument = command.Command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && command.GetResult(argument) is null or { Tokens.Count: 0 });
        return argument is null ? null : Words($"缺少参数 {argument.Name}", $"the argument {argument.Name} is missing");
    }

    private static LocalText NoValue(Option option)
    {
        var form = option.HelpName is { } name ? $"{option.Name} {name}" : option.Name;
        return Words($"选项 {option.Name} 缺少取值：{form}", $"the option {option.Name} needs a value: {form}");
    }

    private static LocalText WrongValue(Symbol symbol, IReadOnlyList<Token> tokens)
    {
        var value = string.Join(' ', tokens.Select(token => token.Value));
        var (option, argument) = (symbol as Option, symbol as Argument);
        var most = option?.Arity.MaximumNumberOfValues ?? argument!.Arity.MaximumNumberOfValues;
        if (tokens.Count > most) return Words($"{symbol.Name} 只能给一次，得到 {value}", $"{symbol.Name} may be given once only, not {value}");
        var words = string.Join(" | ", symbol.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(item => item.Label));
        if (words.Length > 0) return Words($"{symbol.Name} 的取值 {value} 不对，应为 {words}", $"{value} is no value of {symbol.Name}; expected: {words}");
        var type = option?.ValueType ?? argument!.ValueType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return IsNumber(type)
            ? Words($"{symbol.Name} 的取值 {value} 不是允许范围内的整数", $"{value} is no whole number that {symbol.Name} allows")
            : Words($"{symbol.Name} 的取值 {value} 不对", $"{value} is no value of {symbol.Name}");
    }

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong);

    /// <summary>A word that is neither option nor command nor argument.</summary>
    private static LocalText Foreign(Command command, string token)
    {
        var isOption = token.StartsWith('-');
        if (!isOption && command.Subcommands.Count == 0) return Words($"多余的参数 {token}", $"{token} is one argument too many");
        var known = isOption ? Options(command) : [.. command.Subcommands.Select(child => child.Name)];
        var near = known.Select(name => (Name: name, Far: Distance(name, token))).Where(pair => pair.Far <= NearEnough).OrderBy(pair => pair.Far).ThenBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => pair.Name).FirstOrDefault();
        var (zh, en) = near is null ? ("", "") : ($"，是否指 {near}？", $"; did you mean {near}?");
        return isOption ? Words($"未知选项 {token}{zh}", $"unknown option {token}{en}") : Words($"未知命令 {token}{zh}", $"unknown command {token}{en}");
    }

    private static List<string> Options(Command command)
    {
        var names = command.Options.Select(option => option.Name).ToList();
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; above = above.Parents.OfType<Command>().FirstOrDefault())
            names.AddRange(above.Options.Where(option => option.Recursive).Select(option => option.Name));
        return names;
    }

    private static string Names(Command command) => string.Join(", ", command.Subcommands.Select(child => child.Name));

    private static LocalText Words(string zh, string en) => new(zh, en);

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++) current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }

        return previous[^1];
    }
}
